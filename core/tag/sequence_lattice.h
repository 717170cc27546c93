// Dynamic programming over the labels of one sentence: best path, and marginal probabilities.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/tag/label_space.h"

namespace nutgraf {

/// Scores of one sentence: for each token a row of kPaddedLabels scores, in natural logarithms. Transitions have no
/// scores of their own: a label either may follow another or may not (may_follow), so each step costs one look at
/// every label instead of one at every pair.
struct ScoreRows {
  std::vector<float> values;  ///< rows * kPaddedLabels
  std::uint32_t rows = 0;

  void resize(std::uint32_t count) {
    rows = count;
    values.assign(std::size_t{count} * kPaddedLabels, 0.0F);
  }
  float* row(std::uint32_t index) { return values.data() + std::size_t{index} * kPaddedLabels; }
  const float* row(std::uint32_t index) const { return values.data() + std::size_t{index} * kPaddedLabels; }
};

/// The best allowed labels (Viterbi 1967). Of equal paths the one with smaller labels wins.
std::vector<Label> best_path(const ScoreRows& scores);

/// Forward–backward sums (Rabiner 1989) with per-token scaling, in float arithmetic that is the same everywhere.
class Marginals {
 public:
  /// `allowed`, where given, holds one set a token: only paths within the sets count.
  explicit Marginals(const ScoreRows& scores, std::span<const LabelSet> allowed = {});

  /// Natural logarithm of the sum over all paths; -infinity where no path is allowed.
  double log_sum() const { return log_sum_; }
  /// P(token has label).
  float at(std::uint32_t token, Label label) const { return probability_[std::size_t{token} * kPaddedLabels + label]; }
  const float* row(std::uint32_t token) const { return probability_.data() + std::size_t{token} * kPaddedLabels; }
  /// P(tokens [begin, end) are exactly one entity of `type`).
  float entity(std::uint32_t begin, std::uint32_t end, EntityType type) const;

 private:
  std::vector<float> factor_;       // exp(score - row maximum), zero where not allowed
  std::vector<float> forward_;      // scaled to sum 1 a row
  std::vector<float> backward_;
  std::vector<float> scale_;
  std::vector<float> probability_;
  double log_sum_ = 0.0;
};

/// exp(x) and log(x) from additions and multiplications alone, so that native code and WebAssembly agree to the bit.
/// Relative error below 1e-6; exp of anything below -87 is 0.
float stable_exp(float x);
double stable_log(double x);

}  // namespace nutgraf
