// Syllables of words, by rule and by table.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/syllable_counter.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

TEST(SyllableCounter, CountsGroupsOfVowelsByRule) {
  const Model model = model_of({});
  const SyllableCounter counter(model);
  const std::pair<const char*, std::uint32_t> words[] = {
      {"cat", 1},         {"water", 2},       {"government", 3}, {"president", 3}, {"the", 1},
      {"table", 2},       {"tables", 2},      {"make", 1},       {"makes", 1},     {"places", 2},
      {"churches", 2},    {"walked", 1},      {"needed", 2},     {"called", 1},    {"handled", 2},
      {"struggled", 2},   {"nation", 2},      {"champion", 3},   {"stadium", 3},   {"society", 4},
      {"going", 2},       {"playing", 2},     {"beyond", 2},     {"tourism", 3},   {"police", 2},
      {"safely", 2},      {"hopeful", 2},     {"statements", 2}, {"media", 3},     {"special", 2},
      {"information", 4}, {"authorities", 4}, {"area", 2},       {"strength", 1},  {"didn't", 2},
      {"can't", 1},       {"you", 1},         {"years", 1},      {"rhythm", 2},    {"actually", 4},
      {"question", 2},    {"tried", 1}};
  for (const auto& [word, syllables] : words) EXPECT_EQ(counter.count(word), syllables) << word;
}

TEST(SyllableCounter, LooksWordsAndTheirPluralsUpFirst) {
  const Model model = model_of({{"syllables", "area\t3\npeople\t2\nhorse\t1\n"}});
  const SyllableCounter counter(model);
  EXPECT_EQ(counter.count("Area"), 3u);
  EXPECT_EQ(counter.count("areas"), 3u);
  EXPECT_EQ(counter.count("area's"), 3u);
  EXPECT_EQ(counter.count("horses"), 2u);
}

TEST(SyllableCounter, SpeaksFiguresAcronymsAndAccents) {
  const Model model = model_of({});
  const SyllableCounter counter(model);
  EXPECT_EQ(counter.count("19"), 2u);
  EXPECT_EQ(counter.count("2019"), 4u);
  EXPECT_EQ(counter.count("1,250,000,000"), 6u);
  EXPECT_EQ(counter.count("FBI"), 3u);
  EXPECT_EQ(counter.count("WHO"), 5u);
  EXPECT_EQ(counter.count("U.S."), 2u);
  EXPECT_EQ(counter.count("NATO"), 2u);
  EXPECT_EQ(counter.count("caf\u00E9"), 2u);
  EXPECT_EQ(counter.count("twenty-one,"), 3u);
}

TEST(SyllableCounter, AnswersForAnyBytes) {
  const Model model = model_of({});
  const SyllableCounter counter(model);
  EXPECT_EQ(counter.count(""), 0u);
  EXPECT_EQ(counter.count("\u2026"), 0u);
  EXPECT_EQ(counter.count("'"), 0u);
  EXPECT_EQ(counter.count("\u6771\u4EAC"), 2u);
  EXPECT_EQ(counter.count("mmm"), 1u);
  EXPECT_EQ(counter.count(std::string(100'000, 'a')), 99'999u + 1u);
}

}  // namespace
}  // namespace nutgraf
