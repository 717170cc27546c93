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

/// A row as vectors: those of the four positions, one after the other. The last vector of each position has
/// two types, and room: for O behind the Units.
constexpr std::uint32_t kVectors = kLanes / 4;
constexpr FourIntegers kTypesInLast = {-1, -1, 0, 0};

/// Of a row, the i-th vector of a position.
Four position_row(const float* row, Position position, std::uint32_t i) {
  return load_four(row + static_cast<std::uint32_t>(position) * kLanes + 4 * i);
}

float largest_in(const std::array<float, kLanes>& values) {
  Four most = load_four(values.data());
  for (std::uint32_t i = 4; i < kLanes; i += 4) most = largest_of(load_four(&values[i]), most);
  return largest_of(most);
}
static_assert(kLanes % 4 == 0 && kEntityTypeCount == kLanes - 2 && kOutsideLane == kPaddedLabels - 2);

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

void Lattice::fill_row(std::uint32_t token, const std::array<bool, 4>& is_possible, const float* lanes) {
  const Four left_out = all_four(kLeftOut);
  std::array<Four, 4 * kVectors> row;
  Four most = left_out;
  for (std::uint32_t first = 0; first < row.size(); first += kVectors) {
    if (!is_possible[first / kVectors]) continue;
    for (std::uint32_t i = first; i < first + kVectors; ++i) {
      row[i] = load_four(lanes + 4 * i);
      if (i + 1 == first + kVectors) row[i] = choose(kTypesInLast, row[i], left_out);
      most = largest_of(row[i], most);
    }
  }
  const float outside = lanes[kOutsideLane];
  const float best_of_others = largest_of(most);
  const float best = std::max(outside, best_of_others);
  const float lowest = best - kBeam;
  has_others_[token] = best_of_others >= lowest ? 1 : 0;

  float* const score = &scores_[std::size_t{token} * kPaddedLabels];
  float* const factor = &factors_[std::size_t{token} * kPaddedLabels];
  for (std::uint32_t first = 0; first < row.size(); first += kVectors) {
    if (!is_possible[first / kVectors]) {
      std::fill_n(score + 4 * first, kLanes, kLeftOut);
      std::fill_n(factor + 4 * first, kLanes, 0.0F);
      continue;
    }
    for (std::uint32_t i = first; i < first + kVectors; ++i) {
      const FourIntegers kept = row[i] >= lowest;
      const Four relative = row[i] - best;
      store_four(score + 4 * i, choose(kept, relative, left_out));
      store_four(factor + 4 * i, keep(kept, stable_exp_to_zero(keep(kept, relative))));
    }
  }
  score[kOutsideLane] = outside - best;
  factor[kOutsideLane] = stable_exp(outside - best);
}

bool Lattice::only_outside(TokenRange sentence) const {
  return std::all_of(has_others_.begin() + sentence.begin, has_others_.begin() + sentence.end,
                     [](std::uint8_t has) { return has == 0; });
}

std::vector<Label> Lattice::best_path(TokenRange sentence) {
  const std::uint32_t size = sentence.size();
  if (closed_.size() <= size) {
    closed_.resize(size + std::size_t{1});
    open_.resize(size + std::size_t{1});
  }
  closed_[0] = 0.0F;
  open_[0].fill(kLeftOut);
  for (std::uint32_t i = 0; i < size; ++i) {
    const float* const begin = scores(sentence.begin + i);
    const float* const inside = begin + kLanes;
    const float* const last = inside + kLanes;
    const float* const unit = last + kLanes;
    const float closed_before = closed_[i];
    const std::array<float, kLanes> open_before = open_[i];
    std::array<float, kLanes> ends;
    for (std::uint32_t type = 0; type < kLanes; ++type) {
      open_[i + 1][type] = std::max(closed_before + begin[type], open_before[type] + inside[type]);
      ends[type] = std::max(closed_before + unit[type], open_before[type] + last[type]);
    }
    closed_[i + 1] = largest_in(ends);
  }
  // Back from the end: a label was chosen where its score is what came out.
  std::vector<Label> path(size, kOutside);
  bool is_open = false;
  std::uint32_t type = 0;
  for (std::uint32_t i = size; i-- > 0;) {
    const float* const score = scores(sentence.begin + i);
    Position position = Position::Begin;
    if (is_open) {
      is_open = closed_[i] + score[type] != open_[i + 1][type];
      if (is_open) position = Position::Inside;
    } else {
      if (closed_[i] + score[kOutsideLane] == closed_[i + 1]) continue;
      for (type = 0; type < kEntityTypeCount; ++type) {
        is_open = open_[i][type] + score[2 * kLanes + type] == closed_[i + 1];
        if (is_open || closed_[i] + score[3 * kLanes + type] == closed_[i + 1]) break;
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
  std::array<Four, kVectors> open{};
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    const float* const factor = factors(token);
    const float may_open = token + 1 < sentence_.end ? closed : 0.0F;
    const float may_go_on = token + 1 < sentence_.end ? 1.0F : 0.0F;
    std::array<Four, kVectors> begin;
    std::array<Four, kVectors> inside;
    std::array<Four, kVectors> last;
    std::array<Four, kVectors> unit;
    Four opened{};
    Four ended{};
    for (std::uint32_t i = 0; i < kVectors; ++i) {
      begin[i] = may_open * position_row(factor, Position::Begin, i);
      inside[i] = may_go_on * open[i] * position_row(factor, Position::Inside, i);
      last[i] = open[i] * position_row(factor, Position::Last, i);
      unit[i] = closed * position_row(factor, Position::Unit, i);
      open[i] = begin[i] + inside[i];
      opened += open[i];
      ended += last[i] + unit[i];
    }
    const float total = sum_of(opened + ended);
    const float scale = total > 0.0F ? 1.0F / total : 1.0F;
    scale_[token - sentence_.begin] = scale;
    float* const forward = &forward_[summed(token)];
    for (std::uint32_t i = 0; i < kVectors; ++i) {
      store_four(forward + 4 * i, scale * begin[i]);
      store_four(forward + kLanes + 4 * i, scale * inside[i]);
      store_four(forward + 2 * kLanes + 4 * i, scale * last[i]);
      store_four(forward + 3 * kLanes + 4 * i, scale * unit[i]);
      open[i] *= scale;
    }
    closed = scale * sum_of(ended);
  }
}

void Lattice::sum_backward() {
  // What the rest of the sentence adds after a label, scaled by the same factors.
  float opening = 1.0F;
  std::array<Four, kVectors> continuing{};
  for (std::uint32_t token = sentence_.end; token-- > sentence_.begin;) {
    const float* const factor = factors(token);
    float* const backward = &backward_[summed(token)];
    const float scale = scale_[token - sentence_.begin];
    const Four ending = all_four(opening);
    const float scaled_opening = opening * scale;
    Four sum{};
    for (std::uint32_t i = 0; i < kVectors; ++i) {
      store_four(backward + 4 * i, continuing[i]);
      store_four(backward + kLanes + 4 * i, continuing[i]);
      store_four(backward + 2 * kLanes + 4 * i, ending);
      store_four(backward + 3 * kLanes + 4 * i, ending);
      const Four continued = scale * continuing[i];
      sum += continued * position_row(factor, Position::Begin, i) +
             scaled_opening * position_row(factor, Position::Unit, i);
      continuing[i] = continued * position_row(factor, Position::Inside, i) +
                      scaled_opening * position_row(factor, Position::Last, i);
    }
    opening = sum_of(sum);
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
