// Weights and boosted trees that rank the antecedents of pronouns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nutgraf {

/// A pronoun with its possible antecedents.
struct PronounExample {
  std::vector<std::vector<std::uint32_t>> antecedents;  ///< numbers of the features of each
  std::size_t right = 0;
  double weight = 1.0;
};

/// Gradient boosting (Friedman 2001) of the likelihood of the right antecedents by a softmax over those of
/// each pronoun: each tree is a Newton step. Deterministic.
class AntecedentTrees {
 public:
  struct Options {
    int epochs = 20;  ///< of the weights
    double decay = 0.008;
    double share = 0.5;  ///< of the weights that the trees begin with
    int trees = 100;
    int depth = 3;  ///< at most: AntecedentModel reads trees of eight leaves
    double rate = 0.2;
    double least = 3.0;  ///< curvature in a leaf
  };

  void train(const std::vector<const PronounExample*>& examples, std::size_t features,
             const Options& options);

  /// The best antecedent, the first of equals.
  std::size_t best_of(const PronounExample& example) const;

  /// Of all features, in steps of 1 / 500; the leaves of the trees, too.
  std::vector<long> weights() const;

  /// The trees as core/link/antecedent_model.h reads them, one each; features that aren't among `used` yet
  /// are added to it, and their positions in it are their numbers.
  std::vector<std::string> write(std::vector<std::uint32_t>& used) const;

 private:
  struct Node {
    bool is_leaf = true;
    std::uint32_t feature = 0;
    std::size_t without = 0;  ///< positions in the tree
    std::size_t with = 0;
    double value = 0.0;
  };
  using Tree = std::vector<Node>;
  struct Row {
    const std::vector<std::uint32_t>* features;
    double score;
    double gradient;
    double curvature;
    std::size_t node;
  };

  void learn_weights(const std::vector<const PronounExample*>& examples, std::size_t features,
                     const Options& options);
  double weigh(const std::vector<std::uint32_t>& features) const;
  struct Sums;
  static void split(Tree& tree, std::size_t leaf, const Sums& sums, const Options& options);
  static Tree grow(std::vector<Row>& rows, std::size_t features, const Options& options);
  static void write(const Tree& tree, std::size_t node, std::vector<std::uint32_t>& used, std::string& out);
  double score(const std::vector<std::uint32_t>& features) const;

  std::vector<double> weights_;
  std::vector<Tree> trees_;
};

}  // namespace nutgraf
