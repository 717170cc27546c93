// The label set of the sequence model: BILOU positions of the eighteen entity types, and O.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "core/document/annotations.h"

namespace nutgraf {

/// Begin, Inside, Last of a longer entity; Unit, an entity of one token (Ratinov and Roth 2009).
enum class Position : std::uint8_t { Begin, Inside, Last, Unit };

/// Label 0 is O; then four positions for each type.
using Label = std::uint8_t;
inline constexpr Label kOutside = 0;
inline constexpr std::uint32_t kLabelCount = 1 + 4 * kEntityTypeCount;
/// Rows of values, one for each label, are padded so that they fill whole vectors of 16 bytes.
inline constexpr std::uint32_t kPaddedLabels = 80;

constexpr Label label_of(EntityType type, Position position) {
  return static_cast<Label>(1 + 4 * static_cast<std::uint32_t>(type) + static_cast<std::uint32_t>(position));
}
/// The position of a token of a range.
constexpr Position position_in(TokenRange range, std::uint32_t token) {
  if (range.size() == 1) return Position::Unit;
  if (token == range.begin) return Position::Begin;
  return token + 1 == range.end ? Position::Last : Position::Inside;
}
constexpr EntityType type_of(Label label) { return static_cast<EntityType>((label - 1) / 4); }
constexpr Position position_of(Label label) { return static_cast<Position>((label - 1) % 4); }

/// The order of labels in rows that are worked on in vectors: position by position, all types side by side, O
/// behind the Units. A step of the dynamic program then does the same to neighboring lanes. kLanes are those
/// of a position: one for each type, and room to fill vectors.
inline constexpr std::uint32_t kLanes = kPaddedLabels / 4;
inline constexpr std::uint32_t kOutsideLane = 3 * kLanes + kEntityTypeCount;
constexpr std::uint32_t lane_of(Label label) {
  if (label == kOutside) return kOutsideLane;
  return static_cast<std::uint32_t>(position_of(label)) * kLanes + static_cast<std::uint32_t>(type_of(label));
}

/// The label of each lane; O for lanes without one.
inline constexpr std::array<Label, kPaddedLabels> kLabelOfLane = [] {
  std::array<Label, kPaddedLabels> labels{};
  for (std::uint32_t label = 1; label < kLabelCount; ++label)
    labels[lane_of(static_cast<Label>(label))] = static_cast<Label>(label);
  return labels;
}();

/// Whether an entity is open after this label, so that only Inside or Last of its type may follow.
constexpr bool is_open_after(Label label) {
  return label != kOutside &&
         (position_of(label) == Position::Begin || position_of(label) == Position::Inside);
}
/// Whether this label continues an open entity.
constexpr bool continues(Label label) {
  return label != kOutside &&
         (position_of(label) == Position::Inside || position_of(label) == Position::Last);
}
constexpr bool may_follow(Label previous, Label label) {
  if (is_open_after(previous)) return continues(label) && type_of(previous) == type_of(label);
  return !continues(label);
}

/// A set of labels, as bits.
struct LabelSet {
  std::array<std::uint64_t, 2> bits{};

  constexpr void add(Label label) { bits[label / 64] |= std::uint64_t{1} << (label % 64); }
  constexpr bool contains(Label label) const { return ((bits[label / 64] >> (label % 64)) & 1u) != 0; }
  bool operator==(const LabelSet&) const = default;
};

}  // namespace nutgraf
