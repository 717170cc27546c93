// Items of sentences that are read one after another.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_items.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

std::vector<std::uint32_t> begins(std::span<const NamedEntity> items) {
  std::vector<std::uint32_t> begins;
  for (const NamedEntity& item : items) begins.push_back(item.tokens.begin);
  return begins;
}

TEST(SentenceItems, GivesEachSentenceWhatBeginsInIt) {
  const std::vector<NamedEntity> names = {{{0, 2}}, {{3, 4}}, {{4, 6}}, {{9, 10}}};
  SentenceItems<NamedEntity> items(names);
  EXPECT_EQ(begins(items.in({0, 4})), (std::vector<std::uint32_t>{0, 3}));
  EXPECT_EQ(begins(items.in({4, 9})), (std::vector<std::uint32_t>{4}));
  EXPECT_EQ(begins(items.in({9, 12})), (std::vector<std::uint32_t>{9}));
}

TEST(SentenceItems, PassesOverWhatIsInNoSentence) {
  const std::vector<NamedEntity> names = {{{1, 2}}, {{5, 6}}, {{8, 9}}};
  SentenceItems<NamedEntity> items(names);
  EXPECT_TRUE(items.in({3, 5}).empty());
  EXPECT_EQ(begins(items.in({7, 9})), (std::vector<std::uint32_t>{8}));
  EXPECT_TRUE(items.in({9, 20}).empty());
}

}  // namespace
}  // namespace nutgraf
