// Scores the possible antecedents of a pronoun by weighted features.
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// A linear model over binary features, trained by tools/train/train_antecedents as a multinomial logistic
/// regression over the antecedents of each pronoun (a mention-ranking model: Denis and Baldridge 2008).
/// Weights are integers, so that the choice is the same on every platform.
class AntecedentModel {
 public:
  /// Reads the section "antecedents": lines "feature<TAB>weight"; unknown features weigh nothing.
  explicit AntecedentModel(const Model& model);

  int score(const Antecedent& antecedent) const;

  /// The best of the antecedents, the first of equals; `antecedents` must not be empty.
  std::size_t best_of(const std::vector<Antecedent>& antecedents) const;

 private:
  StringMap<int> weights_;
};

}  // namespace nutgraf
