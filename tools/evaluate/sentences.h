// evaluate sentences: the sentence splitter against golden rules and annotated texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// sentences [--errors N]: the 48 English golden rules (all failures are printed), then precision, recall and
/// F1 of sentence borders inside texts on UD English EWT dev and test, and on the news articles. The end of a
/// text is not counted: it is always right. With --errors, the first N errors of each set.
int evaluate_sentences(const Arguments& arguments);

}  // namespace nutgraf
