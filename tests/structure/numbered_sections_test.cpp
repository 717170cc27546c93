// Articles in numbered sections.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/numbered_sections.h"

#include <gtest/gtest.h>

#include <string>

#include "core/structure/block_features.h"
#include "core/structure/block_rules.h"
#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

/// A letter for each line: s where another story is ruled out, b where all but the body is, else a point.
std::string ruled(const std::string& text) {
  const PastedText pasted = read_paste(text);
  std::vector<std::int32_t> bias(pasted.paragraphs.size() * kBlockLabels, 0);
  keep_numbered_sections(pasted, bias);
  std::string result;
  for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
    const auto out = [&](BlockKind kind) {
      return bias[i * kBlockLabels + static_cast<std::size_t>(kind)] == kRuledOut;
    };
    result += out(BlockKind::Headline) ? 'b' : out(BlockKind::RelatedStory) ? 's' : '.';
  }
  return result;
}

std::string section(int number, const std::string& name) {
  return std::to_string(number) + ". " + name +
         "\nThree tugs and a lighthouse play a new piece that lasts as long as the tide allows.\nWhere: "
         "Eastern "
         "mole\n";
}

TEST(NumberedSections, AreTheArticles) {
  EXPECT_EQ(ruled("Things to do\n" + section(1, "Hear a foghorn") + section(2, "Eat a chip") +
                  section(3, "Learn a tide table") + "Elsewhere\n"),
            ".ssbssbssb.");
  EXPECT_EQ(ruled(section(3, "Hear a foghorn") + section(2, "Eat a chip") + section(1, "Learn a tide table")),
            "ssbssbssb");
}

TEST(NumberedSections, CountOn) {
  EXPECT_EQ(ruled(section(1, "Hear a foghorn") + section(2, "Eat a chip") + section(4, "Learn a tide table")),
            ".........");
}

TEST(NumberedSections, AreOthersWhereALineSaysSo) {
  EXPECT_EQ(ruled("Related stories\n" + section(1, "Hear a foghorn") + section(2, "Eat a chip") +
                  section(3, "Learn a tide table")),
            "..........");
  EXPECT_EQ(ruled("1. Ferry to run\n2. The priest who repairs radios\n3. Seaweed baths sold\n"), "...");
}

}  // namespace
}  // namespace nutgraf
