// Trains linear chains: averaged structured perceptron with a cost-augmented margin.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/model/chain_model.h"

namespace nutgraf {

/// A sequence whose labels are known, wholly or in part.
struct ChainExample {
  ChainFeatures features;
  std::vector<std::uint32_t> allowed;  ///< for each item the labels that are right, as bits
  std::vector<std::int32_t> costs;     ///< [item * labels + label]: how wrong a label would be there, 0 where
                                       ///< right; far below zero where it can't be
};

/// Deterministic numbers (splitmix64), the same everywhere, unlike those of <random>'s distributions.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 … bound − 1 (bound > 0).
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>((next() >> 11) % bound); }
  /// True in `per_cent` of a hundred calls.
  bool chance(std::uint32_t per_cent) { return below(100) < per_cent; }
  template <typename T>
  const T& pick(const std::vector<T>& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

 private:
  std::uint64_t state_;
};

/// Averaged perceptron (Collins 2002) against the best sequence with the costs added (Tsochantaridis et al.
/// 2005, margin rescaling); where several labels are right, against the best right sequence (Sun et al.
/// 2009). `example(step)` gives the sequence of a step. Averages are scaled by `scale` and rounded to
/// integers.
ChainModel train_chain(const FeatureSpace& space, std::uint32_t labels, std::uint32_t steps,
                       const std::function<ChainExample(std::uint32_t step)>& example, double scale);

}  // namespace nutgraf
