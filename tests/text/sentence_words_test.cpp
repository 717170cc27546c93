// The words of a sentence: folding, spaces between, and looking beyond the end.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentence_words.h"

#include <gtest/gtest.h>

#include "tests/support/sentence_of.h"

namespace nutgraf {
namespace {

TEST(SentenceWords, FoldsLettersApostrophesAndHyphens) {
  const std::string_view text = "Fool\u2019s 2005\u20132015 \u2014";
  SentenceWords words(text);
  words.add({0, 8});
  words.add({9, 13});
  words.add({13, 16});
  words.add({16, 20});
  words.add({21, 24});
  EXPECT_EQ(words.folded(0), "fool's");
  EXPECT_EQ(words.folded(2), "-");
  EXPECT_TRUE(words.dash(4));
  EXPECT_FALSE(words.is(4, "-"));
}

TEST(SentenceWords, KnowsWhatIsGlued) {
  const SentenceWords words = sentence_of("a 35-year term");
  EXPECT_FALSE(words.glued(0));
  EXPECT_FALSE(words.glued(1));
  EXPECT_TRUE(words.glued(2));
  EXPECT_TRUE(words.glued(3));
  EXPECT_FALSE(words.glued(4));
}

TEST(SentenceWords, AnswersNothingBeyondTheEnd) {
  const SentenceWords words = sentence_of("May");
  EXPECT_EQ(words.folded(1), "");
  EXPECT_EQ(words.text(9), "");
  EXPECT_EQ(words.rest(1), "");
  EXPECT_FALSE(words.capitalized(1));
  EXPECT_FALSE(words.glued(1));
}

TEST(SentenceWords, FindsTheWordAfterSoManyBytes) {
  const SentenceWords words = sentence_of("at 10:30 today");
  EXPECT_EQ(words.after_bytes(1, 5), 4U);  // "10:30" are three words
  EXPECT_EQ(words.after_bytes(1, 1), 1U);  // within a word: nothing ends there
}

TEST(SentenceWords, JoinsPhrasesAsTheyStand) {
  const SentenceWords words = sentence_of("New Year's Day");
  EXPECT_EQ(words.phrase(0, words.size()), "new year's day");
}

TEST(SentenceWords, SeesLatinCapitals) {
  EXPECT_TRUE(sentence_of("\u00c9l\u00e8ve").capitalized(0));
  EXPECT_FALSE(sentence_of("\u00e9l\u00e8ve").capitalized(0));
  EXPECT_FALSE(sentence_of("\u00d7").capitalized(0));
}

}  // namespace
}  // namespace nutgraf
