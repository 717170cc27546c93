// The ">" that mail programs put before the lines of what is answered or passed on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// Takes the marks at the beginnings of lines out of the tokens where several lines have them and some are
/// wrapped or empty, so that the lines are read as if none stood there. Links may begin with one, too: these
/// stay. Linear.
void drop_reply_marks(std::string_view text, std::vector<Token>& tokens);

}  // namespace nutgraf
