// Dynamic programming over the labels of one sentence.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/lattice.h"

#include <algorithm>
#include <array>

#include "core/tag/stable_math.h"

namespace nutgraf {
namespace {

/// The score of a label that is left out: no path through one comes near any other.
constexpr float kLeftOut = -1e30F;

/// The largest of a row of values, halved again and again so that it is found in vectors.
template <std::size_t Size>
float largest(const float* values) {
  static_assert(Size % 4 == 0);
  std::array<float, Size> rest;
  std::copy_n(values, Size, rest.begin());
  std::size_t size = Size;
  while (size > 4) {
    const std::size_t half = size / 8 * 4;
    for (std::size_t i = 0; i < half; ++i) rest[i] = std::max(rest[i], rest[size - half + i]);
    size -= half;
  }
  return std::max(std::max(rest[0], rest[1]), std::max(rest[2], rest[3]));
}

}  // namespace

Lattice::Lattice(std::uint32_t tokens)
    : scores_(new float[std::size_t{tokens} * kPaddedLabels]),
      factors_(new float[std::size_t{tokens} * kPaddedLabels]),
      has_others_(tokens) {}

Lattice::Lattice(const ScoreRows& scores) : Lattice(scores.rows) {
  std::array<float, kPaddedLabels> lanes{};
  for (std::uint32_t token = 0; token < scores.rows; ++token) {
    for (Label label = 0; label < kLabelCount; ++label) lanes[lane_of(label)] = scores.row(token)[label];
    set_row(token, lanes.data());
  }
}

void Lattice::set_row(std::uint32_t token, const float* lanes) {
  std::array<float, kPaddedLabels> row;
  std::copy_n(lanes, kPaddedLabels, row.begin());
  const float outside = row[kOutsideLane];
  for (std::uint32_t position = 0; position < 4; ++position) {
    for (std::uint32_t i = kEntityTypeCount; i < kLanes; ++i) row[position * kLanes + i] = kLeftOut;
  }
  const float best_of_others = largest<kPaddedLabels>(row.data());
  const float best = std::max(outside, best_of_others);
  const float lowest = best - kBeam;
  has_others_[token] = best_of_others >= lowest ? 1 : 0;

  float* const score = &scores_[std::size_t{token} * kPaddedLabels];
  float* const factor = &factors_[std::size_t{token} * kPaddedLabels];
  std::array<float, kPaddedLabels> kept;
  for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane) {
    kept[lane] = row[lane] >= lowest ? 1.0F : 0.0F;
    score[lane] = row[lane] >= lowest ? row[lane] - best : kLeftOut;
    row[lane] = row[lane] >= lowest ? row[lane] - best : 0.0F;
  }
  for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane)
    factor[lane] = stable_exp_to_zero(row[lane]) * kept[lane];
  score[kOutsideLane] = outside - best;
  factor[kOutsideLane] = stable_exp(outside - best);
}

bool Lattice::only_outside(TokenRange sentence) const {
  return std::all_of(has_others_.begin() + sentence.begin, has_others_.begin() + sentence.end,
                     [](std::uint8_t has) { return has == 0; });
}

std::vector<Label> Lattice::best_path(TokenRange sentence) const {
  const std::uint32_t size = sentence.size();
  // Scores of the best paths up to each token that leave nothing open, and that leave each type open.
  std::vector<float> closed(size + std::size_t{1}, 0.0F);
  std::vector<std::array<float, kLanes>> open(size + std::size_t{1});
  open[0].fill(kLeftOut);
  for (std::uint32_t i = 0; i < size; ++i) {
    const float* const begin = scores(sentence.begin + i);
    const float* const inside = begin + kLanes;
    const float* const last = inside + kLanes;
    const float* const unit = last + kLanes;
    const float closed_before = closed[i];
    const std::array<float, kLanes> open_before = open[i];
    std::array<float, kLanes> ends;
    for (std::uint32_t type = 0; type < kLanes; ++type) {
      open[i + 1][type] = std::max(closed_before + begin[type], open_before[type] + inside[type]);
      ends[type] = std::max(closed_before + unit[type], open_before[type] + last[type]);
    }
    closed[i + 1] = largest<kLanes>(ends.data());
  }
  // Back from the end: a label was chosen where its score is what came out.
  std::vector<Label> path(size, kOutside);
  bool is_open = false;
  std::uint32_t type = 0;
  for (std::uint32_t i = size; i-- > 0;) {
    const float* const score = scores(sentence.begin + i);
    Position position = Position::Begin;
    if (is_open) {
      is_open = closed[i] + score[type] != open[i + 1][type];
      if (is_open) position = Position::Inside;
    } else {
      if (closed[i] + score[kOutsideLane] == closed[i + 1]) continue;
      for (type = 0; type < kEntityTypeCount; ++type) {
        is_open = open[i][type] + score[2 * kLanes + type] == closed[i + 1];
        if (is_open || closed[i] + score[3 * kLanes + type] == closed[i + 1]) break;
      }
      position = is_open ? Position::Last : Position::Unit;
    }
    path[i] = label_of(static_cast<EntityType>(type), position);
  }
  return path;
}

void Lattice::sum_paths(TokenRange sentence) {
  sentence_ = sentence;
  const std::size_t cells = std::size_t{sentence.size()} * kPaddedLabels;
  if (forward_.size() < cells) {
    forward_.resize(cells);
    backward_.resize(cells);
    scale_.resize(sentence.size());
  }
  sum_forward();
  sum_backward();
}

void Lattice::sum_forward() {
  float closed = 1.0F;
  std::array<float, kLanes> open{};
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    const float* const factor = factors(token);
    float* const begin = &forward_[summed(token)];
    float* const inside = begin + kLanes;
    float* const last = inside + kLanes;
    float* const unit = last + kLanes;
    const float may_stay_open = token + 1 < sentence_.end ? 1.0F : 0.0F;
    for (std::uint32_t type = 0; type < kLanes; ++type) {
      begin[type] = may_stay_open * (closed * factor[type]);
      inside[type] = may_stay_open * (open[type] * factor[kLanes + type]);
      last[type] = open[type] * factor[2 * kLanes + type];
      unit[type] = closed * factor[3 * kLanes + type];
    }
    float total = begin[kOutsideLane];
    for (std::uint32_t type = 0; type < kEntityTypeCount; ++type) {
      total += begin[type];
      total += inside[type];
      total += last[type];
      total += unit[type];
    }
    const float scale = total > 0.0F ? 1.0F / total : 1.0F;
    scale_[token - sentence_.begin] = scale;
    for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane) begin[lane] *= scale;
    for (std::uint32_t type = 0; type < kLanes; ++type) open[type] = begin[type] + inside[type];
    closed = begin[kOutsideLane];
    for (std::uint32_t type = 0; type < kEntityTypeCount; ++type) {
      closed += last[type];
      closed += unit[type];
    }
  }
}

void Lattice::sum_backward() {
  // What the rest of the sentence adds after a label, scaled by the same factors.
  float opening = 1.0F;
  std::array<float, kLanes> continuing{};
  for (std::uint32_t token = sentence_.end; token-- > sentence_.begin;) {
    const float* const factor = factors(token);
    float* const backward = &backward_[summed(token)];
    const float scale = scale_[token - sentence_.begin];
    std::array<float, kLanes> begins;
    std::array<float, kLanes> units;
    for (std::uint32_t type = 0; type < kLanes; ++type) {
      const float continued = continuing[type];
      backward[type] = continued;
      backward[kLanes + type] = continued;
      backward[2 * kLanes + type] = opening;
      backward[3 * kLanes + type] = opening;
      begins[type] = factor[type] * continued * scale;
      units[type] = factor[3 * kLanes + type] * opening * scale;
      continuing[type] =
          factor[kLanes + type] * continued * scale + factor[2 * kLanes + type] * opening * scale;
    }
    opening = units[kEntityTypeCount];
    for (std::uint32_t type = 0; type < kEntityTypeCount; ++type) {
      opening += begins[type];
      opening += units[type];
    }
  }
}

std::array<float, kPaddedLabels> Lattice::probabilities(std::uint32_t token) const {
  const float* const forward = &forward_[summed(token)];
  const float* const backward = &backward_[summed(token)];
  std::array<float, kPaddedLabels> result;
  for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane) result[lane] = forward[lane] * backward[lane];
  return result;
}

float Lattice::entity_probability(TokenRange tokens, EntityType type) const {
  const std::uint32_t last = tokens.end - 1;
  const bool is_unit = tokens.size() == 1;
  const std::uint32_t first_lane = lane_of(label_of(type, is_unit ? Position::Unit : Position::Begin));
  const std::uint32_t last_lane = lane_of(label_of(type, is_unit ? Position::Unit : Position::Last));
  float product = forward_[summed(tokens.begin) + first_lane];
  for (std::uint32_t token = tokens.begin + 1; token < tokens.end; ++token) {
    const std::uint32_t lane = token == last ? last_lane : lane_of(label_of(type, Position::Inside));
    product *= factors(token)[lane] * scale_[token - sentence_.begin];
  }
  return product * backward_[summed(last) + last_lane];
}

}  // namespace nutgraf
