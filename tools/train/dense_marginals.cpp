// Marginal probabilities over all labels of one sentence.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/dense_marginals.h"

#include <algorithm>
#include <limits>

#include "core/tag/stable_math.h"

namespace nutgraf {
namespace {

constexpr float kImpossible = -1e30F;

constexpr std::uint32_t index_of(EntityType type, Position position) { return label_of(type, position); }

}  // namespace

DenseMarginals::DenseMarginals(const ScoreRows& scores, std::span<const LabelSet> allowed) {
  const std::uint32_t count = scores.rows;
  const std::size_t cells = std::size_t{count} * kPaddedLabels;
  factor_.assign(cells, 0.0F);
  forward_.assign(cells, 0.0F);
  backward_.assign(cells, 0.0F);
  probability_.assign(cells, 0.0F);
  scale_.assign(count, 0.0F);
  if (count == 0) return;

  double log_sum = 0.0;
  for (std::uint32_t token = 0; token < count; ++token) {
    const float* const row = scores.row(token);
    float* const factor = factor_.data() + std::size_t{token} * kPaddedLabels;
    float highest = kImpossible;
    for (Label label = 0; label < kLabelCount; ++label) {
      if (allowed.empty() || allowed[token].contains(label)) highest = std::max(highest, row[label]);
    }
    for (Label label = 0; label < kLabelCount; ++label) {
      if (allowed.empty() || allowed[token].contains(label)) factor[label] = stable_exp(row[label] - highest);
    }
    log_sum += static_cast<double>(highest);
  }

  for (std::uint32_t token = 0; token < count; ++token) {
    const float* const factor = factor_.data() + std::size_t{token} * kPaddedLabels;
    float* const forward = forward_.data() + std::size_t{token} * kPaddedLabels;
    const bool closes = token + 1 == count;
    float closed = 1.0F;
    const float* before = nullptr;
    if (token > 0) {
      before = forward - kPaddedLabels;
      closed = before[kOutside];
      for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
        closed += before[index_of(static_cast<EntityType>(i), Position::Last)] +
                  before[index_of(static_cast<EntityType>(i), Position::Unit)];
      }
    }
    forward[kOutside] = closed * factor[kOutside];
    float total = forward[kOutside];
    for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
      const auto type = static_cast<EntityType>(i);
      const Label begin = label_of(type, Position::Begin);
      const Label inside = label_of(type, Position::Inside);
      const Label last = label_of(type, Position::Last);
      const Label unit = label_of(type, Position::Unit);
      const float open = before != nullptr ? before[begin] + before[inside] : 0.0F;
      forward[unit] = closed * factor[unit];
      forward[last] = open * factor[last];
      if (!closes) {
        forward[begin] = closed * factor[begin];
        forward[inside] = open * factor[inside];
      }
      total += (forward[begin] + forward[inside]) + (forward[last] + forward[unit]);
    }
    if (!(total > 0.0F)) {
      log_sum_ = -std::numeric_limits<double>::infinity();
      return;
    }
    scale_[token] = 1.0F / total;
    for (Label label = 0; label < kLabelCount; ++label) forward[label] *= scale_[token];
    log_sum += stable_log(static_cast<double>(total));
  }
  log_sum_ = log_sum;

  // backward[label]: what the rest of the sentence adds, scaled by the same factors as forward.
  float* const final_row = backward_.data() + std::size_t{count - 1} * kPaddedLabels;
  for (Label label = 0; label < kLabelCount; ++label) final_row[label] = is_open_after(label) ? 0.0F : 1.0F;
  for (std::uint32_t token = count - 1; token > 0; --token) {
    const float* const factor = factor_.data() + std::size_t{token} * kPaddedLabels;
    const float* const after = backward_.data() + std::size_t{token} * kPaddedLabels;
    float* const backward = backward_.data() + std::size_t{token - 1} * kPaddedLabels;
    float opening = factor[kOutside] * after[kOutside];
    for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
      const auto type = static_cast<EntityType>(i);
      const Label begin = label_of(type, Position::Begin);
      const Label unit = label_of(type, Position::Unit);
      opening += factor[begin] * after[begin] + factor[unit] * after[unit];
    }
    opening *= scale_[token];
    backward[kOutside] = opening;
    for (std::uint32_t i = 0; i < kEntityTypeCount; ++i) {
      const auto type = static_cast<EntityType>(i);
      const Label inside = label_of(type, Position::Inside);
      const Label last = label_of(type, Position::Last);
      const float continuing = (factor[inside] * after[inside] + factor[last] * after[last]) * scale_[token];
      backward[label_of(type, Position::Begin)] = continuing;
      backward[inside] = continuing;
      backward[last] = opening;
      backward[label_of(type, Position::Unit)] = opening;
    }
  }
  for (std::size_t cell = 0; cell < cells; ++cell) probability_[cell] = forward_[cell] * backward_[cell];
}

}  // namespace nutgraf
