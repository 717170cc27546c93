// evaluate attribution: who said what in GUM, whose attributions come from discourse trees.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// "[--train] [--all] [--errors]": news of the development and test partitions, else of the training one, or
/// all genres. A gold attribution counts as found where one quotation of ours covers half of its characters
/// (GUM cuts by clauses, so there is no precision to give); its speaker as right where ours stands in the
/// same words, or is the entity of the gold's canonical name. Image credits are left out.
int evaluate_attribution(const Arguments& arguments);

}  // namespace nutgraf
