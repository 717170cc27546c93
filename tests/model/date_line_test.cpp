// Dates in date lines.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/date_line.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

using namespace std::chrono_literals;

std::string date_in(std::string_view text) {
  static const WordTable kTable("may\tfm5\njanuary\tm1\nsept\tm9\nsaturday\tw\nam\tc\ngmt\tc\n", "");
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const auto found = find_date(text, words, 0, static_cast<std::uint32_t>(words.size()), kTable);
  if (!found) return "";
  const auto date = found->date;
  return std::to_string(static_cast<int>(date.year())) + "-" +
         std::to_string(static_cast<unsigned>(date.month())) + "-" +
         std::to_string(static_cast<unsigned>(date.day()));
}

TEST(DateLine, ReadsCommonForms) {
  EXPECT_EQ(date_in("3 May 2020"), "2020-5-3");
  EXPECT_EQ(date_in("Saturday, January 5, 2019"), "2019-1-5");
  EXPECT_EQ(date_in("Updated 10:32, 3rd of May 2020 GMT"),
            "");  // "of" is a word: day, "of", month isn't a date line form
  EXPECT_EQ(date_in("Updated 10:32, 3rd May, 2020"), "2020-5-3");
  EXPECT_EQ(date_in("Sept. 25, 2018"), "2018-9-25");
  EXPECT_EQ(date_in("2020-05-03 07:15"), "2020-5-3");
  EXPECT_EQ(date_in("03.05.2020"), "2020-5-3");
  EXPECT_EQ(date_in("25/12/2020"), "2020-12-25");
  EXPECT_EQ(date_in("12/25/2020"), "2020-12-25");
  EXPECT_EQ(date_in("11.14.2019 09:00"), "2019-11-14");
  EXPECT_EQ(date_in("11/13/19 at 4:00"), "2019-11-13");
}

TEST(DateLine, ReadsADayThatRunsIntoATime) {
  EXPECT_EQ(date_in("2020-05-03T07:15:30Z"), "2020-5-3");
  EXPECT_EQ(date_in("2020-05-03Team"), "");
}

TEST(DateLine, ReadsAYearThatRunsIntoATime) {
  EXPECT_EQ(date_in("Sept 20, 20194:29 AM"), "2019-9-20");
  EXPECT_EQ(date_in("Sept 20, 201912:29 PM"), "2019-9-20");
  EXPECT_EQ(date_in("Sept 20, 20194"), "");
  EXPECT_EQ(date_in("Sept 20, 2019am:29"), "") << "no time behind it";
}

TEST(DateLine, DoesNotGuess) {
  EXPECT_EQ(date_in("03/05/2020"), "");  // May or March
  EXPECT_EQ(date_in("03/05/20"), "");
  EXPECT_EQ(date_in("14/15/19"), "");
  EXPECT_EQ(date_in("31 February 2020"), "");
  EXPECT_EQ(date_in("May 2020"), "");
  EXPECT_EQ(date_in("300 May 2020"), "");
}

TEST(DateLine, TakesWeekdayAndClockWithTheDate) {
  const std::string_view text = "Published Saturday, 3 May 2020 10:32 AM GMT by us";
  const WordTable table("may\tm5\nsaturday\tw\nam\tc\ngmt\tc\n", "");
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const auto found = find_date(text, words, 0, static_cast<std::uint32_t>(words.size()), table);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->begin, 1u);
  EXPECT_EQ(found->end, 9u);
}

}  // namespace
}  // namespace nutgraf
