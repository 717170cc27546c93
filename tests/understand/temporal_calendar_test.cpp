// The calendar against days that are known.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_calendar.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(TemporalCalendar, CountsDaysThereAndBack) {
  EXPECT_EQ(to_days({1970, 1, 1}), 0);
  EXPECT_EQ(to_days({2000, 3, 1}), 11017);
  for (DayNumber day = -800'000; day < 800'000; day += 97) EXPECT_EQ(to_days(to_civil(day)), day);
}

TEST(TemporalCalendar, KnowsLeapYears) {
  EXPECT_TRUE(is_valid({2020, 2, 29}));
  EXPECT_FALSE(is_valid({2019, 2, 29}));
  EXPECT_FALSE(is_valid({1900, 2, 29}));
  EXPECT_TRUE(is_valid({2000, 2, 29}));
  EXPECT_FALSE(is_valid({2019, 2, 30}));
  EXPECT_FALSE(is_valid({0, 1, 1}));
  EXPECT_FALSE(is_valid({99999, 1, 1}));
  EXPECT_FALSE(is_valid({2019, 13, 1}));
}

TEST(TemporalCalendar, KnowsWeekdaysAndIsoWeeks) {
  EXPECT_EQ(weekday_of(to_days({2019, 11, 23})), 6);
  EXPECT_EQ(weekday_of(to_days({1969, 12, 31})), 3);
  EXPECT_EQ(week_value(to_days({2019, 11, 23})), "2019-W47");
  EXPECT_EQ(week_value(to_days({2018, 12, 31})), "2019-W01");
  EXPECT_EQ(week_value(to_days({2021, 1, 3})), "2020-W53");
  EXPECT_EQ(weekend_value(to_days({2019, 2, 9})), "2019-W06-WE");
}

TEST(TemporalCalendar, ComputesEaster) {
  EXPECT_EQ(date_value(easter(2019)), "2019-04-21");
  EXPECT_EQ(date_value(easter(2000)), "2000-04-23");
  EXPECT_EQ(date_value(easter(1818)), "1818-03-22");
  EXPECT_EQ(date_value(easter(2038)), "2038-04-25");
}

TEST(TemporalCalendar, FollowsRulesOfHolidays) {
  EXPECT_EQ(holiday_in("12-25", 2019), to_days({2019, 12, 25}));
  EXPECT_EQ(holiday_in("11-4#4", 2019), to_days({2019, 11, 28}));
  EXPECT_EQ(holiday_in("11-4#4+1", 2019), to_days({2019, 11, 29}));
  EXPECT_EQ(holiday_in("05-1#L", 2019), to_days({2019, 5, 27}));
  EXPECT_EQ(holiday_in("easter-2", 2019), to_days({2019, 4, 19}));
  EXPECT_EQ(holiday_in("easter+50", 2019), to_days({2019, 6, 10}));
  EXPECT_EQ(holiday_in("2018-02-16 2019-02-05", 2019), to_days({2019, 2, 5}));
  EXPECT_EQ(holiday_in("2018-02-16 2019-02-05", 2020), std::nullopt);
  EXPECT_EQ(holiday_in("?", 2019), std::nullopt);
  EXPECT_EQ(holiday_in("", 2019), std::nullopt);
}

TEST(TemporalCalendar, FindsTheNthWeekday) {
  EXPECT_EQ(nth_weekday(2019, 5, 1, 1), to_days({2019, 5, 6}));
  EXPECT_EQ(nth_weekday(2019, 5, 1, 9), to_days({2019, 5, 27}));
  EXPECT_EQ(nth_weekday(2019, 5, 1, 5), std::nullopt);
  EXPECT_EQ(nth_weekday(2019, 13, 1, 1), std::nullopt);
}

}  // namespace
}  // namespace nutgraf
