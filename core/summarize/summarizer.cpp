// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/summarizer.h"

#include <algorithm>

#include "core/summarize/sentence_choice.h"

namespace nutgraf {
namespace {

SummaryBudget budget_of(const SummaryOptions& options, const std::vector<RankedSentence>& ranked) {
  if (options.sentences == 0 && options.words == 0 && options.percent == 0) return {0, 0};
  SummaryBudget budget;
  if (options.sentences != 0) budget.sentences = options.sentences;
  if (options.words != 0) budget.words = options.words;
  if (options.percent != 0) {
    std::size_t total = 0;
    for (const RankedSentence& sentence : ranked) total += sentence.measured.words;
    budget.words = std::min(budget.words, total * std::min(options.percent, 100u) / 100);
  }
  return budget;
}

/// Parentheses, and connectives that lean on the sentence before.
std::vector<SummaryEdit> compress(const Document& document, TokenRange sentence) {
  std::vector<SummaryEdit> edits;
  const auto word = [&](std::uint32_t token) { return document.text_of({token, token + 1}); };
  if (sentence.size() > 3 && word(sentence.begin + 1) == ",") {
    for (const std::string_view connective :
         {"However", "Meanwhile", "Moreover", "Nevertheless", "Still", "Separately"}) {
      if (word(sentence.begin) == connective) edits.push_back({{sentence.begin, sentence.begin + 2}, ""});
    }
  }
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (word(token) != "(") continue;
    std::uint32_t close = token + 1;
    while (close < sentence.end && word(close) != ")" && word(close) != "(") ++close;
    if (close < sentence.end && word(close) == ")") edits.push_back({{token, close + 1}, ""});
    token = close;
  }
  return edits;
}

}  // namespace

Summarizer::Summarizer(const Model& model) : ranker_(model) {}

Summary Summarizer::summarize(const Document& document, const ArticleWords& words,
                              const SummaryOptions& options) const {
  Summary summary;
  std::vector<RankedSentence> ranked = ranker_.rank(document, words);
  std::vector<std::size_t> chosen = choose_sentences(ranked, ranker_, budget_of(options, ranked));
  if (chosen.empty()) return summary;
  const auto [lowest, highest] = std::minmax_element(
      ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
  const std::int32_t worst = lowest->score;
  const std::int32_t best = highest->score;
  std::sort(chosen.begin(), chosen.end());
  for (const std::size_t index : chosen) {
    RankedSentence& sentence = ranked[index];
    const float score =
        best == worst ? 1.0F : static_cast<float>(sentence.score - worst) / static_cast<float>(best - worst);
    const SentenceId id = sentence.measured.id;
    summary.sentences.push_back({id, score, std::move(sentence.reasons), {}});
    if (options.compress) summary.sentences.back().edits = compress(document, document[id].tokens);
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
  std::string text;
  for (const char c : edited) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace nutgraf
