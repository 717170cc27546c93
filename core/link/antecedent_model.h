// Scores the possible antecedents of a pronoun by weighted features.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// One possible antecedent: a chain, or none of them.
struct Antecedent {
  static constexpr std::uint32_t kNobody = 0xFFFFFFFFU;

  std::uint32_t chain = kNobody;
  std::vector<std::string> features;  ///< names of binary features that hold
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
  Lexicon weights_;
};

}  // namespace nutgraf
