// Ranks the terms of an article by a walk over the words that stand near one another.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/word_graph.h"

#include <algorithm>
#include <cstdint>

namespace nutgraf {
namespace {

constexpr std::size_t kWindow = 4;  // terms before a term that are its neighbours
constexpr int kRounds = 25;
constexpr double kDamping = 0.85;

struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

}  // namespace

std::vector<double> rank_terms(const Document& document, const ArticleWords& words) {
  const std::size_t count = words.terms().size();
  std::vector<double> restart(count, 0.0);
  std::vector<Edge> edges;
  std::vector<std::uint32_t> sequence;
  std::uint32_t position = 0;
  for (const ArticleSentence& read : words.sentences()) {
    if (sequence.size() >= kMaxGraphTokens) break;
    const TokenRange tokens = document[read.sentence].tokens;
    const std::size_t sentence_begin = sequence.size();
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      ++position;
      const std::uint32_t term = words.term_of(i);
      if (term == ArticleWords::kNoTerm || (words.classes_of(i) & (kNoun | kAdjective | kGerund)) == 0)
        continue;
      restart[term] += 1.0 / position;
      for (std::size_t j = std::max(sentence_begin, sequence.size() - std::min(sequence.size(), kWindow));
           j < sequence.size(); ++j) {
        if (sequence[j] == term) continue;
        edges.push_back({sequence[j], term});
        edges.push_back({term, sequence[j]});
      }
      sequence.push_back(term);
    }
  }
  double sum = 0.0;
  for (const double share : restart) sum += share;
  if (sum <= 0.0) return restart;
  for (double& share : restart) share /= sum;

  // The neighbours of each term side by side; one that is met again stands there again.
  std::vector<std::uint32_t> begins(count + 1, 0);
  for (const Edge& edge : edges) ++begins[edge.from + 1];
  for (std::size_t i = 0; i < count; ++i) begins[i + 1] += begins[i];
  std::vector<std::uint32_t> neighbours(edges.size());
  std::vector<std::uint32_t> ends(begins.begin(), begins.end() - 1);
  for (const Edge& edge : edges) neighbours[ends[edge.from]++] = edge.to;

  std::vector<double> score = restart;
  std::vector<double> next(count, 0.0);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < count; ++i) next[i] = (1.0 - kDamping) * restart[i];
    for (std::size_t from = 0; from < count; ++from) {
      if (begins[from] == begins[from + 1]) continue;
      const double share = kDamping * score[from] / static_cast<double>(begins[from + 1] - begins[from]);
      for (std::uint32_t i = begins[from]; i < begins[from + 1]; ++i) next[neighbours[i]] += share;
    }
    score.swap(next);
  }
  return score;
}

}  // namespace nutgraf
