// Scores the possible antecedents of a pronoun by decision trees over their features.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/text/string_map.h"

namespace nutgraf {

/// Names of features, end to end in one string.
class FeatureNames {
 public:
  /// Room for some names, so that it need not be made for each.
  void reserve(std::size_t names) {
    ends_.reserve(names);
    names_.resize(24 * names);
  }
  /// Adds the name that the parts make.
  void add(std::initializer_list<std::string_view> parts) {
    std::size_t end = ends_.empty() ? 0 : ends_.back();
    for (const std::string_view part : parts) {
      if (names_.size() - end < part.size()) names_.resize(2 * names_.size() + part.size());
      part.copy(names_.data() + end, part.size());
      end += part.size();
    }
    ends_.push_back(end);
  }
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(names_).substr(begin, ends_[i] - begin);
  }

 private:
  std::string names_;  // what is behind the last name's end is room
  std::vector<std::size_t> ends_;
};

/// One possible antecedent: a chain, or none of them.
struct Antecedent {
  static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

  std::uint32_t chain = kNobody;
  FeatureNames features;  ///< names of binary features that hold
};

/// Weights of binary features and gradient-boosted decision trees over them (Friedman 2001), trained by
/// tools/train/train_antecedents to rank the antecedents of each pronoun (a mention-ranking model: Denis and
/// Baldridge 2008). Weights and leaves are integers, so that the choice is the same on every platform.
class AntecedentModel {
 public:
  /// Reads the section "antecedents": lines "feature<TAB>weight", numbered from 0, and lines
  /// "group<TAB>tree"; a group is the letter that its features begin with. A tree is written from its root:
  /// "?N" asks for feature N; the branch without it follows, then the branch with it; a number is a leaf.
  /// Unknown features weigh nothing; a tree that is cut short is left out.
  explicit AntecedentModel(const Model& model);

  /// The best of the antecedents, the first of equals; `antecedents` must not be empty.
  std::size_t best_of(const std::vector<Antecedent>& antecedents) const;

 private:
  struct Node {
    static constexpr int kLeaf = -1;

    int feature = kLeaf;
    int value = 0;  ///< a leaf's weight; else the position of the branch with the feature
  };
  static constexpr std::size_t kGroups = 26;

  static std::size_t group_of(std::string_view name) {
    return name.empty() || name[0] < 'a' || name[0] > 'z' ? 0 : static_cast<std::size_t>(name[0] - 'a');
  }
  int score_of(std::size_t group, const std::vector<bool>& holds) const;

  StringMap<std::uint32_t> features_;  ///< positions in weights_
  std::vector<int> weights_;
  std::array<std::vector<Node>, kGroups> trees_;
  std::array<std::vector<std::size_t>, kGroups> roots_;  ///< positions in trees_
};

}  // namespace nutgraf
