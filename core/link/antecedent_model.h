// Scores the possible antecedents of a pronoun by decision trees over their features.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/link/antecedents.h"
#include "core/model/model.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// Weights of binary features and gradient-boosted decision trees over them (Friedman 2001), trained by
/// tools/train/train_antecedents to rank the antecedents of each pronoun (a mention-ranking model: Denis and
/// Baldridge 2008). Weights and leaves are integers, so that the choice is the same on every platform.
///
/// The trees are not walked: each feature that holds rules out some leaves of some trees, and the first leaf
/// that is left is the one a walk would come to (QuickScorer: Lucchese et al. 2015).
class AntecedentModel {
 public:
  static constexpr std::size_t kMostLeaves = 8;  ///< of a tree

  /// Reads the section "antecedents": lines "feature<TAB>weight", numbered from 0, and lines
  /// "group<TAB>tree"; a group is the letter that its features begin with. A tree is written from its root:
  /// "?N" asks for feature N; the branch without it follows, then the branch with it; a number is a leaf.
  /// Unknown features weigh nothing; a tree that is cut short or has too many leaves is left out.
  explicit AntecedentModel(const Model& model);

  /// The best of the antecedents, the first of equals.
  std::size_t best_of(const Antecedents& antecedents) const;

 private:
  using Leaves = std::uint8_t;                // a bit for each leaf of a tree, the first in the lowest
  using Tree = std::array<int, kMostLeaves>;  // the weights of its leaves

  /// What is left of a tree of the feature's group where the feature holds.
  struct Exclusion {
    std::uint32_t tree = 0;
    Leaves left = 0;
  };
  struct Feature {
    int weight = 0;
    std::uint32_t exclusions_end = 0;  // in exclusions_; they begin where those of the feature before end
    std::size_t group = 0;
  };
  /// What is known of an antecedent when some of its features are read.
  struct Standing {
    std::int64_t weight = 0;
    std::vector<Leaves> left;  // of each tree
  };
  class Reader;
  class Judge;

  static constexpr std::size_t kGroups = 26;

  static std::size_t group_of(char letter) {
    return letter < 'a' || letter > 'z' ? 0 : static_cast<std::size_t>(letter - 'a');
  }

  HashIndex numbers_;  // hash of a name → 1 + position in features_
  std::vector<Feature> features_;
  std::vector<Exclusion> exclusions_;
  std::array<std::vector<Tree>, kGroups> trees_;
};

}  // namespace nutgraf
