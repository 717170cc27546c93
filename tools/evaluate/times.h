// evaluate times: expressions of time against annotated news, dates in running text, and test vectors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// times [--train] [--errors N] [--only news|gum|recognizers|duckling|chrono]: over the news articles
/// (through the whole pipeline, published on their date), GUM's dates, and the vectors of chrono, duckling
/// and Recognizers-Text that map to TIMEX3.
///
/// Scores are TempEval-3's (UzZaman et al. 2013): relaxed counts a gold expression as found where any found
/// one overlaps it, and a found one as right where it overlaps any gold one; strict wants both ends equal;
/// value F1 is relaxed F1 times the share of right values among the found gold expressions that have one.
/// "resolved" is the share of right values among all gold expressions that have one.
int evaluate_times(const Arguments& arguments);

}  // namespace nutgraf
