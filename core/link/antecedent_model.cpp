// Scores the possible antecedents of a pronoun by decision trees over their features.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_model.h"

#include <algorithm>
#include <charconv>

#include "core/model/lexicon.h"

namespace nutgraf {

AntecedentModel::AntecedentModel(const Model& model) {
  for_each_entry(model.text("antecedents"), [&](std::string_view key, std::string_view value) {
    if (key.size() > 1) {
      if (features_.contains(key)) return;
      features_[key] = static_cast<std::uint32_t>(weights_.size());
      int weight = 0;
      std::from_chars(value.data(), value.data() + value.size(), weight);
      weights_.push_back(weight);
      return;
    }
    std::vector<Node>& nodes = trees_[group_of(key)];
    const std::size_t begin = nodes.size();
    std::vector<std::size_t> splits;  // those whose other branch is still to come
    std::size_t missing = 1;          // branches that are still to come
    while (!value.empty()) {
      const std::size_t end = value.find(' ');
      std::string_view entry = value.substr(0, end);
      value.remove_prefix(end == std::string_view::npos ? value.size() : end + 1);
      const bool is_split = !entry.empty() && entry.front() == '?';
      if (is_split) entry.remove_prefix(1);
      Node node;
      std::from_chars(entry.data(), entry.data() + entry.size(), node.value);
      if (is_split) {
        splits.push_back(nodes.size());
        node.feature = node.value;
      }
      nodes.push_back(node);
      missing = is_split ? missing + 1 : missing - std::min<std::size_t>(missing, 1);
      if (is_split || splits.empty()) continue;
      nodes[splits.back()].value = static_cast<int>(nodes.size());
      splits.pop_back();
    }
    // A tree that is cut short would be read beyond its end.
    if (missing > 0) nodes.resize(begin);
    for (std::size_t i = begin; i < nodes.size(); ++i) {
      if (nodes[i].feature < Node::kLeaf) nodes[i].feature = 0;
    }
    if (nodes.size() > begin) roots_[group_of(key)].push_back(begin);
  });
}

std::size_t AntecedentModel::best_of(const std::vector<Antecedent>& antecedents) const {
  std::vector<bool> holds(weights_.size());
  std::vector<std::uint32_t> set;
  std::size_t best = 0;
  int best_score = 0;
  for (std::size_t i = 0; i < antecedents.size(); ++i) {
    const FeatureNames& names = antecedents[i].features;
    int score = 0;
    for (std::size_t f = 0; f < names.size(); ++f) {
      const std::uint32_t* const number = features_.find(names[f]);
      if (number == nullptr || holds[*number]) continue;
      score += weights_[*number];
      holds[*number] = true;
      set.push_back(*number);
    }
    if (names.size() > 0) score += score_of(group_of(names[0]), holds);
    for (const std::uint32_t number : set) holds[number] = false;
    set.clear();
    if (i > 0 && score <= best_score) continue;
    best = i;
    best_score = score;
  }
  return best;
}

int AntecedentModel::score_of(std::size_t group, const std::vector<bool>& holds) const {
  const std::vector<Node>& nodes = trees_[group];
  int sum = 0;
  for (std::size_t at : roots_[group]) {
    while (nodes[at].feature != Node::kLeaf) {
      const auto feature = static_cast<std::size_t>(nodes[at].feature);
      at = feature < holds.size() && holds[feature] ? static_cast<std::size_t>(nodes[at].value) : at + 1;
    }
    sum += nodes[at].value;
  }
  return sum;
}

}  // namespace nutgraf
