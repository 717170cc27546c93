// Tables of words and the letters of their classes.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/letter_table.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(LetterTable, TellsEachClassOfAWord) {
  const LetterTable words("panel\ta\nchannel\tpm\n");
  EXPECT_TRUE(words.has("channel", 'p'));
  EXPECT_TRUE(words.has("channel", 'm'));
  EXPECT_FALSE(words.has("channel", 'a'));
  EXPECT_TRUE(words.has("panel", 'a'));
}

TEST(LetterTable, HasNoClassesOfOtherWords) {
  const LetterTable words("panel\ta\nbare\n");
  EXPECT_FALSE(words.has("harbor", 'a'));
  EXPECT_FALSE(words.has("Panel", 'a'));
  EXPECT_FALSE(words.has("bare", 'a'));
}

}  // namespace
}  // namespace nutgraf
