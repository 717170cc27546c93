// The tables of single words: letters become classes, months and rarities numbers.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/word_table.h"

#include <gtest/gtest.h>

#include "core/text/hash.h"

namespace nutgraf {
namespace {

TEST(WordTable, GivesAWordAllItsClasses) {
  const WordTable table("posted\tpl\nthe\tf\ntakeaways\th\nwords\tle\n", "");
  EXPECT_EQ(table.classes(hash64("posted")), kPageWord | kBylineLead);
  EXPECT_EQ(table.classes(hash64("words")), kBylineLead | kAuthorLead);
  EXPECT_TRUE(table.is(hash64("takeaways"), kPointsHead));
  EXPECT_FALSE(table.is(hash64("the"), kPageWord | kPointsHead));
  EXPECT_EQ(table.classes(hash64("harbor")), 0U);
}

TEST(WordTable, ReadsAMonthsNumberBehindItsOtherClasses) {
  const WordTable table("may\tfm5\ndecember\tm12\n", "");
  EXPECT_EQ(table.month(hash64("may")), 5U);
  EXPECT_TRUE(table.is(hash64("may"), kFunctionWord));
  EXPECT_EQ(table.month(hash64("december")), 12U);
  EXPECT_EQ(table.month(hash64("harbor")), 0U);
}

TEST(WordTable, TakesWordsWithoutARarityForTheRarest) {
  const WordTable table("", "the\t0\nharbor\t6\nquay\t12\n");
  EXPECT_EQ(table.rarity(hash64("harbor")), 6U);
  EXPECT_EQ(table.rarity(hash64("quay")), WordTable::kMaxRarity);
  EXPECT_EQ(table.rarity(hash64("sluice")), WordTable::kMaxRarity);
}

}  // namespace
}  // namespace nutgraf
