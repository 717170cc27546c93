// evaluate alignment: how many gold names and values start and end on token borders.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// alignment [--misses N]: over the news corpus (articles, sentences, authored; train and dev), since a name
/// that the tokenizer cuts can never be found. Prints the share per file and the first N misses.
int evaluate_alignment(const Arguments& arguments);

}  // namespace nutgraf
