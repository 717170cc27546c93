// Scores coreference chains: MUC, B³, CEAF-e and their average, the CoNLL score.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace nutgraf {

/// A mention as a pair of offsets; chains are sets of them.
using MentionKey = std::pair<std::uint32_t, std::uint32_t>;
using MentionChain = std::vector<MentionKey>;

/// Sums over documents; precision and recall are ratios of sums.
struct ChainRatio {
  double hit_precision = 0, all_precision = 0, hit_recall = 0, all_recall = 0;

  double precision() const { return all_precision == 0 ? 0.0 : 100.0 * hit_precision / all_precision; }
  double recall() const { return all_recall == 0 ? 0.0 : 100.0 * hit_recall / all_recall; }
  double f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0.0 : 2.0 * precision() * recall() / sum;
  }
};

/// MUC (Vilain et al. 1995) counts links, B³ (Bagga and Baldwin 1998) mentions, CEAF-e (Luo 2005, φ4) matched
/// entities; all as in the reference scorer (Pradhan et al. 2014): mentions in one side only count against
/// the other.
class CoreferenceScorer {
 public:
  /// One document. A mention stands in at most one chain of each side.
  void add(const std::vector<MentionChain>& gold, const std::vector<MentionChain>& found);

  const ChainRatio& muc() const { return muc_; }
  const ChainRatio& b_cubed() const { return b_cubed_; }
  const ChainRatio& ceaf() const { return ceaf_; }
  const ChainRatio& mentions() const { return mentions_; }
  double conll() const { return (muc_.f1() + b_cubed_.f1() + ceaf_.f1()) / 3.0; }
  std::string table() const;

 private:
  ChainRatio muc_, b_cubed_, ceaf_, mentions_;
};

/// The greatest total of a one-to-one assignment of rows to columns (Kuhn 1955, Munkres 1957); weights not
/// negative.
double best_assignment(const std::vector<std::vector<double>>& weights);

}  // namespace nutgraf
