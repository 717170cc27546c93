// Chooses the sentences that together say most within a budget.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_choice.h"

#include <algorithm>

#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::int32_t kLeaning = 40;       // hundredths of a logit that a missing antecedent costs
constexpr std::size_t kMaxExchanged = 7;    // sentences of a summary that are exchanged
constexpr std::size_t kMaxCandidates = 40;  // that they are exchanged for
constexpr int kRounds = 3;

/// A summary in the making.
class Choice {
 public:
  Choice(const RankedArticle& article, const SentenceRanker& ranker, SummaryBudget budget)
      : ranked_(article.sentences),
        ranker_(ranker),
        budget_(budget),
        overlap_(article.chances, static_cast<std::uint32_t>(std::min<std::size_t>(
                                      expected_words(budget.sentences), budget.words))) {
    order_ = places_by(ranked_.size(), [&](std::uint32_t a, std::uint32_t b) { return alone(a) > alone(b); });
  }

  /// By what each sentence is worth alone.
  void take_best() {
    for (const std::size_t index : order_) {
      if (chosen_.size() < budget_.sentences) take(index);
    }
  }

  void take_one_by_one() {
    if (order_.size() > 4 * kMaxCompared) order_.resize(4 * kMaxCompared);
    std::vector<std::int64_t> values;  // less what the words add
    for (const std::size_t index : order_)
      values.push_back(ranked_[index].form - (ranked_[index].leans ? kLeaning : 0));
    std::vector<bool> done(order_.size(), false);
    while (chosen_.size() < budget_.sentences) {
      std::size_t best = order_.size();
      std::int64_t highest = 0;
      for (std::size_t i = 0; i < order_.size(); ++i) {
        if (done[i]) continue;
        const std::int64_t value = values[i] + overlap_score(order_[i]);
        if (best != order_.size() && value <= highest) continue;
        best = i;
        highest = value;
      }
      if (best == order_.size()) break;
      done[best] = true;
      if (!take(order_[best])) continue;
      for (std::size_t i = 0; i < order_.size(); ++i) {
        if (done[i]) continue;
        if (ranked_[order_[i]].leans && order_[i] == order_[best] + 1) values[i] += kLeaning;
        values[i] += ranker_.pair_score(ranked_[order_[i]], ranked_[order_[best]]);
      }
    }
  }

  void exchange() {
    if (chosen_.size() < 2 || chosen_.size() > kMaxExchanged) return;
    bool better = true;
    for (int round = 0; round < kRounds && better; ++round) {
      better = false;
      for (std::size_t& place : chosen_) better = exchange(place) || better;
    }
  }

  std::vector<std::size_t> chosen() const { return chosen_; }

 private:
  std::int64_t alone(std::size_t index) const {
    return std::int64_t{ranked_[index].score} - (ranked_[index].leans ? kLeaning : 0);
  }

  std::int64_t overlap_score(std::size_t index) const {
    return ranker_.overlap_score(overlap_.with(ranked_[index].counts));
  }

  bool take(std::size_t index) {
    const std::size_t more = ranked_[index].measured.words;
    if (more > budget_.words - words_) return false;
    words_ += more;
    overlap_.add(ranked_[index].counts);
    chosen_.push_back(index);
    return true;
  }

  bool is_chosen(std::size_t index) const {
    return std::find(chosen_.begin(), chosen_.end(), index) != chosen_.end();
  }

  /// What a chosen sentence, whose words aren't in the overlap, adds to the others.
  std::int64_t value_of(std::size_t index) const {
    std::int64_t value = ranked_[index].form + overlap_score(index);
    for (const std::size_t other : chosen_) {
      if (ranked_[other].leans && !(other > 0 && is_chosen(other - 1))) value -= kLeaning;
      if (other != index) value += ranker_.pair_score(ranked_[index], ranked_[other]);
    }
    return value;
  }

  bool exchange(std::size_t& place) {
    const std::size_t old = place;
    overlap_.remove(ranked_[old].counts);
    words_ -= ranked_[old].measured.words;
    std::size_t best = old;
    std::int64_t highest = value_of(old);
    for (std::size_t i = 0; i < std::min(order_.size(), kMaxCandidates); ++i) {
      const std::size_t other = order_[i];
      place = old;
      if (is_chosen(other) || ranked_[other].measured.words > budget_.words - words_) continue;
      place = other;
      const std::int64_t value = value_of(other);
      if (value <= highest) continue;
      highest = value;
      best = other;
    }
    place = best;
    overlap_.add(ranked_[best].counts);
    words_ += ranked_[best].measured.words;
    return best != old;
  }

  const std::vector<RankedSentence>& ranked_;
  const SentenceRanker& ranker_;
  SummaryBudget budget_;
  ExpectedOverlap overlap_;
  std::vector<std::uint32_t> order_;  // the best first
  std::vector<std::size_t> chosen_;
  std::size_t words_ = 0;
};

}  // namespace

std::vector<std::size_t> choose_sentences(const RankedArticle& article, const SentenceRanker& ranker,
                                          SummaryBudget budget) {
  Choice choice(article, ranker, budget);
  if (budget.sentences > kMaxCompared && article.sentences.size() > 2 * kMaxCompared) {
    choice.take_best();
  } else {
    choice.take_one_by_one();
    choice.exchange();
  }
  return choice.chosen();
}

}  // namespace nutgraf
