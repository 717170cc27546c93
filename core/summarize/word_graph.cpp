// Ranks the terms of an article by a walk over the words that stand near one another.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/word_graph.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace nutgraf {
namespace {

constexpr std::size_t kWindow = 4;  // terms before a term that are its neighbours
constexpr int kRounds = 25;
constexpr double kDamping = 0.85;
constexpr std::uint32_t kMostDegrees = 64;  // more are alike

struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// The terms by how many neighbours they have: loops over as many, one after the other, are foreseen by
/// processors. The neighbours of term i are those from begins[i] to begins[i + 1].
std::vector<std::uint32_t> by_degree(const std::vector<std::uint32_t>& begins) {
  const std::size_t count = begins.size() - 1;
  const auto degree = [&](std::size_t i) { return std::min(begins[i + 1] - begins[i], kMostDegrees); };
  constexpr std::size_t kEnds = kMostDegrees + 2;
  std::array<std::uint32_t, kEnds> ends{};
  for (std::size_t i = 0; i < count; ++i) ++ends[degree(i) + 1];
  for (std::size_t d = 1; d < kEnds; ++d) ends[d] += ends[d - 1];
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t i = 0; i < count; ++i) order[ends[degree(i)]++] = i;
  return order;
}

/// The terms that stand near one another, and the chance of each to be where a walk begins anew: more for
/// what stands early and often.
struct TermGraph {
  std::vector<Edge> edges;      // each twice, there and back
  std::vector<double> restart;  // sums up to 1, or is 0 throughout
};

TermGraph build_graph(const Document& document, const ArticleWords& words) {
  TermGraph graph;
  graph.restart.assign(words.terms().size(), 0.0);
  graph.edges.reserve(kWindow * document.segmentation.tokens.size());  // about as many
  std::vector<std::uint32_t> sequence;
  sequence.reserve(document.segmentation.tokens.size() / 2);
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
      graph.restart[term] += 1.0 / position;
      for (std::size_t j = std::max(sentence_begin, sequence.size() - std::min(sequence.size(), kWindow));
           j < sequence.size(); ++j) {
        if (sequence[j] == term) continue;
        graph.edges.push_back({sequence[j], term});
        graph.edges.push_back({term, sequence[j]});
      }
      sequence.push_back(term);
    }
  }
  double sum = 0.0;
  for (const double share : graph.restart) sum += share;
  if (sum <= 0.0) return graph;
  for (double& share : graph.restart) share /= sum;
  return graph;
}

/// The neighbours of each term side by side, in ascending order; one that is met again stands there again.
/// They are mutual: terms have as many edges to them as from them, so that one list of begins serves for
/// both.
struct Neighbours {
  std::vector<std::uint32_t> begins;  // those of term i are terms[begins[i]] to terms[begins[i + 1]]
  std::vector<std::uint32_t> terms;
};

Neighbours sort_neighbours(const std::vector<Edge>& edges, std::size_t count) {
  Neighbours neighbours;
  std::vector<std::uint32_t>& begins = neighbours.begins;
  begins.assign(count + 1, 0);
  for (const Edge& edge : edges) ++begins[edge.from + 1];
  for (std::size_t i = 0; i < count; ++i) begins[i + 1] += begins[i];
  std::vector<Edge> sorted(edges.size());
  std::vector<std::uint32_t> ends = begins;
  for (const Edge& edge : edges) sorted[ends[edge.to]++] = edge;
  neighbours.terms.resize(edges.size());
  ends = begins;
  for (const Edge& edge : sorted) neighbours.terms[ends[edge.from]++] = edge.to;
  return neighbours;
}

}  // namespace

std::vector<double> rank_terms(const Document& document, const ArticleWords& words) {
  TermGraph graph = build_graph(document, words);
  std::vector<double>& restart = graph.restart;
  const std::size_t count = restart.size();
  const auto [begins, neighbours] = sort_neighbours(graph.edges, count);
  std::vector<double> score = restart;
  std::vector<double> degrees(count);
  for (std::size_t i = 0; i < count; ++i) {
    degrees[i] = std::max(1u, begins[i + 1] - begins[i]);
    restart[i] *= 1.0 - kDamping;
  }
  const std::vector<std::uint32_t> order = by_degree(begins);
  std::vector<double> shares(count, 0.0);  // that each neighbour gets
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < count; ++i) shares[i] = kDamping * score[i] / degrees[i];
    for (const std::uint32_t i : order) {
      double total = restart[i];
      for (std::uint32_t k = begins[i]; k < begins[i + 1]; ++k) total += shares[neighbours[k]];
      score[i] = total;
    }
  }
  return score;
}

}  // namespace nutgraf
