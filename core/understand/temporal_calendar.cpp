// The calendar: days, ISO weeks, movable feasts.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_calendar.h"

#include <algorithm>
#include <charconv>

#include "core/text/figures.h"

namespace nutgraf {
namespace {

constexpr std::int32_t kLastOfMonth = 9;

std::int32_t number_at(std::string_view text, std::size_t& position) {
  std::int32_t number = 0;
  const char* const begin = text.data() + std::min(position, text.size());
  const auto read = std::from_chars(begin, text.data() + text.size(), number);
  position += static_cast<std::size_t>(read.ptr - begin);
  return number;
}

}  // namespace

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  constexpr std::int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool is_valid(const CivilDate& date) {
  return date.year >= 1 && date.year <= 9999 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

// Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil and civil_from_days.
DayNumber to_days(const CivilDate& date) {
  const std::int64_t y = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate to_civil(DayNumber days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  CivilDate date;
  date.day = static_cast<std::int32_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  date.month = static_cast<std::int32_t>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  date.year = static_cast<std::int32_t>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

std::int32_t weekday_of(DayNumber days) {
  const std::int64_t from_thursday = ((days % 7) + 7) % 7;  // 1970-01-01 was a Thursday
  return static_cast<std::int32_t>((from_thursday + 3) % 7) + 1;
}

IsoWeek iso_week_of(DayNumber days) {
  const DayNumber thursday = days - weekday_of(days) + 4;  // the week belongs to the year of its Thursday
  const std::int32_t year = to_civil(thursday).year;
  const DayNumber first = to_days({year, 1, 1});
  return {year, static_cast<std::int32_t>((thursday - first) / 7) + 1};
}

std::optional<DayNumber> nth_weekday(std::int32_t year, std::int32_t month, std::int32_t weekday,
                                     std::int32_t n) {
  const std::int32_t length = days_in_month(year, month);
  if (length == 0 || weekday < 1 || weekday > 7) return std::nullopt;
  if (n == kLastOfMonth) {
    const DayNumber last = to_days({year, month, length});
    return last - (weekday_of(last) - weekday + 7) % 7;
  }
  const DayNumber first = to_days({year, month, 1});
  const DayNumber result = first + (weekday - weekday_of(first) + 7) % 7 + 7 * (n - 1);
  return to_civil(result).month == month ? std::optional(result) : std::nullopt;
}

DayNumber easter(std::int32_t year) {
  const std::int32_t a = year % 19;
  const std::int32_t b = year / 100;
  const std::int32_t c = year % 100;
  const std::int32_t d = b / 4;
  const std::int32_t e = b % 4;
  const std::int32_t f = (b + 8) / 25;
  const std::int32_t g = (b - f + 1) / 3;
  const std::int32_t h = (19 * a + b - d - g + 15) % 30;
  const std::int32_t i = c / 4;
  const std::int32_t k = c % 4;
  const std::int32_t l = (32 + 2 * e + 2 * i - h - k) % 7;
  const std::int32_t m = (a + 11 * h + 22 * l) / 451;
  const std::int32_t month_and_day = h + l - 7 * m + 114;
  return to_days({year, month_and_day / 31, month_and_day % 31 + 1});
}

std::optional<DayNumber> holiday_in(std::string_view rule, std::int32_t year) {
  if (year < 1 || year > 9998) return std::nullopt;
  constexpr std::string_view kEaster = "easter";
  if (rule.substr(0, kEaster.size()) == kEaster) {
    std::size_t position = kEaster.size();
    if (position < rule.size() && rule[position] == '+') ++position;
    return easter(year) + number_at(rule, position);
  }
  if (rule.size() >= 10) {  // a list of dates
    const std::size_t found = rule.find(padded(year, 4) + "-");
    if (found == std::string_view::npos) return std::nullopt;
    std::size_t position = found + 5;
    CivilDate date{year, number_at(rule, position), 1};
    date.day = number_at(rule, ++position);
    return is_valid(date) ? std::optional(to_days(date)) : std::nullopt;
  }
  std::size_t position = 0;
  const std::int32_t month = number_at(rule, position);
  ++position;
  const std::int32_t day = number_at(rule, position);
  if (position < rule.size() && rule[position] == '#') {
    ++position;
    const bool last = position < rule.size() && rule[position] == 'L';
    const std::int32_t n = last ? kLastOfMonth : number_at(rule, position);
    if (last) ++position;
    auto result = nth_weekday(year, month, day, n);
    if (result && position < rule.size() && rule[position] == '+') *result += number_at(rule, ++position);
    return result;
  }
  const CivilDate date{year, month, day};
  return is_valid(date) ? std::optional(to_days(date)) : std::nullopt;
}

std::string year_value(std::int32_t year) { return padded(year, 4); }

std::string month_value(std::int32_t year, std::int32_t month) {
  return year_value(year) + "-" + padded(month, 2);
}

std::string date_value(DayNumber days) {
  const CivilDate date = to_civil(days);
  return month_value(date.year, date.month) + "-" + padded(date.day, 2);
}

std::string week_value(DayNumber days) {
  const IsoWeek week = iso_week_of(days);
  return year_value(week.year) + "-W" + padded(week.week, 2);
}

std::string weekend_value(DayNumber days) { return week_value(days) + "-WE"; }

}  // namespace nutgraf
