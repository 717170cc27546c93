// Chooses the sentences that together say most within a budget.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_choice.h"

#include <algorithm>
#include <numeric>

namespace nutgraf {
namespace {

constexpr std::int32_t kLeaning = 40;  // hundredths of a logit that a missing antecedent costs

std::int64_t value_of(const RankedSentence& sentence) {
  return std::int64_t{sentence.score} - (sentence.leans ? kLeaning : 0);
}

}  // namespace

std::vector<std::size_t> choose_sentences(const std::vector<RankedSentence>& ranked,
                                          const SentenceRanker& ranker, SummaryBudget budget) {
  std::vector<std::size_t> order(ranked.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const std::int64_t first = value_of(ranked[a]);
    const std::int64_t second = value_of(ranked[b]);
    return first != second ? first > second : a < b;
  });
  const bool compares = budget.sentences <= kMaxCompared || ranked.size() <= 2 * kMaxCompared;
  if (compares && order.size() > 4 * kMaxCompared) order.resize(4 * kMaxCompared);

  std::vector<std::size_t> chosen;
  std::size_t words = 0;
  const auto take = [&](std::size_t index) {
    const std::size_t more = ranked[index].measured.words;
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
  std::vector<std::int64_t> value;
  value.reserve(order.size());
  for (const std::size_t index : order) value.push_back(value_of(ranked[index]));
  std::vector<bool> done(order.size(), false);
  while (chosen.size() < budget.sentences) {
    std::size_t best = order.size();
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (!done[i] && (best == order.size() || value[i] > value[best])) best = i;
    }
    if (best == order.size()) break;
    done[best] = true;
    if (!take(order[best])) continue;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (done[i]) continue;
      if (ranked[order[i]].leans && order[i] == order[best] + 1) value[i] += kLeaning;
      value[i] += ranker.pair_score(ranked[order[i]], ranked[order[best]]);
    }
  }
  return chosen;
}

}  // namespace nutgraf
