// The templates of the block classifier's features and how many values each has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nutgraf {

inline constexpr std::uint32_t kLengths = 4;
inline constexpr std::uint32_t kShares = 7;  // buckets of a share: own lead, then six

/// In the order of block_feature_space().
enum BlockTemplate : std::uint32_t {
  kBias,
  kWords,
  kShapeOnly,
  kEnding,
  kOpening,
  kKicker,
  kKickerPlace,
  kCapitals,
  kUpper,
  kGrammar,
  kFurniture,
  kFurnitureOpen,
  kFurnitureAll,
  kDate,
  kByline,
  kDateline,
  kSeparators,
  kSigns,
  kReader,
  kSpeech,
  kDigits,
  kBefore,
  kAfter,
  kIndex,
  kLeft,
  kLead,
  kSeen,
  kRecent,
  kRest,
  kRelative,
  kNames,
  kRepeated,
  kCopy,
  kPrevious,
  kNext,
  kAround,
  kPreviousFurniture,
  kNextFurniture,
  kHeader,
  kCutsAhead,
  kKickers,
  kOpenRate,
  kSize,
  kSentences,
  kCut,
  kListed,
  kCutKicker,
  kTail,
  kSegmentFirst,
  kSegmentOthers,
  kSegmentNames,
  kSegments,
  kClosing,
  kPlain,
  kStretch,
  kStretchShare,
  kStretchForm,
  kSetting,
  kSettingRun,
  kSettingPlace,
  kSettingAround,
  kReaderRate,
  kProseNear,
  kFurnitureNear,
  kDatesNear,
  kSegmentShare,
  kSegmentKnown,
  kSegmentAny,
  kSegmentOpener
};

}  // namespace nutgraf
