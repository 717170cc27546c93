// evaluate pastes: what of a page's furniture and other stories gets into summaries of pasted articles.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// pastes [-v]: 150 held-out pastes of each family (evaluate structure's), five sentences each: the share
/// that stands in paragraphs that aren't the article's body. -v prints them.
int evaluate_pastes(const Arguments& arguments);

}  // namespace nutgraf
