// Sections of weights are read as they were written, and averaged.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/weight_section.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tools/project_paths.h"

namespace nutgraf {
namespace {

std::string shipped_section() {
  std::ifstream file(source_path("core/models/english/ner.bin"), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(WeightSection, IsReadAsItWasWritten) {
  const std::string bytes = shipped_section();
  const auto section = read_weight_section(bytes);
  ASSERT_TRUE(section.has_value());
  EXPECT_GT(section->rows.size(), 100'000U);
  EXPECT_EQ(section->write(), bytes);
  EXPECT_FALSE(read_weight_section(bytes.substr(0, bytes.size() - 1)).has_value());
  EXPECT_FALSE(read_weight_section("").has_value());
}

TEST(WeightSection, AveragesWeightsAndLeavesOutTheSmall) {
  const WeightSection one{4, 0.1F, {{7, {{1, 60}, {3, -20}}}, {9, {{2, 4}}}}};
  const WeightSection other{4, 0.2F, {{7, {{1, 20}, {3, 10}}}, {12, {{0, -30}}}}};
  const WeightSection mean = average({one, other}, 50, 2.5);
  EXPECT_EQ(mean.feature_set, 4U);
  EXPECT_FLOAT_EQ(mean.scale, 0.1F);  // the largest, (6 + 4) / 2, is 50 steps
  ASSERT_EQ(mean.rows.size(), 2U);    // that of 9 has only two steps, and that of 7 is 0 for the label 3
  EXPECT_EQ(mean.rows.at(7), (WeightSection::Row{{1, 50}}));
  EXPECT_EQ(mean.rows.at(12), (WeightSection::Row{{0, -30}}));
}

}  // namespace
}  // namespace nutgraf
