// The dynamic program of the tagger at the ends of what scores and their unit may be.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/tag/lattice.h"

namespace nutgraf {
namespace {

bool is_allowed(const std::vector<Label>& path) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] >= kLabelCount) return false;
    if (i == 0 ? continues(path[i]) : !may_follow(path[i - 1], path[i])) return false;
  }
  return path.empty() || !is_open_after(path.back());
}

/// Sets the rows of a sentence, each of one label that is sure: far above all others, O among them.
Lattice lattice_of(const std::vector<Label>& sure, float distance) {
  const TokenRange sentence{0, static_cast<std::uint32_t>(sure.size())};
  Lattice lattice(sentence.end);
  for (std::uint32_t token = 0; token < sentence.end; ++token) {
    std::array<float, kPaddedLabels> lanes;
    lanes.fill(-distance);
    lanes[lane_of(sure[token])] = 0.0F;
    lattice.set_row(token, sentence, lanes.data());
  }
  return lattice;
}

TEST(LatticeExtremes, ContradictionsLeaveAPathAndProbabilities) {
  std::uint32_t seed = 7;
  const auto below = [&seed](std::uint32_t limit) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 16) % limit;
  };
  for (int round = 0; round < 3000; ++round) {
    std::vector<Label> sure(2 + below(12));
    const EntityType type = static_cast<EntityType>(below(kEntityTypeCount));
    for (Label& label : sure) {
      label = below(8) == 0 ? static_cast<Label>(below(kLabelCount))
                            : label_of(type, below(2) == 0 ? Position::Begin : Position::Inside);
    }
    Lattice lattice = lattice_of(sure, static_cast<float>(13 + below(90)));
    const TokenRange sentence{0, static_cast<std::uint32_t>(sure.size())};
    ASSERT_TRUE(is_allowed(lattice.best_path(sentence))) << round;
    lattice.sum_paths(sentence);
    const std::vector<Label>* const path = lattice.sure_path(0.9F);
    ASSERT_TRUE(path == nullptr || is_allowed(*path)) << round;
    for (std::uint32_t token = 0; token < sentence.end; ++token) {
      for (const float probability : lattice.probabilities(token)) {
        ASSERT_TRUE(std::isfinite(probability)) << round << ' ' << token;
        ASSERT_TRUE(probability >= 0.0F && probability <= 1.001F) << round << ' ' << token;
      }
    }
  }
}

TEST(LatticeExtremes, LanesWithoutALabelCountForNothingInAnyUnit) {
  constexpr TokenRange kSentence{0, 3};
  for (const float unit : {1.0F, 1e-2F, 1e-4F, 1e-6F, 1e-20F, 1e-37F}) {
    for (const bool whole : {false, true}) {
      Lattice lattice(3);
      for (std::uint32_t token = 0; token < 3; ++token) {
        std::array<float, kPaddedLabels> lanes;
        std::array<std::int16_t, kPaddedLabels> whole_lanes;
        lanes.fill(-20'000.0F);
        whole_lanes.fill(-20'000);
        if (whole) {
          lattice.set_row(token, kSentence, whole_lanes.data(), unit);
        } else {
          lattice.set_row(token, kSentence, lanes.data(), unit);
        }
      }
      EXPECT_TRUE(is_allowed(lattice.best_path(kSentence))) << unit;
      lattice.sum_paths(kSentence);
      for (std::uint32_t token = 0; token < 3; ++token) {
        const auto probabilities = lattice.probabilities(token);
        float sum = 0.0F;
        for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane) {
          const bool is_label = lane == kOutsideLane || kLabelOfLane[lane] != kOutside;
          EXPECT_TRUE(is_label || probabilities[lane] == 0.0F) << unit << ' ' << whole << ' ' << lane;
          sum += probabilities[lane];
        }
        EXPECT_NEAR(sum, 1.0F, 1e-4F) << unit << ' ' << whole;
      }
    }
  }
}

}  // namespace
}  // namespace nutgraf
