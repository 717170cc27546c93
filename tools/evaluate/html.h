// evaluate html FOLDER: extraction against pages whose article is known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// Prints precision, recall and F1 over bags of four-token shingles (as the article-extraction benchmark of
/// Scrapinghub counts), averaged over pages, for the half held out from training and for the other; "-v"
/// lists every page.
int evaluate_html(const Arguments& arguments);

/// F1 over bags of shingles of four words, as the article extraction benchmark of Scrapinghub counts; 0 to 1.
double shingle_f1(std::string_view expected, std::string_view found);

}  // namespace nutgraf
