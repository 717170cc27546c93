// Words set as text again.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/joined_words.h"

#include <gtest/gtest.h>

#include <vector>

namespace nutgraf {
namespace {

using Words = std::vector<std::string_view>;

JoinedWords join(const Words& words, const std::vector<TokenRange>& sentences = {},
                 const std::vector<std::uint8_t>& glued = {}) {
  const std::vector<TokenRange> all = {{0, static_cast<std::uint32_t>(words.size())}};
  return join_words(words, sentences.empty() ? all : sentences, glued);
}

TEST(JoinedWords, EveryTokenIsItsWord) {
  const Words words = {"He", "paid", "$", "5", "on", "Monday", ".", "She", "did", "n't", "."};
  const JoinedWords joined = join(words, {{0, 7}, {7, 11}});
  ASSERT_EQ(joined.segmentation.tokens.size(), words.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    EXPECT_EQ(joined.segmentation.tokens[i].span.of(joined.text), words[i]);
  EXPECT_EQ(joined.text, "He paid $ 5 on Monday .\nShe did n't .");
  EXPECT_EQ(joined.segmentation.sentences.size(), 2U);
}

TEST(JoinedWords, ClosesHyphensThatATreebankCutOff) {
  EXPECT_EQ(join({"a", "35", "-", "year", "-", "old", "man"}).text, "a 35-year-old man");
  EXPECT_EQ(join({"He", "left", "-", "\"", "so"}).text, "He left - \" so");
  EXPECT_EQ(join({"-", "5"}).text, "- 5");
  EXPECT_EQ(join({"to", "-"}).text, "to -");
}

TEST(JoinedWords, LeavesNoSpaceWhereTold) {
  EXPECT_EQ(join({"1,000", "km", "run"}, {}, {0, 1, 0}).text, "1,000km run");
  EXPECT_EQ(join({"today", "'s"}).text, "today's");
}

TEST(JoinedWords, TakesNothingAndEmptyWords) {
  EXPECT_EQ(join_words({}, {}, {}).text, "");
  const JoinedWords joined = join({"", "-", "a", ""});
  ASSERT_EQ(joined.segmentation.tokens.size(), 4U);
  for (const Token& token : joined.segmentation.tokens) EXPECT_LT(token.span.begin, token.span.end);
}

}  // namespace
}  // namespace nutgraf
