// The linear-chain model against an exhaustive search.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/chain_model.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

constexpr std::uint32_t kLabels = 3;

FeatureSpace space() { return FeatureSpace({{"a", 2}, {"b", 3}}); }

constexpr std::string_view kLines =
    "from=start\t3 0 -1\nfrom=0\t1 -2 0\nfrom=1\t0 4 -3\nfrom=2\t-1 0 2\n"
    "a=0\t2 0 1\na=1\t-1 3 0\nb=0\t0 0 4\nb=2\t1 -1 0\n";

ChainFeatures items() {
  ChainFeatures features;
  for (const auto& [a, b] : {std::pair{0u, 0u}, {1u, 1u}, {1u, 2u}, {0u, 0u}, {0u, 2u}}) {
    features.add(a);
    features.add(2 + b);
    features.end_item();
  }
  return features;
}

std::int64_t score(ChainModel& model, const ChainFeatures& features,
                   const std::vector<std::uint32_t>& labels) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    sum += model.transition_weights()[(i == 0 ? 0 : labels[i - 1] + 1) * kLabels + labels[i]];
    for (std::uint32_t f = features.begins[i]; f < features.begins[i + 1]; ++f) {
      sum += model.feature_weights()[features.ids[f] * kLabels + labels[i]];
    }
  }
  return sum;
}

TEST(ChainModel, FindsTheBestSequenceAndItsMargins) {
  ChainModel model(space(), kLabels, kLines);
  const ChainFeatures features = items();
  const ChainModel::Decoded decoded = model.decode(features);
  // Every sequence of five labels out of three.
  std::vector<std::vector<std::int64_t>> best_with(5, std::vector<std::int64_t>(kLabels, INT64_MIN));
  std::int64_t best = INT64_MIN;
  for (std::uint32_t code = 0; code < 243; ++code) {
    std::vector<std::uint32_t> labels;
    for (std::uint32_t rest = code, i = 0; i < 5; ++i, rest /= 3) labels.push_back(rest % 3);
    const std::int64_t sum = score(model, features, labels);
    best = std::max(best, sum);
    for (std::size_t i = 0; i < 5; ++i) best_with[i][labels[i]] = std::max(best_with[i][labels[i]], sum);
  }
  EXPECT_EQ(score(model, features, {decoded.labels.begin(), decoded.labels.end()}), best);
  for (std::size_t i = 0; i < 5; ++i) {
    std::int64_t other = INT64_MIN;
    for (std::uint32_t label = 0; label < kLabels; ++label) {
      if (label != decoded.labels[i]) other = std::max(other, best_with[i][label]);
    }
    EXPECT_EQ(decoded.margins[i], best - other);
  }
}

TEST(ChainModel, WritesWhatItReads) { EXPECT_EQ(ChainModel(space(), kLabels, kLines).to_lines(), kLines); }

TEST(ChainModel, IgnoresWhatItDoesNotKnow) {
  EXPECT_EQ(
      ChainModel(space(), kLabels, "c=0\t1 2 3\na=9\t1 1 1\nfrom=7\t1 1 1\nfrom=x\t1 1 1\na\t1\na=\t1\n")
          .to_lines(),
      "");
}

TEST(ChainModel, AddsBias) {
  const ChainModel model(space(), kLabels);
  EXPECT_EQ(
      model.decode(items(), std::vector<std::int32_t>{0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 2, 0, 3, 0}).labels,
      (std::vector<std::uint8_t>{1, 2, 0, 2, 1}));
  EXPECT_TRUE(model.decode({}).labels.empty());
}

}  // namespace
}  // namespace nutgraf
