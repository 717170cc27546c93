// The templates of the content classifier's features.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/model/chain_model.h"

namespace nutgraf {

/// In the order of content_feature_space().
enum ContentTemplate : std::uint32_t {
  kBias,
  kWords,
  kDensity,
  kEnding,
  kTagWords,
  kTagDensity,
  kNearHint,
  kNearHintWords,
  kFarHint,
  kAround,
  kAroundWords,
  kTop,
  kTopSibling,
  kCore,
  kScore,
  kCluster,
  kPrevious,
  kNext,
  kNeighbours,
  kSamePath,
  kFurniture,
  kFurnitureAll,
  kGrammar,
  kCapitals,
  kLinkedData,
  kTitle,
  kDeck,
  kHeading,
  kPosition,
  kFollowing,
  kPunctuation,
  kDate,
  kTopNear,
  kSpeech,
  kFarHintWords,
  kHeaded,
  kContainer,
  kOuterContainer,
  kStretch,
  kRepetition,
  kOuterRepetition,
  kSharedNames,
  kSharedWords,
  kRepeatedText,
  kHeadingAbove,
  kHintRepetition,
  kOpening,
  kTitleShare
};

/// All templates, in the order in which ContentFeatures numbers them, and how many values each has.
FeatureSpace content_feature_space();

}  // namespace nutgraf
