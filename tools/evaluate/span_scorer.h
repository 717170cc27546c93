// Precision, recall and F1 of labelled spans, as conlleval counts them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tools/corpus/bio.h"

namespace nutgraf {

struct Counts {
  std::uint64_t correct = 0;
  std::uint64_t found = 0;
  std::uint64_t gold = 0;

  double precision() const {
    return found == 0 ? 0.0 : 100.0 * static_cast<double>(correct) / static_cast<double>(found);
  }
  double recall() const {
    return gold == 0 ? 0.0 : 100.0 * static_cast<double>(correct) / static_cast<double>(gold);
  }
  double f1() const {
    return found + gold == 0 ? 0.0 : 200.0 * static_cast<double>(correct) / static_cast<double>(found + gold);
  }
  Counts& operator+=(const Counts& other) {
    correct += other.correct;
    found += other.found;
    gold += other.gold;
    return *this;
  }
};

/// Counts per label, and sentence by sentence for the bootstrap.
class SpanScorer {
 public:
  /// One sentence; spans of each list are disjoint. Exact: same tokens, same label.
  void add(const std::vector<LabelledSpan>& gold, const std::vector<LabelledSpan>& found);

  const std::map<std::string, Counts>& by_label() const { return by_label_; }
  Counts total() const;
  /// As `add`, but a span counts as right when it shares a token with a gold span of its label, each gold
  /// span once.
  void add_overlapping(const std::vector<LabelledSpan>& gold, const std::vector<LabelledSpan>& found);
  /// Half the width of the 95 % interval of the total F1 by resampling sentences (Efron 1979), deterministic.
  double bootstrap_half_width(int rounds = 200) const;
  /// A table of precision, recall and F1 by label with the total in the last line.
  std::string table() const;

 private:
  std::map<std::string, Counts> by_label_;
  std::vector<Counts> sentences_;
};

}  // namespace nutgraf
