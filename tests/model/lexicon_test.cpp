// The read-only table from words to values.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/lexicon.h"

#include <gtest/gtest.h>

#include <string>

namespace nutgraf {
namespace {

TEST(Lexicon, FindsValues) {
  const Lexicon months("january\t1\nfebruary\t2\n");
  EXPECT_EQ(months.find("february"), "2");
  EXPECT_EQ(months.find("march"), std::nullopt);
  EXPECT_EQ(months.find(""), std::nullopt);
  EXPECT_EQ(months.size(), 2u);
}

TEST(Lexicon, ReadsLinesWithoutValueAndWithoutEnd) {
  const Lexicon words("one\ntwo");
  EXPECT_EQ(words.find("one"), "");
  EXPECT_TRUE(words.contains("two"));
}

TEST(Lexicon, SkipsCommentsEmptyLinesAndCarriageReturns) {
  const Lexicon words("# a comment\n\n#MeToo\t1\r\nx\r\n");
  EXPECT_EQ(words.size(), 2u);
  EXPECT_EQ(words.find("#MeToo"), "1");
  EXPECT_TRUE(words.contains("x"));
}

TEST(Lexicon, KeepsTheFirstOfEqualKeys) { EXPECT_EQ(Lexicon("b\t1\na\t2\nb\t3\n").find("b"), "1"); }

TEST(Lexicon, ReadsEntriesInTheOrderOfTheLines) {
  std::string read;
  const auto write = [&](std::string_view key, std::string_view value) {
    read.append(key).append("=").append(value).append(";");
  };
  for_each_entry("# no\n\nb\t1\na\n\r\nb\t3\t4\r\n\tc", write);
  EXPECT_EQ(read, "b=1;a=;b=3\t4;=c;");
}

TEST(Lexicon, CutsAtTheFirstTab) { EXPECT_EQ(Lexicon("a\tb\tc\n").find("a"), "b\tc"); }

TEST(Lexicon, FindsAllOfMany) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "word" + std::to_string(i) + "\t" + std::to_string(i) + "\n";
  const Lexicon words(lines);
  for (int i = 0; i < 5000; ++i) EXPECT_EQ(words.find("word" + std::to_string(i)), std::to_string(i));
  EXPECT_FALSE(words.contains("word5000"));
}

TEST(Lexicon, IsEmptyWithoutLines) { EXPECT_FALSE(Lexicon("").contains("a")); }

}  // namespace
}  // namespace nutgraf
