// A log-linear model over sets of three sentences, fitted to how near each set comes to a written summary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nutgraf {

/// One article: features of its sentences and of their pairs, and the worth of each set of three.
struct SubsetExample {
  std::vector<std::vector<std::uint32_t>> sentences;
  std::vector<std::vector<std::uint32_t>> pairs;  ///< of (i, j), i < j, in lexicographic order
  std::vector<float> worth;                       ///< of (i, j, k), i < j < k, in lexicographic order
  std::vector<float> expected;                    ///< expected overlap of each set, 0 to 1
  double weight = 1.0;
};

/// Worth of every set: mean over the references of ROUGE-1 F1 plus `bigrams` times ROUGE-2 F1; pairs of words
/// across sentences aren't counted. References of fewer than `least_words` words count as having so many,
/// lest the model learn that summaries must be as short as the shortest references. Sentences and references
/// are texts as rouge_score reads them.
std::vector<float> subset_worths(const std::vector<std::string>& sentences,
                                 const std::vector<std::string>& references, double bigrams,
                                 std::uint32_t least_words);

/// Weights that bring the model's distribution over sets near to one in proportion to exp(worth /
/// temperature) (cross-entropy, less l2/2 times the squares of the weights; a convex problem). Gradient
/// ascent with a fixed number of rounds: deterministic. The last weight, beside those of the features, is
/// that of the expected overlap; it is free of the penalty.
std::vector<double> fit_subsets(const std::vector<const SubsetExample*>& examples, std::uint32_t features,
                                double temperature, double l2);

}  // namespace nutgraf
