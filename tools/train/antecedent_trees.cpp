// Weights and boosted trees that rank the antecedents of pronouns.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/antecedent_trees.h"

#include <algorithm>
#include <cmath>

namespace nutgraf {
namespace {

constexpr double kPrior = 1.0;      // curvature added to each leaf
constexpr double kLeastGain = 0.5;  // of a split
constexpr double kSteps = 500.0;    // a leaf's weight is written in steps of 1 / kSteps

bool has(const std::vector<std::uint32_t>& features, std::uint32_t feature) {
  return std::find(features.begin(), features.end(), feature) != features.end();
}

double gain_of(double gradient, double curvature) { return gradient * gradient / (curvature + kPrior); }

}  // namespace

/// The mean of the second half's epochs: steadier than the last.
void AntecedentTrees::learn_weights(const std::vector<const PronounExample*>& examples, std::size_t features,
                                    const Options& options) {
  constexpr double kRate = 0.1;
  weights_.assign(features, 0.0);
  std::vector<double> sums(features, 0.0);
  std::vector<const PronounExample*> order;
  for (const PronounExample* example : examples)
    order.insert(order.end(), static_cast<std::size_t>(example->weight), example);
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      std::swap(order[i - 1], order[(state >> 33U) % i]);
    }
    const double rate = kRate / (1.0 + 0.2 * epoch);
    for (const PronounExample* example : order) {
      std::vector<double> share;
      double best = -1e30;
      for (const auto& antecedent : example->antecedents) {
        share.push_back(weigh(antecedent));
        best = std::max(best, share.back());
      }
      double sum = 0;
      for (double& s : share) sum += s = std::exp(s - best);
      for (std::size_t i = 0; i < share.size(); ++i) {
        const double gradient = (i == example->right ? 1.0 : 0.0) - share[i] / sum;
        for (const std::uint32_t feature : example->antecedents[i])
          weights_[feature] += rate * (gradient - options.decay * weights_[feature]);
      }
    }
    if (2 * epoch < options.epochs) continue;
    for (std::size_t i = 0; i < features; ++i) sums[i] += weights_[i];
  }
  const int summed = options.epochs - (options.epochs + 1) / 2;
  const double share = options.trees > 0 ? options.share : 1.0;
  for (std::size_t i = 0; i < features; ++i)
    weights_[i] = std::round(kSteps * share * sums[i] / summed) / kSteps;
}

double AntecedentTrees::weigh(const std::vector<std::uint32_t>& features) const {
  double sum = 0;
  for (const std::uint32_t feature : features) sum += weights_[feature];
  return sum;
}

std::vector<long> AntecedentTrees::weights() const {
  std::vector<long> steps;
  for (const double weight : weights_) steps.push_back(std::lround(kSteps * weight));
  return steps;
}

void AntecedentTrees::train(const std::vector<const PronounExample*>& examples, std::size_t features,
                            const Options& options) {
  trees_.clear();
  learn_weights(examples, features, options);
  std::vector<Row> rows;
  for (const PronounExample* example : examples) {
    for (const auto& antecedent : example->antecedents)
      rows.push_back({&antecedent, weigh(antecedent), 0, 0, 0});
  }
  for (int round = 0; round < options.trees; ++round) {
    std::size_t begin = 0;
    for (const PronounExample* example : examples) {
      const std::size_t end = begin + example->antecedents.size();
      double best = rows[begin].score;
      for (std::size_t i = begin; i < end; ++i) best = std::max(best, rows[i].score);
      double sum = 0;
      for (std::size_t i = begin; i < end; ++i) sum += std::exp(rows[i].score - best);
      for (std::size_t i = begin; i < end; ++i) {
        const double share = std::exp(rows[i].score - best) / sum;
        rows[i].gradient = example->weight * ((i - begin == example->right ? 1.0 : 0.0) - share);
        rows[i].curvature = example->weight * share * (1.0 - share);
        rows[i].node = 0;
      }
      begin = end;
    }
    trees_.push_back(grow(rows, features, options));
    for (Row& row : rows) row.score += trees_.back()[row.node].value;
  }
}

/// Gradients and curvatures of the rows that end in one node.
struct AntecedentTrees::Sums {
  explicit Sums(std::size_t features) : gradient(features), curvature(features) {}

  void add(const Row& row) {
    all_gradient += row.gradient;
    all_curvature += row.curvature;
    for (const std::uint32_t feature : *row.features) {
      gradient[feature] += row.gradient;
      curvature[feature] += row.curvature;
    }
  }

  std::vector<double> gradient, curvature;  // by feature
  double all_gradient = 0, all_curvature = 0;
};

/// Makes a question of a leaf, for the feature that parts its rows best, where one is worth it.
void AntecedentTrees::split(Tree& tree, std::size_t leaf, const Sums& sums, const Options& options) {
  double best = kLeastGain;
  const double whole = gain_of(sums.all_gradient, sums.all_curvature);
  for (std::uint32_t feature = 0; feature < sums.gradient.size(); ++feature) {
    const double with = sums.curvature[feature];
    const double without = sums.all_curvature - with;
    if (with < options.least || without < options.least) continue;
    const double gain = gain_of(sums.gradient[feature], with) +
                        gain_of(sums.all_gradient - sums.gradient[feature], without) - whole;
    if (gain <= best) continue;
    best = gain;
    tree[leaf].is_leaf = false;
    tree[leaf].feature = feature;
  }
  if (tree[leaf].is_leaf) return;
  const double gradient = sums.gradient[tree[leaf].feature];
  const double curvature = sums.curvature[tree[leaf].feature];
  const auto add_leaf = [&](double of, double over) {
    tree.emplace_back().value = options.rate * of / (over + kPrior);
    return tree.size() - 1;
  };
  const std::size_t without = add_leaf(sums.all_gradient - gradient, sums.all_curvature - curvature);
  tree[leaf].without = without;
  const std::size_t with = add_leaf(gradient, curvature);
  tree[leaf].with = with;
}

/// Level by level; each row's `node` is its leaf afterwards.
AntecedentTrees::Tree AntecedentTrees::grow(std::vector<Row>& rows, std::size_t features,
                                            const Options& options) {
  Tree tree(1);
  std::size_t first = 0;  // of the level
  for (int depth = 0; depth < options.depth && first < tree.size(); ++depth) {
    const std::size_t end = tree.size();
    std::vector<Sums> sums(end - first, Sums(features));
    for (const Row& row : rows) {
      if (row.node >= first) sums[row.node - first].add(row);
    }
    for (std::size_t leaf = first; leaf < end; ++leaf) split(tree, leaf, sums[leaf - first], options);
    for (Row& row : rows) {
      const Node& node = tree[row.node];
      if (!node.is_leaf) row.node = has(*row.features, node.feature) ? node.with : node.without;
    }
    first = end;
  }
  for (Node& node : tree) node.value = std::round(kSteps * node.value) / kSteps;
  return tree;
}

double AntecedentTrees::score(const std::vector<std::uint32_t>& features) const {
  double sum = weigh(features);
  for (const Tree& tree : trees_) {
    std::size_t node = 0;
    while (!tree[node].is_leaf)
      node = has(features, tree[node].feature) ? tree[node].with : tree[node].without;
    sum += tree[node].value;
  }
  return sum;
}

std::size_t AntecedentTrees::best_of(const PronounExample& example) const {
  std::size_t best = 0;
  double best_score = score(example.antecedents[0]);
  for (std::size_t i = 1; i < example.antecedents.size(); ++i) {
    const double candidate = score(example.antecedents[i]);
    if (candidate <= best_score) continue;
    best = i;
    best_score = candidate;
  }
  return best;
}

void AntecedentTrees::write(const Tree& tree, std::size_t node, std::vector<std::uint32_t>& used,
                            std::string& out) {
  if (!out.empty()) out += ' ';
  if (tree[node].is_leaf) {
    out += std::to_string(std::lround(kSteps * tree[node].value));
    return;
  }
  auto at = std::find(used.begin(), used.end(), tree[node].feature);
  if (at == used.end()) at = used.insert(at, tree[node].feature);
  out += '?' + std::to_string(at - used.begin());
  write(tree, tree[node].without, used, out);
  write(tree, tree[node].with, used, out);
}

std::vector<std::string> AntecedentTrees::write(std::vector<std::uint32_t>& used) const {
  std::vector<std::string> lines;
  for (const Tree& tree : trees_) {
    std::string line;
    write(tree, 0, used, line);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace nutgraf
