// Phrases: the longest match, whatever the tokens.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/phrase_lexicon.h"

#include <gtest/gtest.h>

#include "tests/support/sentence_of.h"

namespace nutgraf {
namespace {

TEST(PhraseLexicon, PrefersTheLongestPhrase) {
  const PhraseLexicon phrases("# a comment\nmore than\tabove\nmore\tcomparative\nno more than\tat_most\n");
  EXPECT_EQ(phrases.size(), 3U);
  const SentenceWords words = sentence_of("More than twelve");
  const PhraseLexicon::Match match = phrases.match(words, 0);
  EXPECT_EQ(match.end, 2U);
  EXPECT_EQ(match.value, "above");
  EXPECT_FALSE(phrases.match(words, 1));
}

TEST(PhraseLexicon, MatchesAcrossTokens) {
  const PhraseLexicon phrases("new year's eve\t12-31\nus$\tbefore USD\n");
  EXPECT_EQ(phrases.match(sentence_of("New Year's Eve"), 0).end, 5U);
  EXPECT_EQ(phrases.match(sentence_of("US$ 5"), 0).end, 2U);
  EXPECT_FALSE(phrases.match(sentence_of("US $5"), 0));
}

TEST(PhraseLexicon, FindsWholePhrases) {
  const PhraseLexicon phrases("rm\tbefore MYR\n");
  EXPECT_EQ(phrases.find("rm"), "before MYR");
  EXPECT_EQ(phrases.find("r"), "");
}

TEST(PhraseLexicon, IsEmptyWithoutLines) {
  const PhraseLexicon phrases("");
  EXPECT_EQ(phrases.size(), 0U);
  EXPECT_FALSE(phrases.match(sentence_of("anything"), 0));
}

}  // namespace
}  // namespace nutgraf
