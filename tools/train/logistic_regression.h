// Logistic regression over features that are there or not, for rankers with small integer weights.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace nutgraf {

/// One example; `target` is the probability to be learned, 0 to 1.
struct BinaryExample {
  std::vector<std::uint32_t> features;
  double target = 0.0;
  double weight = 1.0;
};

/// Weights that maximize the likelihood of the targets less l2/2 times their squares, and behind them that of
/// a constant feature, which rankers don't need. Gradient ascent with a fixed number of rounds:
/// deterministic.
std::vector<double> fit_logistic(const std::vector<BinaryExample>& examples, std::uint32_t features,
                                 double l2);

}  // namespace nutgraf
