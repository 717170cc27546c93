// Rows of headlines that lead to other stories. Uses the shipped tables.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/link_rows.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

constexpr std::string_view kLinks =
    "Can you really save on your winter coat if you buy it in the spring?\n"
    "How many savings accounts should a family have? The answer is not zero\n"
    "Stamps to cost more again as letters get rarer for the second year in a row!\n"
    "When should you give your money to your children? A baker gave his to the birds\n"
    "The rise of the singing gardener: why half the country now hums to its tomatoes\n"
    "Are you hiding a bicycle from your partner? You would not be the only one\n";

TEST(LinkRows, SetsQuestionsAndHeadlinesBehindAnArticleAside) {
  const Pasted pasted(std::string(kFishMarket) + std::string(kLinks));
  ASSERT_EQ(pasted.blocks.size(), 10u);
  EXPECT_EQ(pasted.blocks[3].kind, BlockKind::Body);
  for (std::size_t i = 4; i < 10; ++i) EXPECT_FALSE(belongs_to_article(pasted.blocks[i])) << i;
}

constexpr std::string_view kQuestions =
    "Which singing gardeners have you admired in the years since you left the town's old bakery?\n"
    "Which potatoes do you grow yourself, and which of them would you rather buy from a neighbour?\n"
    "At what point during your time in the choir did you realize that it was out of tune?\n"
    "In what ways do you believe you have accomplished what you have sought through baking?\n"
    "Why did you join the council of the gardeners?\n"
    "What are your thoughts on your fellow candidates and potential candidates for the post of the mayor?\n";

TEST(LinkRows, KeepsTheQuestionsOfAnInterview) {
  const Pasted pasted(std::string(kFishMarket) + std::string(kQuestions));
  ASSERT_EQ(pasted.blocks.size(), 10u);
  for (std::size_t i = 4; i < 10; ++i) EXPECT_TRUE(belongs_to_article(pasted.blocks[i])) << i;
}

}  // namespace
}  // namespace nutgraf
