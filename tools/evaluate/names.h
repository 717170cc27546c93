// evaluate names: the shipped tagger against corpora of marked names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// Arguments: corpora as read_ner_documents names them (default: the development parts and the cross-check
/// corpora);
/// --table scores by label, --regions by world region, --unseen recall of names that no training corpus of
/// the news holds, --confusion what gold labels were taken for, --calibration how often entities of a given
/// score are right,
/// --errors N the first N errors in context.
int evaluate_names(const Arguments& arguments);

}  // namespace nutgraf
