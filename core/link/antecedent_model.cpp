// Scores the possible antecedents of a pronoun by weighted features.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_model.h"

#include <charconv>

#include "core/model/lexicon.h"

namespace nutgraf {

AntecedentModel::AntecedentModel(const Model& model) {
  for_each_entry(model.text("antecedents"), [&](std::string_view name, std::string_view weight) {
    int value = 0;
    std::from_chars(weight.data(), weight.data() + weight.size(), value);
    if (!weights_.contains(name)) weights_[name] = value;
  });
}

int AntecedentModel::score(const Antecedent& antecedent) const {
  int sum = 0;
  for (std::size_t i = 0; i < antecedent.features.size(); ++i) {
    const int* const weight = weights_.find(antecedent.features[i]);
    if (weight != nullptr) sum += *weight;
  }
  return sum;
}

std::size_t AntecedentModel::best_of(const std::vector<Antecedent>& antecedents) const {
  std::size_t best = 0;
  int best_score = score(antecedents[0]);
  for (std::size_t i = 1; i < antecedents.size(); ++i) {
    const int candidate = score(antecedents[i]);
    if (candidate > best_score) {
      best = i;
      best_score = candidate;
    }
  }
  return best;
}

}  // namespace nutgraf
