// Resolves points of the calendar: dates with a year and without.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "core/text/figures.h"
#include "core/understand/temporal_resolver.h"

namespace nutgraf {
namespace {

constexpr std::int32_t kLast = 9;  // "the last week of May"

/// The month in the middle of a season; winter counts with the year it begins in.
std::int32_t season_month(std::string_view season) {
  if (season == "SP") return 4;
  if (season == "SU") return 7;
  return season == "FA" ? 10 : 12;
}

}  // namespace

TemporalResolver::Point TemporalResolver::at_day(DayNumber day) {
  const CivilDate date = to_civil(day);
  return {date_value(day), day, date.year, date.month, (date.month + 2) / 3};
}

TemporalResolver::Resolved TemporalResolver::at_month(std::int32_t year, std::int32_t month) {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  return Point{month_value(year, month), std::nullopt, year, month, (month + 2) / 3};
}

TemporalResolver::Resolved TemporalResolver::at_year(std::int32_t year) {
  if (year < 1 || year > 9999) return std::nullopt;
  return Point{year_value(year), std::nullopt, year, kUnset, kUnset};
}

TemporalResolver::Resolved TemporalResolver::weekday(const CalendarPieces& calendar,
                                                     const TemporalSetting& setting, DayNumber base) const {
  const std::int32_t ahead = (calendar.weekday - weekday_of(base) + 7) % 7;  // 0: the same day
  const std::int32_t behind = (7 - ahead) % 7;
  switch (calendar.direction) {
    case TimeDirection::Last:
    case TimeDirection::Previous:
      return at_day(base - (behind == 0 ? 7 : behind));
    case TimeDirection::Next:
    case TimeDirection::Following:
      return at_day(base + (ahead == 0 ? 7 : ahead));
    case TimeDirection::Same:
    case TimeDirection::This:
    case TimeDirection::None:
      break;
  }
  // What "would happen on Wednesday" may have happened by now.
  const bool come = setting.tense == Tense::FutureInPast && behind >= 1 && behind <= 2;
  const bool future = setting.tense == Tense::Future || setting.tense == Tense::FutureInPast;
  return at_day(future && !come ? base + ahead : base - behind);
}

/// Pieces of the calendar with their year: "May 2, 2019", "the third quarter of 2019", "summer 2019".
TemporalResolver::Resolved TemporalResolver::dated(const TimePhrase& phrase, std::int32_t year) const {
  const CalendarPieces& calendar = phrase.calendar;
  if (calendar.before_christ)
    return Point{std::string("BC").append(padded(year, 4)), std::nullopt, kUnset, kUnset, kUnset};
  if (year < 1 || year > 9999) return std::nullopt;
  if (!calendar.holiday.empty()) {
    const auto day = holiday_in(calendar.holiday, year);
    return day ? Resolved(at_day(*day)) : std::nullopt;
  }
  if (calendar.month != kUnset) {
    if (calendar.nth_weekday != kUnset) {
      const auto day = nth_weekday(year, calendar.month, calendar.weekday, calendar.nth_weekday);
      return day ? Resolved(at_day(*day)) : std::nullopt;
    }
    if (calendar.week_of_month != kUnset) {
      const std::int32_t length = days_in_month(year, calendar.month);
      if (length == 0) return std::nullopt;
      // The week that most of the n-th seven days lie in.
      const std::int32_t middle = calendar.week_of_month == kLast
                                      ? length - 3
                                      : std::min(7 * (calendar.week_of_month - 1) + 4, length);
      const DayNumber day = to_days({year, calendar.month, middle});
      return Point{week_value(day), std::nullopt, year, calendar.month, (calendar.month + 2) / 3};
    }
    if (calendar.day == kUnset) return at_month(year, calendar.month);
    const CivilDate date{
        year, calendar.month,
        calendar.day == kLastDayOfMonth ? days_in_month(year, calendar.month) : calendar.day};
    if (!is_valid(date)) return std::nullopt;
    Point result = at_day(to_days(date));
    if (calendar.week_of_date) {
      result.value = week_value(*result.day);
      result.day.reset();
    }
    return result;
  }
  if (calendar.quarter != kUnset)
    return Point{year_value(year) + "-Q" + std::to_string(calendar.quarter), std::nullopt, year, kUnset,
                 calendar.quarter};
  if (calendar.half != kUnset)
    return Point{year_value(year) + "-H" + std::to_string(calendar.half), std::nullopt, year, kUnset, kUnset};
  if (!calendar.season.empty()) {
    return Point{year_value(year) + "-" + std::string(calendar.season), std::nullopt, year,
                 season_month(calendar.season), kUnset};
  }
  return at_year(year);
}

/// "August", "May 2", "the 15th".
TemporalResolver::Resolved TemporalResolver::month_or_day(const TimePhrase& phrase,
                                                          const TemporalSetting& setting) const {
  const CalendarPieces& calendar = phrase.calendar;
  if (calendar.month ==
      kUnset) {  // "the 15th": of the month spoken of, else the nearest in the tense's direction
    std::optional<CivilDate> base;
    if (mentioned_.year != kUnset && mentioned_.month != kUnset)
      base = CivilDate{mentioned_.year, mentioned_.month, 1};
    if (!base && anchor_) {
      base = to_civil(*anchor_);
      const std::int32_t step = setting.tense == Tense::Future ? (calendar.day < base->day ? 1 : 0)
                                                               : (calendar.day > base->day ? -1 : 0);
      const std::int32_t months = base->year * 12 + base->month - 1 + step;
      base = CivilDate{months / 12, months % 12 + 1, 1};
    }
    if (!base) return std::nullopt;
    base->day = calendar.day;
    return is_valid(*base) ? Resolved(at_day(to_days(*base))) : std::nullopt;
  }
  std::int32_t piece = calendar.month;
  std::int32_t current = anchor_ ? to_civil(*anchor_).month : 0;
  std::int32_t periods = 12;
  if (calendar.day != kUnset) {  // in days of 31 a month: only the order matters
    piece = calendar.month * 31 + calendar.day;
    if (anchor_) current = current * 31 + to_civil(*anchor_).day;
    periods = 12 * 31;
  }
  const auto year = year_near(setting, calendar.direction, piece, current, periods);
  return year ? dated(phrase, *year) : std::nullopt;
}

/// "Saturday, August 17" names its year by the weekday: the nearest that fits.
TemporalResolver::Resolved TemporalResolver::matching_weekday(const TimePhrase& phrase) const {
  if (!anchor_) return std::nullopt;
  const CalendarPieces& calendar = phrase.calendar;
  const std::int32_t year = to_civil(*anchor_).year;
  Resolved best;
  for (const std::int32_t candidate : {year, year - 1, year + 1}) {
    const Resolved dated_there = dated(phrase, candidate);
    if (!dated_there || !dated_there->day || weekday_of(*dated_there->day) != calendar.weekday) continue;
    if (!best || std::abs(*dated_there->day - *anchor_) < std::abs(*best->day - *anchor_)) best = dated_there;
  }
  return best;
}

/// Pieces without a year: their own nearest recurrence.
TemporalResolver::Resolved TemporalResolver::undated(const TimePhrase& phrase,
                                                     const TemporalSetting& setting) const {
  const CalendarPieces& calendar = phrase.calendar;
  const CivilDate today = anchor_ ? to_civil(*anchor_) : CivilDate{0, 0, 0};  // month 0: unknown
  if (!calendar.holiday.empty()) {
    if (calendar.holiday.size() == 10) {  // one day of history: "9/11"
      std::int32_t year = 0;
      std::from_chars(calendar.holiday.data(), calendar.holiday.data() + 4, year);
      return dated(phrase, year);
    }
    const auto this_year = anchor_ ? holiday_in(calendar.holiday, today.year) : std::nullopt;
    std::int32_t piece = 1;
    std::int32_t current = 0;
    if (this_year) {
      piece = static_cast<std::int32_t>(*this_year - to_days({today.year, 1, 1})) + 1;
      current = static_cast<std::int32_t>(*anchor_ - to_days({today.year, 1, 1})) + 1;
    }
    const auto year = year_near(setting, calendar.direction, piece, current, 366);
    return year ? dated(phrase, *year) : std::nullopt;
  }
  if (calendar.month != kUnset) {
    if (calendar.weekday != kUnset && calendar.day != kUnset && !setting.year) {
      if (Resolved matching = matching_weekday(phrase)) return matching;
    }
    return month_or_day(phrase, setting);
  }
  if (calendar.weekday != kUnset) {
    if (setting.week && calendar.direction == TimeDirection::None && calendar.day == kUnset) {
      return at_day(*setting.week - weekday_of(*setting.week) + calendar.weekday);
    }
    if (calendar.day != kUnset && anchor_) {  // "Friday the 13th": the nearest that there is
      for (DayNumber distance = 0; distance < 800; ++distance) {
        for (const DayNumber day : {*anchor_ - distance, *anchor_ + distance}) {
          if (day < *anchor_ && setting.tense == Tense::Future) continue;
          if (day > *anchor_ && setting.tense == Tense::Past) continue;
          if (weekday_of(day) == calendar.weekday && to_civil(day).day == calendar.day) return at_day(day);
        }
      }
      return std::nullopt;
    }
    const bool looks_back = from_mention(calendar.direction) && mentioned_day_;
    const auto base = looks_back ? mentioned_day_ : anchor_;
    return base ? weekday(calendar, setting, *base) : std::nullopt;
  }
  if (calendar.day != kUnset) return month_or_day(phrase, setting);
  if (calendar.quarter != kUnset) {
    const auto year = year_near(setting, calendar.direction, calendar.quarter, (today.month + 2) / 3, 4);
    return year ? dated(phrase, *year) : std::nullopt;
  }
  if (!calendar.season.empty()) {
    const auto year = year_near(setting, calendar.direction, season_month(calendar.season), today.month, 12);
    return year ? dated(phrase, *year) : std::nullopt;
  }
  if (calendar.half != kUnset) {
    const auto year = year_near(setting, calendar.direction, calendar.half, (today.month + 5) / 6, 2);
    return year ? dated(phrase, *year) : std::nullopt;
  }
  return std::nullopt;
}

TemporalResolver::Resolved TemporalResolver::long_period(const CalendarPieces& calendar) const {
  if (calendar.century != kUnset) {
    if (calendar.before_christ)
      return Point{std::string("BC").append(padded(calendar.century, 2)), std::nullopt, kUnset, kUnset,
                   kUnset};
    return Point{padded(calendar.century, 2), std::nullopt, kUnset, kUnset, kUnset};
  }
  if (calendar.decade != kUnset)
    return Point{padded(calendar.decade, 3), std::nullopt, kUnset, kUnset, kUnset};
  const std::int32_t near = mentioned_.year != kUnset ? mentioned_.year / 100 : 19;
  const std::int32_t century = near < 18 || near > 20                    ? 19
                               : near == 20 && calendar.short_decade > 2 ? 19
                                                                         : near;
  return Point{padded(century * 10 + calendar.short_decade, 3), std::nullopt, kUnset, kUnset, kUnset};
}

}  // namespace nutgraf
