// Picks the sentences that tell the story in short.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/summarizer.h"

#include <algorithm>
#include <limits>

#include "core/summarize/sentence_ranker.h"

namespace nutgraf {
namespace {

constexpr float kRepetition = 0.8F;  // what likeness to a chosen sentence costs
/// More sentences than this are no summary but an excerpt: then the ranking alone decides, in linear time.
constexpr std::size_t kMaxCompared = 200;

struct Budget {
  std::size_t sentences = 0;
  std::size_t words = 0;
};

Budget budget_of(const SummaryOptions& options, const std::vector<RankedSentence>& ranked) {
  constexpr std::size_t kUnlimited = std::numeric_limits<std::size_t>::max();
  if (options.sentences == 0 && options.words == 0 && options.percent == 0) return {};
  Budget budget{options.sentences != 0 ? options.sentences : kUnlimited, options.words != 0 ? options.words : kUnlimited};
  if (options.percent != 0) {
    std::size_t total = 0;
    for (const RankedSentence& sentence : ranked) total += sentence.vector.word_count;
    budget.words = std::min(budget.words, total * std::min(options.percent, 100u) / 100);
  }
  return budget;
}

/// Indices into `ranked`, in the order of choice.
std::vector<std::size_t> choose(const std::vector<RankedSentence>& ranked, Budget budget) {
  std::vector<std::size_t> order(ranked.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return ranked[a].score != ranked[b].score ? ranked[a].score > ranked[b].score : a < b;
  });
  const bool compares = budget.sentences <= kMaxCompared;
  if (compares && order.size() > 4 * kMaxCompared) order.resize(4 * kMaxCompared);

  std::vector<std::size_t> chosen;
  std::size_t words = 0;
  const auto take = [&](std::size_t index) {
    const std::size_t more = ranked[index].vector.word_count;
    if (more > budget.words - words) return false;
    words += more;
    chosen.push_back(index);
    return true;
  };
  if (!compares) {
    for (const std::size_t index : order) {
      if (chosen.size() < budget.sentences) take(index);
    }
    return chosen;
  }
  std::vector<float> likeness(order.size(), 0.0F);
  std::vector<bool> done(order.size(), false);
  while (chosen.size() < budget.sentences) {
    std::size_t best = order.size();
    float best_value = 0.0F;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (done[i]) continue;
      const float value = ranked[order[i]].score - kRepetition * likeness[i];
      if (best == order.size() || value > best_value) {
        best = i;
        best_value = value;
      }
    }
    if (best == order.size()) break;
    done[best] = true;
    if (!take(order[best])) continue;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (!done[i]) likeness[i] = std::max(likeness[i], similarity(ranked[order[i]].vector, ranked[order[best]].vector));
    }
  }
  return chosen;
}

/// Parentheses, and connectives that lean on the sentence before.
std::vector<SummaryEdit> compress(const Document& document, TokenRange sentence) {
  std::vector<SummaryEdit> edits;
  const auto word = [&](std::uint32_t token) { return document.text_of({token, token + 1}); };
  if (sentence.size() > 3 && word(sentence.begin + 1) == ",") {
    for (const std::string_view connective : {"However", "Meanwhile", "Moreover", "Nevertheless", "Still", "Separately"}) {
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

Summarizer::Summarizer(const Model& model) : words_(model.text("structure.words"), model.text("structure.idf")) {}

Summary Summarizer::summarize(const Document& document, const SummaryOptions& options) const {
  Summary summary;
  std::vector<RankedSentence> ranked = rank_sentences(document, words_);
  std::vector<std::size_t> chosen = choose(ranked, budget_of(options, ranked));
  if (chosen.empty()) return summary;
  float highest = 0.0F;
  for (const std::size_t index : chosen) highest = std::max(highest, ranked[index].score);
  std::sort(chosen.begin(), chosen.end());
  for (const std::size_t index : chosen) {
    RankedSentence& sentence = ranked[index];
    const float score = highest > 0.0F ? std::max(0.0F, sentence.score / highest) : 0.0F;
    summary.sentences.push_back({sentence.id, score, std::move(sentence.reasons), {}});
    if (options.compress) summary.sentences.back().edits = compress(document, document[sentence.id].tokens);
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
