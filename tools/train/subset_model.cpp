// A log-linear model over sets of three sentences, fitted to how near each set comes to a written summary.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/subset_model.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "tools/evaluate/rouge.h"

namespace nutgraf {
namespace {

constexpr int kRounds = 250;
constexpr double kOverlapScale = 10.0;  // so that the overlap moves about as much as features do

template <typename Visit>
void for_each_set(std::size_t sentences, Visit visit) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < sentences; ++i) {
    for (std::size_t j = i + 1; j < sentences; ++j) {
      for (std::size_t k = j + 1; k < sentences; ++k) visit(number++, i, j, k);
    }
  }
}

std::size_t pair_number(std::size_t i, std::size_t j, std::size_t sentences) {
  return i * sentences - i * (i + 1) / 2 + (j - i - 1);
}

/// How often each sentence has each n-gram of a reference.
struct NgramCounts {
  std::vector<std::uint32_t> reference;
  std::vector<std::vector<std::uint32_t>> sentences;
  std::vector<std::uint32_t> lengths;  // n-grams of each sentence
  std::uint32_t reference_length = 0;
};

NgramCounts count_ngrams(const std::vector<std::vector<std::uint32_t>>& sentences,
                         const std::vector<std::uint32_t>& reference, std::size_t n) {
  using Gram = std::vector<std::uint32_t>;
  NgramCounts counts;
  std::map<Gram, std::size_t> places;
  const auto gram = [n](const Gram& words, std::size_t at) {
    return Gram(words.begin() + static_cast<std::ptrdiff_t>(at),
                words.begin() + static_cast<std::ptrdiff_t>(at + n));
  };
  for (std::size_t i = 0; i + n <= reference.size(); ++i) {
    const auto [place, added] = places.emplace(gram(reference, i), counts.reference.size());
    if (added) counts.reference.push_back(0);
    ++counts.reference[place->second];
    ++counts.reference_length;
  }
  for (const Gram& words : sentences) {
    counts.sentences.emplace_back(counts.reference.size(), 0);
    counts.lengths.push_back(static_cast<std::uint32_t>(words.size() + 1 - std::min(n, words.size() + 1)));
    for (std::size_t i = 0; i + n <= words.size(); ++i) {
      const auto place = places.find(gram(words, i));
      if (place != places.end()) ++counts.sentences.back()[place->second];
    }
  }
  return counts;
}

double f1(const NgramCounts& counts, std::size_t i, std::size_t j, std::size_t k) {
  std::uint32_t hits = 0;
  for (std::size_t g = 0; g < counts.reference.size(); ++g) {
    const std::uint32_t found = counts.sentences[i][g] + counts.sentences[j][g] + counts.sentences[k][g];
    hits += std::min(found, counts.reference[g]);
  }
  const std::uint32_t length =
      counts.lengths[i] + counts.lengths[j] + counts.lengths[k] + counts.reference_length;
  return length == 0 ? 0.0 : 2.0 * hits / length;
}

/// Scores of an article's sentences and pairs under some weights.
struct Scores {
  std::vector<double> sentences;
  std::vector<double> pairs;

  Scores(const SubsetExample& example, const std::vector<double>& weights) {
    const auto sum = [&](const std::vector<std::uint32_t>& features) {
      double total = 0.0;
      for (const std::uint32_t feature : features) total += weights[feature];
      return total;
    };
    for (const auto& features : example.sentences) sentences.push_back(sum(features));
    for (const auto& features : example.pairs) pairs.push_back(sum(features));
  }
};

/// exp(x - highest), scaled to sum to 1.
void normalize(std::vector<double>& logits) {
  const double highest = *std::max_element(logits.begin(), logits.end());
  double sum = 0.0;
  for (double& logit : logits) sum += logit = std::exp(logit - highest);
  for (double& logit : logits) logit /= sum;
}

std::vector<double> target_of(const SubsetExample& example, double temperature) {
  std::vector<double> target(example.worth.begin(), example.worth.end());
  for (double& worth : target) worth /= temperature;
  normalize(target);
  return target;
}

void add_gradient(const SubsetExample& example, const std::vector<double>& target,
                  const std::vector<double>& weights, double scale, std::vector<double>& gradient) {
  const std::size_t n = example.sentences.size();
  const Scores scores(example, weights);
  std::vector<double> model(example.worth.size());
  for_each_set(n, [&](std::size_t set, std::size_t i, std::size_t j, std::size_t k) {
    model[set] = scores.sentences[i] + scores.sentences[j] + scores.sentences[k] +
                 scores.pairs[pair_number(i, j, n)] + scores.pairs[pair_number(i, k, n)] +
                 scores.pairs[pair_number(j, k, n)] + weights.back() * kOverlapScale * example.expected[set];
  });
  normalize(model);
  std::vector<double> sentences(n, 0.0);
  std::vector<double> pairs(example.pairs.size(), 0.0);
  for_each_set(n, [&](std::size_t set, std::size_t i, std::size_t j, std::size_t k) {
    const double more = target[set] - model[set];
    gradient.back() += scale * more * kOverlapScale * example.expected[set];
    sentences[i] += more;
    sentences[j] += more;
    sentences[k] += more;
    pairs[pair_number(i, j, n)] += more;
    pairs[pair_number(i, k, n)] += more;
    pairs[pair_number(j, k, n)] += more;
  });
  for (std::size_t i = 0; i < n; ++i) {
    for (const std::uint32_t feature : example.sentences[i]) gradient[feature] += scale * sentences[i];
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (const std::uint32_t feature : example.pairs[i]) gradient[feature] += scale * pairs[i];
  }
}

}  // namespace

std::vector<float> subset_worths(const std::vector<std::string>& sentences,
                                 const std::vector<std::string>& references, double bigrams,
                                 std::uint32_t least_words) {
  RougeReader reader;
  std::vector<std::vector<std::uint32_t>> words;
  for (const std::string& sentence : sentences) words.push_back(reader.read(sentence).words());
  std::vector<float> worths;
  for_each_set(sentences.size(),
               [&](std::size_t, std::size_t, std::size_t, std::size_t) { worths.push_back(0.0F); });
  for (const std::string& reference : references) {
    const std::vector<std::uint32_t> expected = reader.read(reference).words();
    NgramCounts ones = count_ngrams(words, expected, 1);
    NgramCounts twos = count_ngrams(words, expected, 2);
    ones.reference_length = std::max(ones.reference_length, least_words);
    twos.reference_length = std::max(twos.reference_length, least_words);
    for_each_set(sentences.size(), [&](std::size_t set, std::size_t i, std::size_t j, std::size_t k) {
      worths[set] += static_cast<float>((f1(ones, i, j, k) + bigrams * f1(twos, i, j, k)) /
                                        static_cast<double>(references.size()));
    });
  }
  return worths;
}

std::vector<double> fit_subsets(const std::vector<const SubsetExample*>& examples, std::uint32_t features,
                                double temperature, double l2) {
  std::vector<std::vector<double>> targets;
  double total = 0.0;
  for (const SubsetExample* example : examples) {
    targets.push_back(target_of(*example, temperature));
    total += example->weight;
  }
  std::vector<double> weights(features + 1, 0.0);
  std::vector<double> squares(features + 1, 1e-8);  // AdaGrad: a step size for each feature
  std::vector<double> gradient(features + 1);
  for (int round = 0; round < kRounds; ++round) {
    for (std::uint32_t i = 0; i < features; ++i) gradient[i] = -l2 * weights[i] / total;
    gradient.back() = 0.0;
    for (std::size_t i = 0; i < examples.size(); ++i)
      add_gradient(*examples[i], targets[i], weights, examples[i]->weight / total, gradient);
    for (std::uint32_t i = 0; i <= features; ++i) {
      squares[i] += gradient[i] * gradient[i];
      weights[i] += 0.2 * gradient[i] / std::sqrt(squares[i]);
    }
  }
  weights.back() *= kOverlapScale;
  return weights;
}

}  // namespace nutgraf
