// What the block classifier sees of each paragraph.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/chain_model.h"
#include "core/structure/continuity.h"
#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// The chain's labels are the enumerators of BlockKind.
inline constexpr std::uint32_t kBlockLabels = 9;

/// All templates, in the order in which read_block_features numbers them.
FeatureSpace block_feature_space();

/// Features of form, place, continuity and neighbors of every paragraph; `stretch` is the article's. Linear.
ChainFeatures read_block_features(const FeatureSpace& space, const PastedText& pasted,
                                  const StoryWords& story, const Stretch& stretch);

}  // namespace nutgraf
