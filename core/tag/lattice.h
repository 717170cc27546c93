// Dynamic programming over the labels of a sentence: best path and probabilities, over the labels that
// matter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/tag/four_floats.h"
#include "core/tag/label_space.h"

namespace nutgraf {

/// Scores of tokens, in natural logarithms: for each a row of kPaddedLabels, by labels. Transitions have no
/// scores of their own: a label either may follow another or may not (may_follow).
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

/// The labels that come into question for the tokens of a document, sentence by sentence. A label that scores
/// far below its token's best is left out, at a cost in probability below e^-kBeam; O always stays, so there
/// is always a path.
///
/// All types take a step at once, in vectors (see lane_of and Four), and sums are made in the same order on
/// every machine, so that they come out the same.
class Lattice {
 public:
  static constexpr float kBeam = 12.0F;

  /// Room for so many tokens, whose rows are to be set.
  explicit Lattice(std::uint32_t tokens);
  explicit Lattice(const ScoreRows& scores);

  /// The scores of one token: kPaddedLabels of them, by lanes; those of lanes without a label don't matter,
  /// nor those of positions that the first and last tokens of its sentence, or stretch of one, can't have.
  /// They count in `unit` (above 0, at most 1), the same for all tokens of a sentence.
  void set_row(std::uint32_t token, TokenRange sentence, const float* lanes, float unit = 1.0F);
  void set_row(std::uint32_t token, TokenRange sentence, const std::int16_t* lanes, float unit);

  /// The best allowed labels of a sentence (Viterbi 1967). Of equal paths the one of lower labels wins, from
  /// the end.
  const std::vector<Label>& best_path(TokenRange sentence);

  /// Computes the probabilities of a sentence by forward and backward sums (Rabiner 1989), scaled token by
  /// token.
  void sum_paths(TokenRange sentence);
  /// The likeliest label of each token of the sentence that was summed last, where each has at least the
  /// probability `least` (above a half: such labels form an allowed path, and the best); nullptr elsewhere.
  const std::vector<Label>* sure_path(float least);
  /// P(token has label), for each of kPaddedLabels lanes; of the sentence that was summed last.
  std::array<float, kPaddedLabels> probabilities(std::uint32_t token) const;
  /// P(tokens are exactly one entity of `type`); of the sentence that was summed last.
  float entity_probability(TokenRange tokens, EntityType type) const;

 private:
  /// How far the labels of a token are from its best one, none below 0.
  struct Distances {
    std::array<Four, kPaddedLabels / 4> lanes;  ///< beyond any beam for what is no label, or not possible
    float outside;
  };
  /// A row as vectors: those of the four positions, one after the other. The last vector of each position has
  /// two types, and room: for O behind the Units.
  static constexpr std::uint32_t kVectors = kLanes / 4;
  void fill_row(std::uint32_t token, TokenRange sentence, const Distances& distances, float unit);

  const float* factors(std::uint32_t token) const { return &factors_[std::size_t{token} * kPaddedLabels]; }
  /// Where a token of the sentence that was summed last has its forward and backward sums.
  std::size_t summed(std::uint32_t token) const {
    return std::size_t{token - sentence_.begin} * kPaddedLabels;
  }
  void trace_back(TokenRange sentence);
  void sum_forward();
  void sum_backward();

  /// Per token a row of lanes: e^score, the score relative to the token's best; 0 where left out.
  std::unique_ptr<float[]> factors_;

  TokenRange sentence_;  ///< that was summed last
  std::vector<float> forward_;
  std::vector<float> backward_;
  std::vector<float> scale_;

  // Workspace of best_path: what the best paths up to each token come to that leave nothing open, and that
  // leave each type open; the larger of these is 1.
  std::vector<float> closed_;
  std::vector<std::array<float, kLanes>> open_;
  std::vector<float> growth_;  // per token: what makes it 1
  std::vector<Label> path_;
};

}  // namespace nutgraf
