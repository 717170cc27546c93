// The calendar: days, ISO weeks, movable feasts, and how TIMEX3 writes them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nutgraf {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using DayNumber = std::int64_t;

struct CivilDate {
  std::int32_t year = 1970;
  std::int32_t month = 1;  ///< 1 to 12
  std::int32_t day = 1;    ///< 1 to days_in_month
  bool operator==(const CivilDate&) const = default;
};

struct IsoWeek {
  std::int32_t year = 1970;
  std::int32_t week = 1;  ///< 1 to 53 (ISO 8601)
};

std::int32_t days_in_month(std::int32_t year, std::int32_t month);
bool is_valid(const CivilDate& date);
DayNumber to_days(const CivilDate& date);
CivilDate to_civil(DayNumber days);
/// 1 (Monday) to 7.
std::int32_t weekday_of(DayNumber days);
IsoWeek iso_week_of(DayNumber days);

/// The n-th of a weekday in a month; 9 is the last. Nothing where the month has no fifth.
std::optional<DayNumber> nth_weekday(std::int32_t year, std::int32_t month, std::int32_t weekday,
                                     std::int32_t n);
/// Easter Sunday (Meeus/Jones/Butcher; Meeus, Astronomical Algorithms, chapter 8).
DayNumber easter(std::int32_t year);
/// The day that a rule of the table of holidays gives for a year: "12-25", "11-4#4", "easter-2", or a list of
/// dates.
std::optional<DayNumber> holiday_in(std::string_view rule, std::int32_t year);

/// TIMEX3: "2019", "2019-11", "2019-11-23", "2019-W47", "2019-W47-WE".
std::string year_value(std::int32_t year);
std::string month_value(std::int32_t year, std::int32_t month);
std::string date_value(DayNumber days);
std::string week_value(DayNumber days);
std::string weekend_value(DayNumber days);

}  // namespace nutgraf
