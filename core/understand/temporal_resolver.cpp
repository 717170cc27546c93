// Resolves expressions of time against the calendar.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_resolver.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text/figures.h"

namespace nutgraf {
namespace {

constexpr std::int64_t kMinutesOfDay = 24 * 60;

std::string clock_value(const ClockPieces& clock) {
  if (clock.hour == kUnset) return std::string(kDayPartCodes[static_cast<std::size_t>(clock.part)]);
  std::string value("T");
  value.append(padded(clock.hour, 2)).append(":").append(padded(std::max(clock.minute, 0), 2));
  if (clock.second != kUnset) value.append(":").append(padded(clock.second, 2));
  if (clock.universal) value += "Z";
  return value;
}

}  // namespace

/// The day that "today" is: that of writing, or, in somebody's words, the day on which they were said, which
/// is the last one told if it lies in the week before.
std::optional<DayNumber> TemporalResolver::now(const TimePhrase& phrase,
                                               const TemporalSetting& setting) const {
  if (anchor_ && setting.quoted && phrase.shift.unit == TimeUnit::Day && setting.day) return setting.day;
  if (anchor_ && setting.quoted && phrase.shift.unit == TimeUnit::Day && mentioned_day_ &&
      *mentioned_day_ <= *anchor_ && *mentioned_day_ > *anchor_ - 7) {
    return mentioned_day_;
  }
  return anchor_;
}

std::optional<DayNumber> TemporalResolver::first_day_of_week(const TimeShift& shift) const {
  const auto day = shift.from_mention ? mentioned_day_ : anchor_;
  if (!day || std::abs(shift.amount) > 500'000) return std::nullopt;
  return *day - weekday_of(*day) + 1 + DayNumber{7} * shift.amount;
}

/// The year in which a recurring piece of the calendar lies: the `position_of_piece`-th of `periods` in a
/// year.
std::optional<std::int32_t> TemporalResolver::year_near(const TemporalSetting& setting,
                                                        TimeDirection direction,
                                                        std::int32_t position_of_piece,
                                                        std::int32_t position_of_now,
                                                        std::int32_t periods) const {
  if (from_mention(direction) && mentioned_.year != kUnset) {
    const bool later_in_year =
        mentioned_.month == kUnset || position_of_piece * 12 >= mentioned_.month * periods;
    if (direction == TimeDirection::Same) return mentioned_.year;
    if (direction == TimeDirection::Following) return mentioned_.year + (later_in_year ? 0 : 1);
    return mentioned_.year - (later_in_year ? 1 : 0);
  }
  if (setting.year) return setting.year;
  if (!anchor_) {
    if (mentioned_.year != kUnset) return mentioned_.year;
    return std::nullopt;
  }
  const std::int32_t year = to_civil(*anchor_).year;
  // History goes on in the year it was in.
  if (direction == TimeDirection::None && narrated_year_ && *narrated_year_ <= year - 2 &&
      setting.tense != Tense::Future) {
    return narrated_year_;
  }
  const std::int32_t ahead = position_of_piece - position_of_now;  // in periods, −periods to periods
  if (direction == TimeDirection::Last) return ahead < 0 ? year : year - 1;
  if (direction == TimeDirection::Next) return ahead > 0 ? year : year + 1;
  if (direction == TimeDirection::This) return year;
  // What lies close by on the other side is meant rather than what lies most of a year away: a deadline in a
  // story told in the past, an anniversary in one that looks ahead.
  const bool soon = ahead > 0 && ahead * 6 <= periods && !setting.frames;
  const bool just_gone = ahead < 0 && ahead * 12 >= -periods;
  switch (setting.tense) {
    case Tense::Past:
      return ahead <= 0 || soon ? year : year - 1;
    case Tense::Future:
      return ahead >= 0 || just_gone ? year : year + 1;
    case Tense::FutureInPast:
    case Tense::Present:
    case Tense::None:
      break;
  }
  if (ahead * 2 > periods) return year - 1;
  if (ahead * 2 < -periods) return year + 1;
  return year;
}

TemporalResolver::Resolved TemporalResolver::point(const TimePhrase& phrase,
                                                   const TemporalSetting& setting) const {
  const CalendarPieces& calendar = phrase.calendar;
  if (phrase.shift.unit != TimeUnit::None) return shifted(phrase, setting);
  if (calendar.year != kUnset) return dated(phrase, calendar.year);
  if (calendar.century != kUnset || calendar.decade != kUnset || calendar.short_decade != kUnset)
    return long_period(calendar);
  if (!calendar.empty()) return undated(phrase, setting);
  return std::nullopt;
}

std::optional<DayNumber> TemporalResolver::day_of(const TimePhrase& phrase,
                                                  const TemporalSetting& setting) const {
  if (phrase.form != TimeForm::Point || phrase.shift.vague) return std::nullopt;
  const Resolved resolved = point(phrase, setting);
  return resolved && resolved->value.size() == 10 ? resolved->day : std::nullopt;
}

/// ISO 8601 intervals: "2019-03-15/2019-03-17", "2005/2015", "2016-01/2016-06".
std::string TemporalResolver::range_value(const TimePhrase& phrase, const Point& begin) const {
  const CalendarPieces& calendar = phrase.calendar;
  if (calendar.end_year != kUnset) return begin.value + "/" + year_value(calendar.end_year);
  if (calendar.end_month == kUnset && calendar.end_day == kUnset) return begin.value;
  const std::int32_t month = calendar.end_month == kUnset ? begin.month : calendar.end_month;
  std::int32_t begin_year = begin.year;
  const std::int32_t end_year = begin_year + (month < begin.month && calendar.year == kUnset ? 1 : 0);
  if (month < begin.month && calendar.year != kUnset) --begin_year;  // "December 30 - January 2, 2019"
  if (calendar.end_day == kUnset) {
    const Resolved end = at_month(end_year, month);
    return end ? month_value(begin_year, begin.month) + "/" + end->value : begin.value;
  }
  const CivilDate end{end_year, month, calendar.end_day};
  const CivilDate first{begin_year, begin.month, calendar.day};
  if (!is_valid(end) || !is_valid(first)) return begin.value;
  return date_value(to_days(first)) + "/" + date_value(to_days(end));
}

/// "an hour later": from the time last told.
std::string TemporalResolver::moved_clock(const TimeShift& shift) {
  if (!shift.from_mention || shift.vague || !mentioned_minute_ || shift.unit == TimeUnit::Second) return {};
  *mentioned_minute_ += std::int64_t{shift.amount} * (shift.unit == TimeUnit::Hour ? 60 : 1);
  const std::int64_t minute = *mentioned_minute_;
  const DayNumber day =
      minute >= 0 ? minute / kMinutesOfDay : -((-minute + kMinutesOfDay - 1) / kMinutesOfDay);
  const std::int64_t rest = minute - day * kMinutesOfDay;
  return date_value(day) + "T" + padded(rest / 60, 2) + ":" + padded(rest % 60, 2);
}

std::string TemporalResolver::with_clock(const TimePhrase& phrase, const Resolved& resolved,
                                         const TemporalSetting& setting) {
  std::optional<DayNumber> day = resolved ? resolved->day : std::nullopt;
  if (!resolved) {
    const bool told = phrase.shift.unit != TimeUnit::None || !phrase.calendar.empty();
    if (told) return {};  // told, but not resolvable: the time alone would mislead
    day = setting.day ? setting.day : mentioned_day_ ? mentioned_day_ : anchor_;
    // What happened at noon didn't on a day to come.
    if (!setting.day && setting.tense == Tense::Past && anchor_ && day && *day > *anchor_)
      day = past_day_ ? past_day_ : anchor_;
    if (!day) return {};
    const bool midnight = phrase.clock.hour == 0 && phrase.clock.minute == 0 && !phrase.clock.universal &&
                          phrase.clock.second == kUnset;
    // Midnight without a day is the end of the day spoken of.
    if (midnight && !setting.day && mentioned_day_ && anchor_ && *day < *anchor_) ++*day;
    if (phrase.clock.universal && mentioned_minute_ && !setting.day) {
      // "8:30 p.m. (0030 UTC)": the day that brings both within half a day of each other.
      const std::int64_t minute = phrase.clock.hour * 60 + std::max(phrase.clock.minute, 0);
      DayNumber best = *day;
      for (const DayNumber candidate : {*day - 1, *day, *day + 1}) {
        const auto distance = [&](DayNumber d) {
          return std::abs(d * kMinutesOfDay + minute - *mentioned_minute_);
        };
        if (distance(candidate) < distance(best)) best = candidate;
      }
      day = best;
    }
  }
  if (!day) return {};
  const bool retold =
      phrase.clock.universal && !resolved && mentioned_minute_;  // the same time again, for readers elsewhere
  if (retold) return date_value(*day) + clock_value(phrase.clock);
  if (phrase.clock.hour != kUnset)
    mentioned_minute_ = *day * kMinutesOfDay + phrase.clock.hour * 60 + std::max(phrase.clock.minute, 0);
  if (resolved || setting.day) mentioned_day_ = day;
  return date_value(*day) + clock_value(phrase.clock);
}

void TemporalResolver::remember(const Point& point) {
  if (point.year == kUnset) return;
  mentioned_ = point;
  if (point.day && point.value.size() == 10) {
    mentioned_day_ = point.day;
    if (!anchor_ || *point.day <= *anchor_) past_day_ = point.day;
  }
}

std::string TemporalResolver::resolve(const TimePhrase& phrase, const TemporalSetting& setting) {
  if (phrase.form != TimeForm::Point) return phrase.value;
  if (phrase.shift.unit != TimeUnit::None && phrase.shift.unit <= TimeUnit::Hour)
    return moved_clock(phrase.shift);
  if (phrase.shift.vague) {
    if (phrase.shift.from_mention) return {};
    return phrase.shift.amount < 0 ? "PAST_REF" : "FUTURE_REF";
  }
  const Resolved resolved = point(phrase, setting);
  if (!phrase.clock.empty()) {
    std::string value = with_clock(phrase, resolved, setting);
    if (resolved) remember(*resolved);
    return value;
  }
  if (!resolved) return {};
  // A year alone is often mere background ("founded in 1987"); a month of it begins a story.
  if (phrase.calendar.year != kUnset && phrase.calendar.month != kUnset &&
      phrase.shift.unit == TimeUnit::None) {
    narrated_year_ = phrase.calendar.year;
  }
  remember(*resolved);
  return range_value(phrase, *resolved);
}

}  // namespace nutgraf
