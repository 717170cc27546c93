// evaluate values: the value grammar alone against the news corpus.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// values [--train] [--errors N] [--type LABEL]: exact spans and labels of DATE, TIME, PERCENT, MONEY,
/// QUANTITY, ORDINAL and CARDINAL, as core/tag/value_grammar finds them in the articles, sentences and
/// authored news; other types are left out on both sides. Also the share of gold amounts that
/// core/understand/amount_reader can read.
int evaluate_values(const Arguments& arguments);

}  // namespace nutgraf
