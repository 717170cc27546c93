// Lengths of texts in words, commas and endings, in scripts with and without spaces.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/text_length.h"

#include <gtest/gtest.h>

#include <string>

namespace nutgraf {
namespace {

std::uint32_t words_in(std::string_view text) {
  return word_count(text, scan_words(text, {0, static_cast<std::uint32_t>(text.size())}));
}

TEST(TextLength, CountsWordsBetweenSpaces) {
  EXPECT_EQ(words_in(""), 0U);
  EXPECT_EQ(words_in("The harbour council of Port Ellery met."), 7U);
  EXPECT_EQ(words_in("\u0421\u043E\u0432\u0435\u0442 \u043F\u043E\u0440\u0442\u0430"), 2U);
  EXPECT_EQ(words_in("\uC11C\uC6B8 \uC2DC\uC7A5"), 2U);
}

TEST(TextLength, CountsTwoIdeographsAsAWord) {
  EXPECT_EQ(words_in("\u96E8"), 1U);
  EXPECT_EQ(words_in("\u8001\u8857\u53E3"), 2U);
  EXPECT_EQ(words_in("\u8001\u8857\u53E3\u7684\u4E66\u5E97\uFF0C\u4ECA\u5929"), 4U);
  EXPECT_EQ(words_in("\u3057\u3085\u3063\u3071\u3064"), 3U);
}

TEST(TextLength, CountsTheMarkOfLongVowels) { EXPECT_EQ(words_in("\u30B9\u30FC\u30D1\u30FC"), 2U); }

TEST(TextLength, CountsFourThaiCharactersAsAWord) {
  EXPECT_EQ(words_in("\u0E44\u0E17\u0E22"), 1U);
  EXPECT_EQ(words_in("\u0E01\u0E23\u0E38\u0E07\u0E40\u0E17\u0E1E"), 2U);
}

TEST(TextLength, CountsCommasOfAllScripts) {
  EXPECT_EQ(comma_count("one, two, three"), 2U);
  EXPECT_EQ(comma_count("\u4E00\uFF0C\u4E8C\u3001\u4E09"), 2U);
  EXPECT_EQ(comma_count("\u0628\u060C \u062C"), 1U);
}

TEST(TextLength, TellsWhatATextEndsWith) {
  EXPECT_EQ(ending(""), 0U);
  EXPECT_EQ(ending("It rained.\u201D"), 1U);
  EXPECT_EQ(ending("\u96E8\u505C\u4E86\u3002"), 1U);
  EXPECT_EQ(ending("\u096C \u0917\u093E\u0902\u0935\u0964"), 1U);
  EXPECT_EQ(ending("\u300C\u96E8\uFF1F\u300D"), 2U);
  EXPECT_EQ(ending("as follows:"), 3U);
  EXPECT_EQ(ending("and, \uFF0C"), 4U);
  EXPECT_EQ(ending("page 2"), 5U);
  EXPECT_EQ(ending("More stories (\u2019)"), 6U);
  EXPECT_EQ(ending("\u96E8\uFF0C\u4ECA\u5929"), 6U);
  EXPECT_EQ(ending("No, un caf\u00E9\u00BB"), 6U);
  EXPECT_EQ(ending("It rained \u2026"), 1U);
  EXPECT_EQ(ending("\u0914\u0930, \u0938\u0940"), 6U);
}

}  // namespace
}  // namespace nutgraf
