// evaluate keyphrases: extracted key phrases against marked ones.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/keyphrases.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>

#include "core/summarize/phrase_candidates.h"
#include "core/summarize/word_graph.h"
#include "tools/corpus/key_phrase_corpus.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kDepths[] = {5, 10, 15};

/// Candidates by the sum of their terms' PositionRank, as its authors do: no other feature, nothing left out.
std::vector<std::string> phrases_by_position_rank(const Document& document, const SummaryTables& tables) {
  const ArticleWords words(document, tables);
  const std::vector<PhraseCandidate> candidates = find_phrase_candidates(document, words);
  const std::vector<double> terms = rank_terms(document, words);
  std::vector<double> scores(candidates.size(), 0.0);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].words > 3) continue;
    for (const std::uint32_t term : candidates[i].terms) scores[i] += terms[term];
  }
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  std::vector<std::string> phrases;
  for (const std::size_t i : order) phrases.emplace_back(document.text_of(candidates[i].shown));
  return phrases;
}

void print_row(const char* name, const std::map<std::uint32_t, PhraseTally>& tallies) {
  std::printf("%-14s", name);
  for (const auto& [depth, tally] : tallies) {
    std::printf("  @%-2u P %5.2f R %5.2f F1 %5.2f", depth, tally.precision(), tally.recall(), tally.f1());
  }
  std::printf("\n");
}

}  // namespace

void PhraseTally::add(const std::vector<std::string>& given_phrases,
                      const std::vector<std::string>& gold_phrases, std::uint32_t depth) {
  std::set<std::string> expected;
  for (const std::string& phrase : gold_phrases) expected.insert(stemmed_phrase(phrase));
  std::set<std::string> seen;
  for (const std::string& phrase : given_phrases) {
    if (seen.size() == depth) break;
    const std::string stemmed = stemmed_phrase(phrase);
    if (!seen.insert(stemmed).second) continue;
    hits += static_cast<std::uint32_t>(expected.count(stemmed));
  }
  given += static_cast<std::uint32_t>(seen.size());
  gold += static_cast<std::uint32_t>(expected.size());
}

namespace {

void evaluate_articles(const char* name, const std::vector<KeyPhraseArticle>& articles, bool show) {
  const SummaryTables tables(shipped_analyzer().model());
  std::map<std::uint32_t, PhraseTally> ours;
  std::map<std::uint32_t, PhraseTally> graph;
  AnalyzeOptions options;
  options.key_phrases = 20;
  for (const KeyPhraseArticle& gold : articles) {
    const Document document = shipped_analyzer().analyze(gold.article.text, options);
    std::vector<std::string> phrases;
    for (const KeyPhrase& phrase : document.key_phrases) phrases.push_back(phrase.text);
    const std::vector<std::string> baseline = phrases_by_position_rank(document, tables);
    for (const std::uint32_t depth : kDepths) {
      ours[depth].add(phrases, gold.phrases, depth);
      graph[depth].add(baseline, gold.phrases, depth);
    }
    if (!show) continue;
    std::set<std::string> expected;
    for (const std::string& phrase : gold.phrases) expected.insert(stemmed_phrase(phrase));
    std::printf("%s:", gold.article.id.c_str());
    for (const std::string& phrase : phrases) {
      std::printf(" %s%s;", expected.count(stemmed_phrase(phrase)) > 0 ? "*" : "", phrase.c_str());
    }
    std::printf("\n   gold:");
    for (const std::string& phrase : gold.phrases) std::printf(" %s;", phrase.c_str());
    std::printf("\n");
  }
  std::printf("%s: %zu articles\n", name, articles.size());
  print_row("PositionRank", graph);
  print_row("nutgraf", ours);
}

}  // namespace

int evaluate_keyphrases(const Arguments& arguments) {
  std::string path = "tools/evaluate/key_phrases_dev.tsv";
  bool show = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--show") {
      show = true;
    } else if (arguments[i] == "--file" && i + 1 < arguments.size()) {
      path = arguments[++i];
    } else {
      std::fputs("usage: evaluate keyphrases [--file TSV] [--show]\n", stderr);
      return 2;
    }
  }
  evaluate_articles(path.c_str(), read_key_phrase_corpus(path), show);
  evaluate_articles("authored", read_authored_key_phrases(), show);
  return 0;
}

}  // namespace nutgraf
