// evaluate coreference, titles and salience: entities of articles against the annotated ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// Chains of people and organisations, over names alone and with pronouns and common nouns. A mention counts
/// by its exact bytes, for pronouns and nouns as for names.
int evaluate_coreference(const Arguments& arguments);

/// Titles with exact bounds on the right person (an entity that shares a name's span with the annotated one).
int evaluate_titles(const Arguments& arguments);

/// The annotated main entities among the most salient ones: precision at 1 and at as many as are annotated.
int evaluate_salience(const Arguments& arguments);

}  // namespace nutgraf
