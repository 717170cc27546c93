// Words of the structure stage, phrases found among them, and word classes.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <gtest/gtest.h>

#include "core/model/phrase_table.h"
#include "core/model/word_table.h"

namespace nutgraf {
namespace {

std::vector<TextWord> words_of(std::string_view text) {
  return scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

TEST(Words, PartAtHyphensAndKeepApostrophes) {
  const std::string_view text = "The well-known ’60s didn’t end, O'Neil's";
  std::vector<std::string> found;
  for (const TextWord& word : words_of(text)) found.emplace_back(word.span.of(text));
  EXPECT_EQ(found, (std::vector<std::string>{"The", "well", "known", "60s", "didn’t", "end", "O'Neil's"}));
}

TEST(Words, FoldCaseAndApostrophesIntoOneHash) {
  EXPECT_EQ(words_of("DON’T")[0].hash, words_of("don't")[0].hash);
  EXPECT_EQ(words_of("ÉLYSÉE")[0].hash, words_of("Élysée")[0].hash);
  EXPECT_EQ(words_of("42")[0].hash, kNumberHash);
}

TEST(Words, KnowHowTheyAreWritten) {
  const auto words = words_of("NATO said Łódź 2020 a 3rd");
  EXPECT_EQ(words[0].letters, WordCase::Upper);
  EXPECT_EQ(words[1].letters, WordCase::Lower);
  EXPECT_EQ(words[2].letters, WordCase::Capitalized);
  EXPECT_EQ(words[3].letters, WordCase::Digits);
  EXPECT_EQ(words[5].letters, WordCase::Lower);
}

TEST(Words, LeaveOutQuotationMarksDashesAndBullets) { EXPECT_TRUE(words_of("“ ” — … • » | 、").empty()); }

TEST(PhraseTable, FindsTheLongestPhraseAndAnyNumber) {
  const PhraseTable table("read more\tm\nread\tr\n0 min read\tu\n", "rmu");
  std::vector<PhraseHit> hits;
  const auto words = words_of("READ MORE 3 min read now");
  table.find(words, 0, static_cast<std::uint32_t>(words.size()), hits);
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].kind, 1u);
  EXPECT_EQ(hits[0].end, 2u);
  EXPECT_EQ(hits[1].kind, 2u);
  EXPECT_EQ(hits[1].begin, 2u);
}

TEST(PhraseTable, SkipsLinesWithoutAKnownLetter) {
  EXPECT_EQ(PhraseTable("share\ts\nbad\tz\nnone\n", "sc").size(), 1u);
}

TEST(WordTable, ReadsClassesMonthsAndRarities) {
  const WordTable table("the\tf\nmay\tfm5\n", "the\t0\nminister\t4\n");
  EXPECT_TRUE(table.is(hash64("the"), kFunctionWord));
  EXPECT_FALSE(table.is(hash64("the"), kSpeechVerb));
  EXPECT_EQ(table.month(hash64("may")), 5u);
  EXPECT_EQ(table.rarity(hash64("minister")), 4u);
  EXPECT_EQ(table.rarity(hash64("zugzwang")), WordTable::kMaxRarity);
}

}  // namespace
}  // namespace nutgraf
