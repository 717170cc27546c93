// Marginal probabilities over all labels of one sentence, exactly: what training needs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/tag/label_space.h"
#include "core/tag/lattice.h"

namespace nutgraf {

/// Forward–backward sums (Rabiner 1989) with per-token scaling, in float arithmetic that is the same
/// everywhere.
class DenseMarginals {
 public:
  /// `allowed`, where given, holds one set a token: only paths within the sets count.
  explicit DenseMarginals(const ScoreRows& scores, std::span<const LabelSet> allowed = {});

  /// Natural logarithm of the sum over all paths; -infinity where no path is allowed.
  double log_sum() const { return log_sum_; }
  /// P(token has label).
  float at(std::uint32_t token, Label label) const {
    return probability_[std::size_t{token} * kPaddedLabels + label];
  }
  const float* row(std::uint32_t token) const {
    return probability_.data() + std::size_t{token} * kPaddedLabels;
  }

 private:
  std::vector<float> factor_;   // exp(score - row maximum), zero where not allowed
  std::vector<float> forward_;  // scaled to sum 1 a row
  std::vector<float> backward_;
  std::vector<float> scale_;
  std::vector<float> probability_;
  double log_sum_ = 0.0;
};

}  // namespace nutgraf
