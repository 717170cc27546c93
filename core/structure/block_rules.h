// What a paragraph can't be, whatever the block classifier thinks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/document/annotations.h"
#include "core/structure/continuity.h"
#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Scores that rule out what a paragraph bears no evidence of, for ChainModel::decode: a caption without a
/// credit or a caption's words, a date line without a date, a byline without a name or an agency (among the
/// story's paragraphs a name alone is a heading), a pull quote that repeats nothing or stands away from the
/// story, a headline that is a sentence inside the story or that no prose follows. Plain sentences can thus
/// only be body, furniture or another story. `stretch` is the article's.
std::vector<std::int32_t> rule_out_blocks(const PastedText& pasted, const StoryWords& story,
                                          const Stretch& stretch);

/// What rule_out_blocks adds to a label that is ruled out.
inline constexpr std::int32_t kRuledOut = -10'000'000;

/// Rules out that paragraph `at` is of a kind, or takes that back. `bias` has kBlockLabels scores for each
/// paragraph. Where all kinds are ruled out, none is.
void rule_out(BlockKind kind, std::size_t at, std::vector<std::int32_t>& bias);
void allow(BlockKind kind, std::size_t at, std::vector<std::int32_t>& bias);
bool is_ruled_out(BlockKind kind, std::size_t at, const std::vector<std::int32_t>& bias);

}  // namespace nutgraf
