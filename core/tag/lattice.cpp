// Dynamic programming over the labels of one sentence.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/lattice.h"

#include <algorithm>
#include <array>
#include <limits>

namespace nutgraf {
namespace {

/// What makes a value 1, where that is a number: smaller ones vanish.
float growth_of(float value) { return value >= std::numeric_limits<float>::min() ? 1.0F / value : 1.0F; }

/// Of a row, the i-th vector of a position.
Four position_row(const float* row, Position position, std::uint32_t i) {
  return load_four(row + static_cast<std::uint32_t>(position) * kLanes + 4 * i);
}

float largest_in(const std::array<float, kLanes>& values) {
  Four most = load_four(values.data());
  for (std::uint32_t i = 4; i < kLanes; i += 4) most = largest_of(load_four(&values[i]), most);
  return largest_of(most);
}

}  // namespace

const std::vector<Label>& Lattice::best_path(TokenRange sentence) {
  const std::uint32_t size = sentence.size();
  if (closed_.size() <= size) {
    closed_.resize(size + std::size_t{1});
    open_.resize(size + std::size_t{1});
    growth_.resize(size + std::size_t{1});
  }
  closed_[0] = 1.0F;
  open_[0].fill(0.0F);
  for (std::uint32_t i = 0; i < size; ++i) {
    const float* const begin = factors(sentence.begin + i);
    const float* const inside = begin + kLanes;
    const float* const last = inside + kLanes;
    const float* const unit = last + kLanes;
    const float closed_before = closed_[i];
    const std::array<float, kLanes> open_before = open_[i];
    std::array<float, kLanes>& open = open_[i + 1];
    std::array<float, kLanes> ends;
    for (std::uint32_t type = 0; type < kLanes; ++type) {
      open[type] = std::max(closed_before * begin[type], open_before[type] * inside[type]);
      ends[type] = std::max(closed_before * unit[type], open_before[type] * last[type]);
    }
    const float closed = largest_in(ends);
    const float most = std::max(closed, largest_in(open));
    const float growth = growth_of(most);
    growth_[i + 1] = growth;
    closed_[i + 1] = closed * growth;
    for (float& value : open) value *= growth;
  }
  trace_back(sentence);
  return path_;
}

/// Back from the end: a label was chosen where its factor is what led to what came out.
void Lattice::trace_back(TokenRange sentence) {
  path_.assign(sentence.size(), kOutside);
  bool is_open = false;
  std::uint32_t type = 0;
  for (std::uint32_t i = sentence.size(); i-- > 0;) {
    const float* const factor = factors(sentence.begin + i);
    const float growth = growth_[i + 1];
    Position position = Position::Begin;
    if (is_open) {
      is_open = closed_[i] * factor[type] * growth != open_[i + 1][type];
      if (is_open) position = Position::Inside;
    } else {
      if (closed_[i] * factor[kOutsideLane] * growth == closed_[i + 1]) continue;
      for (type = 0; type < kEntityTypeCount; ++type) {
        is_open = open_[i][type] * factor[2 * kLanes + type] * growth == closed_[i + 1];
        if (is_open || closed_[i] * factor[3 * kLanes + type] * growth == closed_[i + 1]) break;
      }
      position = is_open ? Position::Last : Position::Unit;
    }
    path_[i] = label_of(static_cast<EntityType>(type), position);
  }
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
    const float scale = growth_of(total);
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
  // What the rest of the sentence adds after a label, scaled by the same factors. Labels that nothing leads
  // to may come to more than a float holds, and no number in the end: they stop at kMost.
  constexpr float kMost = 0x1p100F;
  float opening = 1.0F;
  std::array<Four, kVectors> continuing{};
  for (std::uint32_t token = sentence_.end; token-- > sentence_.begin;) {
    const float* const factor = factors(token);
    float* const backward = &backward_[summed(token)];
    const float scale = scale_[token - sentence_.begin];
    const Four ending = all_four(opening);
    const float scaled_opening = std::min(opening * scale, kMost);
    Four sum{};
    for (std::uint32_t i = 0; i < kVectors; ++i) {
      store_four(backward + 4 * i, continuing[i]);
      store_four(backward + kLanes + 4 * i, continuing[i]);
      store_four(backward + 2 * kLanes + 4 * i, ending);
      store_four(backward + 3 * kLanes + 4 * i, ending);
      const Four continued = smaller_of(scale * continuing[i], all_four(kMost));
      sum += continued * position_row(factor, Position::Begin, i) +
             scaled_opening * position_row(factor, Position::Unit, i);
      continuing[i] = continued * position_row(factor, Position::Inside, i) +
                      scaled_opening * position_row(factor, Position::Last, i);
    }
    opening = sum_of(sum);
  }
}

const std::vector<Label>* Lattice::sure_path(float least) {
  path_.assign(sentence_.size(), kOutside);
  for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
    const float* const forward = &forward_[summed(token)];
    const float* const backward = &backward_[summed(token)];
    if (forward[kOutsideLane] * backward[kOutsideLane] >= least) continue;
    std::uint32_t lane = 0;
    while (lane < kPaddedLabels && !any(load_four(forward + lane) * load_four(backward + lane) >= least))
      lane += 4;
    if (lane == kPaddedLabels) return nullptr;
    while (forward[lane] * backward[lane] < least) ++lane;
    path_[token - sentence_.begin] = kLabelOfLane[lane];
  }
  return &path_;
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
