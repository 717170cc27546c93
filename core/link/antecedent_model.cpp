// Scores the possible antecedents of a pronoun by weighted features.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_model.h"

#include <charconv>

namespace nutgraf {

AntecedentModel::AntecedentModel(const Model& model) : weights_(model.text("antecedents")) {}

int AntecedentModel::score(const Antecedent& antecedent) const {
  int sum = 0;
  for (const std::string& feature : antecedent.features) {
    const auto weight = weights_.find(feature);
    int value = 0;
    if (weight && std::from_chars(weight->data(), weight->data() + weight->size(), value).ec == std::errc{})
      sum += value;
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
