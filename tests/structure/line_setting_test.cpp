// How blank lines set lines apart.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/line_setting.h"

#include <gtest/gtest.h>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

constexpr std::string_view kFirst =
    "The ferry company of Port Ellery said on Monday that two of its ships would be out of service.\n";
constexpr std::string_view kSecond =
    "The ships, the Marlow and the Quill, need new engines, said its director, who spoke to the council.\n";

TEST(LineSetting, TellsNothingWhereAllLinesArePartedAlike) {
  const std::string once = "Ferries stop\n" + std::string(kFirst) + std::string(kSecond) + "Home\nNews\n";
  std::string twice;
  for (const char c : once) twice += c == '\n' ? "\n\n" : std::string(1, c);
  EXPECT_FALSE(read_setting(read_paste(once)).told);
  EXPECT_FALSE(read_setting(read_paste(twice)).told);
}

TEST(LineSetting, FindsRunsOfLinesAndLinesLikeProse) {
  const std::string text = "Home\nNews\nSport\n\n" + std::string(kFirst) + "\n" + std::string(kSecond) +
                           "\nNo ferry until June\n\n" + std::string(kFirst) + "\nTerms\nJobs\n";
  const TextSetting setting = read_setting(read_paste(text));
  ASSERT_TRUE(setting.told);
  ASSERT_EQ(setting.lines.size(), 9U);
  EXPECT_EQ(setting.lines[1].run, 3U);
  EXPECT_EQ(setting.lines[1].place, 1U);
  EXPECT_FALSE(setting.lines[1].as_prose);
  for (const std::size_t i : {3U, 4U, 5U, 6U}) {
    EXPECT_EQ(setting.lines[i].run, 1U);
    EXPECT_TRUE(setting.lines[i].as_prose);
  }
  EXPECT_EQ(setting.lines[8].below, kMostBlanks);
}

TEST(LineSetting, KnowsProseInTheSameRun) {
  const std::string text = "Share\n" + std::string(kFirst) + "\n" + std::string(kSecond) + "\n\nMore\nLess\n";
  const TextSetting setting = read_setting(read_paste(text));
  ASSERT_TRUE(setting.told);
  EXPECT_TRUE(setting.lines[0].with_prose);
  EXPECT_FALSE(setting.lines[1].with_prose);
  EXPECT_FALSE(setting.lines[3].with_prose);
}

TEST(LineSetting, HasNothingToTellOfNothing) { EXPECT_TRUE(read_setting(read_paste("")).lines.empty()); }

}  // namespace
}  // namespace nutgraf
