// evaluate gap: gendered pronouns of GAP.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// "[FILE] [--errors]"; FILE defaults to the validation part. Scores as Webster et al. (2018): whether the
/// pronoun is linked to A and to B, F1 over all such decisions, masculine, feminine, and the one by the other
/// as bias. A and B are given as people's names, all else is found.
int evaluate_gap(const Arguments& arguments);

}  // namespace nutgraf
