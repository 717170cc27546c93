// evaluate quotes: quotations and their speakers against the annotated ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// Annotated quotations of one speaker that follow one another without a word between are one quotation, as a
/// reader sees them (the corpus has one entry a sentence); --by-sentence instead cuts what is found at
/// sentence borders.
///
/// Direct, content F1: the words of all direct quotations found against those annotated (marks left aside),
/// so that a quotation half found counts half; direct in either of kinds "direct" and "mixed" counts where it
/// stands within a mixed one. Also found whole: one to one, overlap at least 80 % of both (by characters).
/// Speaker: of the direct quotations found whole whose annotated speaker is an entity, the share whose
/// speaker is that entity; where none is annotated, a speaker given is an error too (reported apart).
/// Indirect and mixed: found whole as above, either kind.
int evaluate_quotes(const Arguments& arguments);

}  // namespace nutgraf
