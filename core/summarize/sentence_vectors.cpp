// Sentences as vectors of weighted terms: how alike two are, and how central one is.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_vectors.h"

#include <algorithm>
#include <cmath>

#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr int kRounds = 15;
constexpr float kDamping = 0.85F;

void scale_to_unit(SentenceVector& vector) {
  float sum = 0.0F;
  for (const WeightedTerm& word : vector) sum += word.weight * word.weight;
  const float length = std::sqrt(sum);
  if (!(length > 0.0F)) {
    vector.clear();
    return;
  }
  for (WeightedTerm& word : vector) word.weight /= length;
}

/// Makes `sum` that of the vectors, each times its factor: one weight a term.
void sum_weighted(const std::vector<SentenceVector>& vectors, const std::vector<float>& factors,
                  std::vector<float>& sum) {
  std::fill(sum.begin(), sum.end(), 0.0F);
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    for (const WeightedTerm& word : vectors[i]) sum[word.term] += factors[i] * word.weight;
  }
}

std::vector<float> sum_of(const std::vector<SentenceVector>& vectors, std::size_t terms) {
  std::vector<float> sum(terms);
  sum_weighted(vectors, std::vector<float>(vectors.size(), 1.0F), sum);
  return sum;
}

float dot(const SentenceVector& vector, const std::vector<float>& weights) {
  float product = 0.0F;
  for (const WeightedTerm& word : vector) product += word.weight * weights[word.term];
  return product;
}

}  // namespace

SentenceVector make_vector(const ArticleWords& words, TokenRange sentence) {
  std::vector<std::uint32_t> terms;
  terms.reserve(sentence.size());
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (const std::uint32_t term = words.term_of(i); term != ArticleWords::kNoTerm) terms.push_back(term);
  }
  sort_numbers(terms);
  SentenceVector vector;
  vector.reserve(terms.size());
  for (const std::uint32_t term : terms) {
    if (vector.empty() || vector.back().term != term) vector.push_back({term, 0.0F});
    vector.back().weight += static_cast<float>(words.terms()[term].rarity);
  }
  scale_to_unit(vector);
  return vector;
}

float similarity(const SentenceVector& a, const SentenceVector& b) {
  float product = 0.0F;
  std::size_t j = 0;
  for (const WeightedTerm& word : a) {
    while (j < b.size() && b[j].term < word.term) ++j;
    if (j < b.size() && b[j].term == word.term) product += word.weight * b[j].weight;
  }
  return product;
}

std::vector<float> centroid_similarities(const std::vector<SentenceVector>& vectors, std::size_t terms) {
  const std::vector<float> sum = sum_of(vectors, terms);
  float square = 0.0F;
  for (const float weight : sum) square += weight * weight;
  const float length = std::sqrt(square);
  std::vector<float> result(vectors.size(), 0.0F);
  if (!(length > 0.0F)) return result;
  for (std::size_t i = 0; i < vectors.size(); ++i) result[i] = dot(vectors[i], sum) / length;
  return result;
}

std::vector<float> lex_rank(const std::vector<SentenceVector>& vectors, std::size_t terms) {
  std::vector<float> degree(vectors.size(), 0.0F);
  std::vector<float> flow = sum_of(vectors, terms);
  for (std::size_t i = 0; i < vectors.size(); ++i) degree[i] = dot(vectors[i], flow);
  std::vector<float> score(vectors.size(), 1.0F);
  std::vector<float> share(vectors.size(), 0.0F);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < vectors.size(); ++i)
      share[i] = degree[i] > 0.0F ? score[i] / degree[i] : 0.0F;
    sum_weighted(vectors, share, flow);
    for (std::size_t i = 0; i < vectors.size(); ++i)
      score[i] = 1.0F - kDamping + kDamping * dot(vectors[i], flow);
  }
  return score;
}

}  // namespace nutgraf
