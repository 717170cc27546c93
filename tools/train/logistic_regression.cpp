// Logistic regression over features that are there or not, for rankers with small integer weights.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/logistic_regression.h"

#include <cmath>

namespace nutgraf {

std::vector<double> fit_logistic(const std::vector<BinaryExample>& examples, std::uint32_t features,
                                 double l2) {
  constexpr int kRounds = 400;
  std::vector<double> weights(features + 1, 0.0);
  std::vector<double> squares(features + 1, 1e-8);  // AdaGrad: a step size for each feature
  std::vector<double> gradient(features + 1);
  double total = 0.0;
  for (const BinaryExample& example : examples) total += example.weight;
  for (int round = 0; round < kRounds; ++round) {
    for (std::uint32_t i = 0; i < features; ++i) gradient[i] = -l2 * weights[i] / total;
    gradient[features] = 0.0;
    for (const BinaryExample& example : examples) {
      double sum = weights[features];
      for (const std::uint32_t feature : example.features) sum += weights[feature];
      const double error = example.weight * (example.target - 1.0 / (1.0 + std::exp(-sum))) / total;
      for (const std::uint32_t feature : example.features) gradient[feature] += error;
      gradient[features] += error;
    }
    for (std::uint32_t i = 0; i <= features; ++i) {
      squares[i] += gradient[i] * gradient[i];
      weights[i] += 0.3 * gradient[i] / std::sqrt(squares[i]);
    }
  }
  return weights;
}

}  // namespace nutgraf
