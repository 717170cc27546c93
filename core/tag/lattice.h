// Dynamic programming over the labels of one sentence: best path and probabilities, over the labels that matter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/tag/label_space.h"

namespace nutgraf {

/// Scores of tokens, in natural logarithms: for each a row of kPaddedLabels. Transitions have no scores of their own: a
/// label either may follow another or may not (may_follow).
struct ScoreRows {
  std::vector<float> values;
  std::uint32_t rows = 0;

  void resize(std::uint32_t count) {
    rows = count;
    values.assign(std::size_t{count} * kPaddedLabels, 0.0F);
  }
  float* row(std::uint32_t index) { return values.data() + std::size_t{index} * kPaddedLabels; }
  const float* row(std::uint32_t index) const { return values.data() + std::size_t{index} * kPaddedLabels; }
};

/// The labels of one sentence that come into question. A label that scores far below its token's best is left out, at a
/// cost in probability below e^-kBeam; O always stays, so there is always a path. Most tokens keep one or two labels.
class Lattice {
 public:
  static constexpr float kBeam = 12.0F;

  explicit Lattice(const ScoreRows& scores, float beam = kBeam);

  /// The best allowed labels (Viterbi 1967). Of equal paths the one found first wins.
  std::vector<Label> best_path() const;

  /// Computes probabilities by forward and backward sums (Rabiner 1989), scaled token by token.
  void sum_paths();

  /// P(token has label); after sum_paths().
  float probability(std::uint32_t token, Label label) const;
  /// P(tokens [begin, end) are exactly one entity of `type`); after sum_paths().
  float entity_probability(std::uint32_t begin, std::uint32_t end, EntityType type) const;
  /// Calls use(label, probability) for the labels of a token; after sum_paths().
  template <typename Use>
  void for_each_label(std::uint32_t token, Use&& use) const {
    for (std::uint32_t i = begin_[token]; i < begin_[token + 1]; ++i) use(cells_[i].label, cells_[i].forward * cells_[i].backward);
  }
  /// Whether every token has only O left: the sentence names nothing.
  bool only_outside() const { return cells_.size() + 1 == begin_.size(); }

 private:
  struct Cell {
    Label label = kOutside;
    float score = 0.0F;  // below or equal 0: relative to the best of the token
    float factor = 0.0F;
    float forward = 0.0F;
    float backward = 0.0F;
  };
  const Cell* find(std::uint32_t token, Label label) const;
  std::uint32_t tokens() const { return static_cast<std::uint32_t>(begin_.size()) - 1; }

  std::vector<Cell> cells_;
  std::vector<std::uint32_t> begin_;  // of each token's cells, and one past the last
  std::vector<float> scale_;
};

}  // namespace nutgraf
