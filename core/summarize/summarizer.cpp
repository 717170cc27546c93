// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/summarizer.h"

#include <algorithm>

#include "core/summarize/sentence_choice.h"
#include "core/text/ordering.h"
#include "core/text/shown_line.h"

namespace nutgraf {
namespace {

constexpr std::size_t kShortestOpening = 5;  // sentences
constexpr std::size_t kShortestOwn = 3;      // tokens of a headline
constexpr std::uint32_t kLongestOwn = 22;    // words of a headline, which its writer has weighed

SummaryBudget budget_of(const SummaryShape& shape, const std::vector<RankedSentence>& ranked) {
  if (shape.sentences == 0 && shape.words == 0 && shape.percent == 0) return {0, 0};
  SummaryBudget budget;
  if (shape.sentences != 0) budget.sentences = shape.sentences;
  if (shape.words != 0) budget.words = shape.words;
  if (shape.percent != 0) {
    std::size_t total = 0;
    for (const RankedSentence& sentence : ranked) total += sentence.measured.words;
    budget.words = std::min(budget.words, total * std::min(shape.percent, 100u) / 100);
  }
  return budget;
}

/// The headline's first sentence of several words, not the section's name above it; nullptr without headline.
const ArticleSentence* headline_of(const Document& document, const ArticleWords& words) {
  const ArticleSentence* first = nullptr;
  for (const ArticleSentence& sentence : words.sentences()) {
    if (!sentence.headline) continue;
    if (document[sentence.sentence].tokens.size() >= kShortestOwn) return &sentence;
    if (first == nullptr) first = &sentence;
  }
  return first;
}

}  // namespace

Summarizer::Summarizer(const Model& model) : ranker_(model), openers_(model) {}

Summary Summarizer::summarize(const Document& document, const ArticleWords& words,
                              const SummaryOptions& options) const {
  Summary summary;
  const SummaryShape shape = shape_of(options);
  SentenceEditor editor(document, words, openers_);
  const ArticleSentence* const headline = shape.own_headline ? headline_of(document, words) : nullptr;
  if (headline != nullptr) {
    summary.sentences.push_back({headline->sentence, 1.0F, {"headline"}, {}});
    editor.leave_names();
    summary.sentences.back().edits = editor.edit(document[headline->sentence].tokens, shape.compress,
                                                 std::max(shape.sentence_words, kLongestOwn));
    return summary;
  }
  RankedArticle article = ranker_.rank(document, words);
  std::vector<RankedSentence>& ranked = article.sentences;
  for (RankedSentence& sentence : ranked)
    sentence.leans = editor.needs_antecedent(document[sentence.measured.id].tokens);
  const SummaryBudget budget = budget_of(shape, ranked);
  if (shape.opening) ranked.resize(std::min(ranked.size(), std::max(kShortestOpening, ranked.size() / 3)));
  std::vector<std::size_t> chosen = choose_sentences(article, ranker_, budget);
  if (chosen.empty()) return summary;
  const auto [lowest, highest] = std::minmax_element(
      ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
  const std::int32_t worst = lowest->score;
  const std::int32_t best = highest->score;
  sort_stably(chosen);
  for (const std::size_t index : chosen) {
    RankedSentence& sentence = ranked[index];
    const float score =
        best == worst ? 1.0F : static_cast<float>(sentence.score - worst) / static_cast<float>(best - worst);
    const SentenceId id = sentence.measured.id;
    summary.sentences.push_back({id, score, std::move(sentence.reasons), {}});
    summary.sentences.back().edits = editor.edit(document[id].tokens, shape.compress, shape.sentence_words);
  }
  return summary;
}

std::string summary_text(const Document& document, const SummarySentence& picked) {
  const Span span = document.segmentation.span(document[picked.sentence].tokens);
  std::string edited;
  std::uint32_t copied = span.begin;
  for (const SummaryEdit& edit : picked.edits) {
    const Span replaced = document.segmentation.span(edit.tokens);
    edited += Span{copied, replaced.begin}.of(document.text);
    edited += edit.replacement;
    copied = replaced.end;
  }
  edited += Span{copied, span.end}.of(document.text);
  return shown_line(edited);
}

}  // namespace nutgraf
