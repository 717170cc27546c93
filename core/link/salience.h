// Tells how much a text is about each of its entities.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/alias_linker.h"

namespace nutgraf {

/// One number per chain, 0 to 1, summing to 1 over all chains that the article itself mentions (0 for the
/// rest, as for names of related stories). The parts: how often and how early an entity is mentioned, in the
/// headline, in how many paragraphs, as the first name of a sentence; compare Dunietz and Gillick (2014),
/// whose strongest features these are.
std::vector<float> measure_salience(const Words& words, const std::vector<Block>& blocks,
                                    const Chains& chains);

}  // namespace nutgraf
