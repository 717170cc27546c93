// Trains linear chains: averaged structured perceptron with a cost-augmented margin.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/chain_trainer.h"

#include <algorithm>
#include <cmath>

namespace nutgraf {
namespace {

constexpr std::int32_t kForbidden = -100'000'000;

/// Adds `sign` for every feature and transition of a sequence.
void update(const ChainExample& example, const std::vector<std::uint8_t>& sequence, std::int32_t sign,
            std::uint32_t labels, const std::function<void(std::size_t, bool, std::int32_t)>& add) {
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    for (std::uint32_t f = example.features.begins[i]; f < example.features.begins[i + 1]; ++f) {
      add(std::size_t{example.features.ids[f]} * labels + sequence[i], false, sign);
    }
    const std::size_t from = i == 0 ? 0 : sequence[i - 1] + std::size_t{1};
    add(from * labels + sequence[i], true, sign);
  }
}

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

ChainModel train_chain(const FeatureSpace& space, std::uint32_t labels, std::uint32_t steps,
                       const std::function<ChainExample(std::uint32_t step)>& example_of, double scale) {
  ChainModel model(space, labels);
  std::vector<std::int32_t>& weights = model.feature_weights();
  std::vector<std::int32_t>& transitions = model.transition_weights();
  // Sums of weight times step of change give the average without touching every weight at every step.
  std::vector<double> weight_sums(weights.size(), 0.0);
  std::vector<double> transition_sums(transitions.size(), 0.0);
  for (std::uint32_t step = 0; step < steps; ++step) {
    const ChainExample example = example_of(step);
    const std::size_t size = example.features.size();
    if (size == 0) continue;
    std::vector<std::int32_t> right_bias(size * labels, 0);
    for (std::size_t i = 0; i < size; ++i) {
      for (std::uint32_t label = 0; label < labels; ++label) {
        if (((example.allowed[i] >> label) & 1u) == 0) right_bias[i * labels + label] = kForbidden;
      }
    }
    const std::vector<std::uint8_t> right = model.decode(example.features, right_bias).labels;
    const std::vector<std::uint8_t> worst = model.decode(example.features, example.costs).labels;
    if (right == worst) continue;
    const auto add = [&](std::size_t index, bool transition, std::int32_t sign) {
      (transition ? transitions : weights)[index] += sign;
      (transition ? transition_sums : weight_sums)[index] += static_cast<double>(sign) * step;
    };
    update(example, right, 1, labels, add);
    update(example, worst, -1, labels, add);
  }
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double average = weights[i] - weight_sums[i] / std::max(steps, 1u);
    weights[i] = static_cast<std::int32_t>(std::lround(average * scale));
  }
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    const double average = transitions[i] - transition_sums[i] / std::max(steps, 1u);
    transitions[i] = static_cast<std::int32_t>(std::lround(average * scale));
  }
  return model;
}

}  // namespace nutgraf
