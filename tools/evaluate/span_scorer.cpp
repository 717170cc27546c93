// Precision, recall and F1 of labelled spans.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/span_scorer.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace nutgraf {

void SpanScorer::add(const std::vector<LabelledSpan>& gold, const std::vector<LabelledSpan>& found) {
  Counts sentence;
  for (const LabelledSpan& span : gold) ++by_label_[span.label].gold;
  for (const LabelledSpan& span : found) {
    Counts& counts = by_label_[span.label];
    ++counts.found;
    if (std::find(gold.begin(), gold.end(), span) == gold.end()) continue;
    ++counts.correct;
    ++sentence.correct;
  }
  sentence.gold = gold.size();
  sentence.found = found.size();
  if (sentence.gold + sentence.found > 0) sentences_.push_back(sentence);
}

void SpanScorer::add_overlapping(const std::vector<LabelledSpan>& gold,
                                 const std::vector<LabelledSpan>& found) {
  std::vector<LabelledSpan> moved = found;
  std::vector<bool> taken(gold.size(), false);
  for (LabelledSpan& span : moved) {
    for (std::size_t i = 0; i < gold.size(); ++i) {
      const bool overlaps = gold[i].tokens.begin < span.tokens.end && span.tokens.begin < gold[i].tokens.end;
      if (taken[i] || !overlaps || gold[i].label != span.label) continue;
      taken[i] = true;
      span = gold[i];
      break;
    }
  }
  add(gold, moved);
}

Counts SpanScorer::total() const {
  Counts sum;
  for (const auto& [label, counts] : by_label_) sum += counts;
  return sum;
}

double SpanScorer::bootstrap_half_width(int rounds) const {
  if (sentences_.empty()) return 0.0;
  std::mt19937_64 random(20191123);
  std::vector<double> scores;
  for (int round = 0; round < rounds; ++round) {
    Counts sum;
    for (std::size_t i = 0; i < sentences_.size(); ++i) sum += sentences_[random() % sentences_.size()];
    scores.push_back(sum.f1());
  }
  std::sort(scores.begin(), scores.end());
  const auto at = [&](double share) {
    return scores[static_cast<std::size_t>(share * static_cast<double>(scores.size() - 1))];
  };
  return (at(0.975) - at(0.025)) / 2.0;
}

std::string SpanScorer::table() const {
  std::string out = "label          precision  recall      F1    gold   found\n";
  const auto line = [&out](const std::string& label, const Counts& counts) {
    char buffer[160];
    std::snprintf(buffer, sizeof(buffer), "%-14s %9.2f %7.2f %7.2f %7llu %7llu\n", label.c_str(),
                  counts.precision(), counts.recall(), counts.f1(),
                  static_cast<unsigned long long>(counts.gold),
                  static_cast<unsigned long long>(counts.found));
    out += buffer;
  };
  for (const auto& [label, counts] : by_label_) line(label, counts);
  line("all", total());
  return out;
}

}  // namespace nutgraf
