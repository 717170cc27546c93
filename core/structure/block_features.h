// What the block classifier sees of each paragraph.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/chain_model.h"
#include "core/structure/continuity.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// The chain's labels are the enumerators of BlockKind.
inline constexpr std::uint32_t kBlockLabels = 9;

/// All templates, in the order in which read_block_features numbers them.
FeatureSpace block_feature_space();

/// Features of form, place, continuity and neighbours of every paragraph. Linear.
ChainFeatures read_block_features(const FeatureSpace& space, const PastedText& pasted,
                                  const StoryWords& story);

/// Scores that rule out what a paragraph bears no evidence of, for ChainModel::decode: a caption without a
/// credit or a caption's words, a date line without a date, a byline without a name or an agency, a pull
/// quote that repeats nothing, a headline that is a sentence inside the story or that no prose follows. Plain
/// sentences can thus only be body, furniture or another story.
std::vector<std::int32_t> rule_out_blocks(const PastedText& pasted, const StoryWords& story);

/// What rule_out_blocks adds to a label that is ruled out.
inline constexpr std::int32_t kRuledOut = -10'000'000;

}  // namespace nutgraf
