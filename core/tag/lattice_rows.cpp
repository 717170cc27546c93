// Sets the rows of a lattice: how far a token's labels are from its best one.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstring>

#include "core/tag/lattice.h"
#include "core/tag/stable_math.h"

namespace nutgraf {
namespace {

static_assert(kLanes % 4 == 0 && kEntityTypeCount == kLanes - 2 && kOutsideLane == kPaddedLabels - 2);

/// Beyond any beam.
constexpr float kFarOff = 1e30F;
constexpr float kLog2E = 1.44269504F;

/// What the last vector of a position has labels in.
constexpr FourIntegers kTypesInLast = {-1, -1, 0, 0};

/// The most that lanes can be: anything for possible labels, `least` for what is none. O is none here.
template <typename Number>
using Caps = std::array<Number, kPaddedLabels>;
/// By whether the token is the first of its sentence, and whether it is the last.
template <typename Number>
constexpr std::array<std::array<Caps<Number>, 2>, 2> make_caps(Number most, Number least) {
  std::array<std::array<Caps<Number>, 2>, 2> all{};
  for (const bool is_first : {false, true}) {
    for (const bool is_last : {false, true}) {
      const std::array<bool, 4> possible = {!is_last, !is_first && !is_last, !is_first, true};  // by Position
      for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane) {
        const bool is_label = lane % kLanes < kEntityTypeCount && possible[lane / kLanes];
        all[is_first][is_last][lane] = is_label ? most : least;
      }
    }
  }
  return all;
}
constexpr auto kWholeCaps = make_caps<std::int16_t>(INT16_MAX, INT16_MIN);
constexpr auto kCaps = make_caps<float>(kFarOff, -kFarOff);

using Eight = std::int16_t __attribute__((vector_size(16)));
using EightPositive = std::uint16_t __attribute__((vector_size(16)));

template <typename Vector, typename Number>
Vector load_as(const Number* values) {
  Vector vector;
  std::memcpy(&vector, values, sizeof(vector));
  return vector;
}

Eight largest_of(Eight a, Eight b) { return a > b ? a : b; }
Eight smaller_of(Eight a, Eight b) { return a < b ? a : b; }
std::int16_t largest_of(Eight a) {
  a = largest_of(a, __builtin_shufflevector(a, a, 4, 5, 6, 7, 0, 1, 2, 3));
  a = largest_of(a, __builtin_shufflevector(a, a, 2, 3, 0, 1, 6, 7, 4, 5));
  return std::max(a[0], a[1]);
}

/// Four of eight whole numbers without sign, from the first or the fifth on.
Four first_four(EightPositive a) {
  const auto wide = __builtin_shufflevector(a, EightPositive{}, 0, 8, 1, 9, 2, 10, 3, 11);
  return __builtin_convertvector(reinterpret_cast<FourIntegers>(wide), Four);
}
Four last_four(EightPositive a) {
  const auto wide = __builtin_shufflevector(a, EightPositive{}, 4, 12, 5, 13, 6, 14, 7, 15);
  return __builtin_convertvector(reinterpret_cast<FourIntegers>(wide), Four);
}

}  // namespace

Lattice::Lattice(std::uint32_t tokens) : factors_(new float[std::size_t{tokens} * kPaddedLabels]) {}

Lattice::Lattice(const ScoreRows& scores) : Lattice(scores.rows) {
  std::array<float, kPaddedLabels> lanes{};
  for (std::uint32_t token = 0; token < scores.rows; ++token) {
    for (Label label = 0; label < kLabelCount; ++label) lanes[lane_of(label)] = scores.row(token)[label];
    // Where a sentence begins and ends isn't known here: as if others were on both sides.
    set_row(token, {token + 1, token}, lanes.data());
  }
}

void Lattice::set_row(std::uint32_t token, TokenRange sentence, const float* lanes, float unit) {
  const auto& caps = kCaps[token == sentence.begin][token + 1 == sentence.end];
  Distances distances;
  Four most = all_four(lanes[kOutsideLane]);
  for (std::uint32_t i = 0; i < distances.lanes.size(); ++i) {
    distances.lanes[i] = smaller_of(load_four(lanes + 4 * i), load_four(&caps[4 * i]));
    most = largest_of(most, distances.lanes[i]);
  }
  const float best = largest_of(most);
  for (Four& four : distances.lanes) four = best - four;
  distances.outside = best - lanes[kOutsideLane];
  fill_row(token, sentence, distances, unit);
}

void Lattice::set_row(std::uint32_t token, TokenRange sentence, const std::int16_t* lanes, float unit) {
  const auto& caps = kWholeCaps[token == sentence.begin][token + 1 == sentence.end];
  std::array<Eight, kPaddedLabels / 8> row;
  for (std::uint32_t i = 0; i < row.size(); ++i)
    row[i] = smaller_of(load_as<Eight>(lanes + 8 * i), load_as<Eight>(&caps[8 * i]));
  Eight most = row[0];
  for (const Eight eight : row) most = largest_of(most, eight);
  const std::int16_t best = std::max(lanes[kOutsideLane], largest_of(most));
  Distances distances;
  for (std::uint32_t i = 0; i < row.size(); ++i) {
    const auto below = static_cast<std::uint16_t>(best) - reinterpret_cast<EightPositive>(row[i]);
    distances.lanes[2 * i] = first_four(below);
    distances.lanes[2 * i + 1] = last_four(below);
  }
  distances.outside = static_cast<float>(best - lanes[kOutsideLane]);
  fill_row(token, sentence, distances, unit);
}

void Lattice::fill_row(std::uint32_t token, TokenRange sentence, const Distances& distances, float unit) {
  const bool is_first = token == sentence.begin;
  const bool is_last = token + 1 == sentence.end;
  const float beam = kBeam / unit;
  const float to_log2 = -unit * kLog2E;
  float* const factor = &factors_[std::size_t{token} * kPaddedLabels];
  const auto fill = [&](Position position, bool is_possible) {
    const std::uint32_t first = static_cast<std::uint32_t>(position) * kVectors;
    for (std::uint32_t i = first; i < first + kVectors; ++i) {
      Four kept{};
      if (is_possible) {
        const FourIntegers within = distances.lanes[i] <= beam;
        kept = keep(within, stable_exp2_to_zero(keep(within, distances.lanes[i] * to_log2)));
        if (i + 1 == first + kVectors) kept = keep(kTypesInLast, kept);
      }
      store_four(factor + 4 * i, kept);
    }
  };
  fill(Position::Begin, !is_last);
  fill(Position::Inside, !is_first && !is_last);
  fill(Position::Last, !is_first);
  fill(Position::Unit, true);
  constexpr float kLeastLog2 = -125.0F;
  factor[kOutsideLane] = stable_exp2_to_zero(all_four(std::max(distances.outside * to_log2, kLeastLog2)))[0];
}

}  // namespace nutgraf
