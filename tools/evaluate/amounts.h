// evaluate amounts: values and units of amounts against the vectors of Recognizers-Text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// amounts [--errors N] [--only FILE]: numbers, ordinals, percentages, currencies, dimensions and
/// temperatures of Recognizers-Text, read by core/tag/value_grammar and core/understand/amount_reader as a
/// whole pipeline reads them, but without the tagger: vectors are no articles. Ages are durations, read by
/// core/understand/temporal_tagger.
///
/// "found" is the share of a file's expressions that an amount read overlaps; "right value" the share where
/// the overlapping amount's value is the vector's (to nine digits); "right unit" the share where the unit is
/// the vector's too, among those whose unit is judged (tools/evaluate/amount_vectors.h). The vectors were
/// made for spoken requests: what news doesn't write ("point five", "1:3") is in the denominators all the
/// same.
int evaluate_amounts(const Arguments& arguments);

}  // namespace nutgraf
