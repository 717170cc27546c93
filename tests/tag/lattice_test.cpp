// The dynamic program of the tagger against the enumeration of all paths.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/lattice.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace nutgraf {
namespace {

constexpr Label kBeginPerson = label_of(EntityType::Person, Position::Begin);
constexpr Label kLastPerson = label_of(EntityType::Person, Position::Last);
constexpr Label kUnitPerson = label_of(EntityType::Person, Position::Unit);
constexpr Label kInsideOrg = label_of(EntityType::Organization, Position::Inside);
constexpr Label kUnitCardinal = label_of(EntityType::Cardinal, Position::Unit);

/// Scores from a small generator, the same everywhere; some labels far below the beam.
ScoreRows scores_of(std::uint32_t tokens, std::uint32_t seed) {
  ScoreRows rows;
  rows.resize(tokens);
  for (std::uint32_t token = 0; token < tokens; ++token) {
    for (Label label = 0; label < kLabelCount; ++label) {
      seed = seed * 1664525u + 1013904223u;
      rows.row(token)[label] = static_cast<float>(seed >> 16) / 8192.0F - (seed % 3 == 0 ? 30.0F : 0.0F);
    }
  }
  return rows;
}

struct Enumeration {
  double total = 0.0;
  std::vector<std::vector<double>> mass;  // per token and label
  double best = -1e300;
  std::vector<Label> best_path;
};

/// Walks all allowed paths over the labels within the beam.
void enumerate(const ScoreRows& scores, std::vector<Label>& path, double score, Enumeration& all) {
  const auto token = static_cast<std::uint32_t>(path.size());
  if (token == scores.rows) {
    if (is_open_after(path.back())) return;
    const double weight = std::exp(score);
    all.total += weight;
    for (std::uint32_t i = 0; i < token; ++i) all.mass[i][path[i]] += weight;
    if (score > all.best) {
      all.best = score;
      all.best_path = path;
    }
    return;
  }
  const float* const row = scores.row(token);
  float best = row[0];
  for (Label label = 1; label < kLabelCount; ++label) best = std::max(best, row[label]);
  for (Label label = 0; label < kLabelCount; ++label) {
    if (label != kOutside && row[label] < best - Lattice::kBeam) continue;
    if (path.empty() ? continues(label) : !may_follow(path.back(), label)) continue;
    path.push_back(label);
    enumerate(scores, path, score + static_cast<double>(row[label]), all);
    path.pop_back();
  }
}

Enumeration enumerate(const ScoreRows& scores) {
  Enumeration all;
  all.mass.assign(scores.rows, std::vector<double>(kLabelCount, 0.0));
  std::vector<Label> path;
  enumerate(scores, path, 0.0, all);
  return all;
}

TEST(Lattice, AgreesWithTheEnumerationOfAllPaths) {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    const ScoreRows scores = scores_of(3, seed);
    const Enumeration all = enumerate(scores);
    Lattice lattice(scores);
    EXPECT_EQ(lattice.best_path({0, 3}), all.best_path) << seed;
    lattice.sum_paths({0, 3});
    for (std::uint32_t token = 0; token < 3; ++token) {
      const auto probabilities = lattice.probabilities(token);
      for (Label label = 0; label < kLabelCount; ++label) {
        EXPECT_NEAR(probabilities[lane_of(label)], all.mass[token][label] / all.total, 1e-5)
            << seed << ' ' << token << ' ' << int{label};
      }
    }
  }
}

TEST(Lattice, KnowsTheProbabilityOfAnEntity) {
  ScoreRows scores;
  scores.resize(2);
  scores.row(0)[kBeginPerson] = 2.0F;
  scores.row(1)[kLastPerson] = 1.0F;
  const Enumeration all = enumerate(scores);
  Lattice lattice(scores);
  lattice.sum_paths({0, 2});
  EXPECT_NEAR(lattice.entity_probability({0, 2}, EntityType::Person), std::exp(3.0) / all.total, 1e-5);
  EXPECT_NEAR(lattice.entity_probability({0, 1}, EntityType::Person), all.mass[0][kUnitPerson] / all.total,
              1e-5);
}

TEST(Lattice, LeavesOutLabelsFarBelowTheBest) {
  ScoreRows scores;
  scores.resize(1);
  for (Label label = 1; label < kLabelCount; ++label) scores.row(0)[label] = -Lattice::kBeam - 1.0F;
  Lattice lattice(scores);
  lattice.sum_paths({0, 1});
  EXPECT_EQ(lattice.probabilities(0)[lane_of(kUnitPerson)], 0.0F);
  EXPECT_EQ(lattice.probabilities(0)[kOutsideLane], 1.0F);
}

TEST(Lattice, TakesEachSentenceForItself) {
  ScoreRows scores;
  scores.resize(3);
  scores.row(1)[kInsideOrg] = 9.0F;  // nothing is open where a sentence begins
  scores.row(2)[kUnitCardinal] = 1.0F;
  Lattice lattice(scores);
  EXPECT_EQ(lattice.best_path({1, 3}), (std::vector<Label>{kOutside, kUnitCardinal}));
}

TEST(Lattice, LeavesNothingOutForLabelsThatASentenceOfOneTokenCanNotHave) {
  std::array<float, kPaddedLabels> lanes{};
  lanes[lane_of(kUnitCardinal)] = 2.0F;
  for (const Label impossible : {kBeginPerson, kInsideOrg, kLastPerson}) lanes[lane_of(impossible)] = 50.0F;
  Lattice lattice(1);
  lattice.set_row(0, {0, 1}, lanes.data());
  EXPECT_EQ(lattice.best_path({0, 1}), std::vector<Label>{kUnitCardinal});
  lattice.sum_paths({0, 1});
  const double odds = std::exp(2.0);
  EXPECT_NEAR(lattice.probabilities(0)[lane_of(kUnitCardinal)], odds / (odds + kEntityTypeCount), 1e-5);
  EXPECT_EQ(lattice.probabilities(0)[lane_of(kBeginPerson)], 0.0F);
}

TEST(Lattice, WholeNumbersAreWorthTheirUnit) {
  constexpr float kUnit = 0.0625F;
  constexpr TokenRange kSentence{0, 3};
  Lattice of_numbers(3);
  Lattice of_whole(3);
  std::uint32_t seed = 5;
  for (std::uint32_t token = 0; token < 3; ++token) {
    std::array<std::int16_t, kPaddedLabels> whole{};
    std::array<float, kPaddedLabels> numbers{};
    for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane) {
      seed = seed * 1664525u + 1013904223u;
      whole[lane] =
          static_cast<std::int16_t>(static_cast<std::int32_t>(seed >> 24) - 5000);  // some beyond the beam
      numbers[lane] = static_cast<float>(whole[lane]) * kUnit;
    }
    of_whole.set_row(token, kSentence, whole.data(), kUnit);
    of_numbers.set_row(token, kSentence, numbers.data());
  }
  EXPECT_EQ(of_whole.best_path(kSentence), std::vector<Label>(of_numbers.best_path(kSentence)));
  of_whole.sum_paths(kSentence);
  of_numbers.sum_paths(kSentence);
  for (std::uint32_t token = 0; token < 3; ++token) {
    const auto left = of_whole.probabilities(token);
    const auto right = of_numbers.probabilities(token);
    for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane)
      EXPECT_NEAR(left[lane], right[lane], 1e-5F) << lane;
  }
}

TEST(Lattice, TakesTheLargestAndSmallestWholeNumbers) {
  std::array<std::int16_t, kPaddedLabels> lanes{};
  lanes.fill(INT16_MIN);
  lanes[lane_of(kUnitPerson)] = INT16_MAX;
  Lattice lattice(1);
  lattice.set_row(0, {0, 1}, lanes.data(), 1.0F);
  lattice.sum_paths({0, 1});
  EXPECT_EQ(lattice.probabilities(0)[lane_of(kUnitPerson)], 1.0F);
  EXPECT_EQ(lattice.best_path({0, 1}), std::vector<Label>{kUnitPerson});
  lanes.fill(INT16_MIN);
  lanes[kOutsideLane] = INT16_MAX;
  lattice.set_row(0, {0, 1}, lanes.data(), 1.0F);
  EXPECT_EQ(lattice.best_path({0, 1}), std::vector<Label>{kOutside});
}

TEST(Lattice, IsSureOfAPathWhereEveryTokenIs) {
  ScoreRows scores;
  scores.resize(3);
  scores.row(0)[kBeginPerson] = scores.row(1)[kLastPerson] = 9.0F;
  scores.row(2)[kOutside] = 9.0F;
  Lattice lattice(scores);
  lattice.sum_paths({0, 3});
  const std::vector<Label>* const sure = lattice.sure_path(0.9F);
  ASSERT_NE(sure, nullptr);
  EXPECT_EQ(*sure, (std::vector<Label>{kBeginPerson, kLastPerson, kOutside}));
  EXPECT_EQ(lattice.sure_path(0.9999F), nullptr);
  scores.row(2)[kOutside] = 3.0F;
  Lattice unsure(scores);
  unsure.sum_paths({0, 3});
  EXPECT_EQ(unsure.sure_path(0.9F), nullptr) << "one token in three";
  unsure.sum_paths({0, 2});
  EXPECT_NE(unsure.sure_path(0.9F), nullptr);
}

TEST(Lattice, FindsTheBestPathOfLongSentences) {
  constexpr std::uint32_t kTokens = 1000;
  ScoreRows scores;
  scores.resize(kTokens);
  for (std::uint32_t token = 0; token < kTokens; ++token)
    scores.row(token)[token % 2 == 0 ? kBeginPerson : kLastPerson] = 1.0F;
  Lattice lattice(scores);
  const std::vector<Label>& path = lattice.best_path({0, kTokens});
  for (std::uint32_t token = 0; token < kTokens; ++token)
    ASSERT_EQ(path[token], token % 2 == 0 ? kBeginPerson : kLastPerson) << token;
}

TEST(Lattice, TakesTheLowerOfEqualLabels) {
  ScoreRows scores;
  scores.resize(1);
  EXPECT_EQ(Lattice(scores).best_path({0, 1}), std::vector<Label>{kOutside});
  scores.row(0)[kOutside] = -1.0F;
  EXPECT_EQ(Lattice(scores).best_path({0, 1}), std::vector<Label>{kUnitPerson});
}

}  // namespace
}  // namespace nutgraf
