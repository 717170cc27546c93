// Resolves steps from the day of writing or from the date last spoken of: "last week", "two months later".
// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>

#include "core/text/figures.h"
#include "core/understand/temporal_resolver.h"

namespace nutgraf {

/// Where a step begins; nothing where that isn't known.
std::optional<TemporalResolver::StepBase> TemporalResolver::step_base(const TimePhrase& phrase,
                                                                      const TemporalSetting& setting) const {
  const TimeShift& shift = phrase.shift;
  std::optional<DayNumber> day = now(phrase, setting);
  std::optional<CivilDate> base = day ? std::optional(to_civil(*day)) : std::nullopt;
  if (shift.from_mention) {
    if (shift.unit <= TimeUnit::Week && mentioned_day_) {
      day = setting.tense == Tense::Past && past_day_ ? past_day_ : mentioned_day_;
      base = to_civil(*day);
    } else if (shift.unit > TimeUnit::Week && mentioned_.year != kUnset) {
      base = CivilDate{mentioned_.year, mentioned_.month == kUnset ? 1 : mentioned_.month, 1};
      if (shift.unit < TimeUnit::Year && mentioned_.month == kUnset && mentioned_.quarter == kUnset)
        base.reset();
      if (base && mentioned_.month == kUnset && mentioned_.quarter != kUnset)
        base->month = mentioned_.quarter * 3;
    } else {
      // "two months ago … three weeks later": from no known day
      const bool amid_a_month = shift.unit <= TimeUnit::Week && mentioned_.year != kUnset;
      if (amid_a_month || (shift.unit == TimeUnit::Day && shift.amount != 0 && !anchor_)) return std::nullopt;
    }
  }
  if (!base) return std::nullopt;
  return StepBase{day, *base};
}

/// A step of days, weekends or weeks.
TemporalResolver::Resolved TemporalResolver::days_from(DayNumber day, const TimePhrase& phrase,
                                                       const TemporalSetting& setting) const {
  const TimeShift& shift = phrase.shift;
  if (shift.unit == TimeUnit::Day) {
    return shift.amount > -4'000'000 && shift.amount < 3'000'000 ? Resolved(at_day(day + shift.amount))
                                                                 : std::nullopt;
  }
  if (shift.unit == TimeUnit::Weekend) {
    const DayNumber saturday = day - weekday_of(day) + 6;
    DayNumber result = saturday + 7 * shift.amount;
    if (shift.amount < 0 && weekday_of(day) == 7) result = saturday - 7;
    // "over the weekend" in a story of Monday to Friday that looks back is the one before.
    if (shift.amount == 0 && weekday_of(day) < 6 && setting.tense == Tense::Past) result = saturday - 7;
    Point point = at_day(result);
    point.value = weekend_value(result);
    return point;
  }
  if (std::abs(shift.amount) > 500'000) return std::nullopt;
  DayNumber week = day + DayNumber{7} * shift.amount;
  if (weekday_of(day) == 7 && !shift.from_mention) {
    // On a Sunday the week from Monday on is "last week", and what "will" come "this week" begins
    // tomorrow.
    if (phrase.calendar.direction == TimeDirection::Last) week = day;
    if (phrase.calendar.direction == TimeDirection::This && setting.tense == Tense::Future) week = day + 1;
  }
  if (phrase.calendar.weekday != kUnset) return at_day(week - weekday_of(week) + phrase.calendar.weekday);
  Point point = at_day(week);
  point.value = week_value(week);
  return point;
}

/// A step of months or more, with whatever the phrase says besides.
TemporalResolver::Resolved TemporalResolver::months_from(const CivilDate& base,
                                                         const TimePhrase& phrase) const {
  const TimeShift& shift = phrase.shift;
  switch (shift.unit) {
    case TimeUnit::Month: {
      if (std::abs(shift.amount) > 100'000) return std::nullopt;
      const std::int32_t months = base.year * 12 + base.month - 1 + shift.amount;
      if (months < 12) return std::nullopt;
      TimePhrase within = phrase;  // "the 20th of next month", "the first Monday of the month"
      within.calendar.month = months % 12 + 1;
      return dated(within, months / 12);
    }
    case TimeUnit::Quarter: {
      if (std::abs(shift.amount) > 30'000) return std::nullopt;
      const std::int32_t quarters = base.year * 4 + (base.month - 1) / 3 + shift.amount;
      if (quarters < 4) return std::nullopt;
      return Point{year_value(quarters / 4) + "-Q" + std::to_string(quarters % 4 + 1), std::nullopt,
                   quarters / 4, kUnset, quarters % 4 + 1};
    }
    case TimeUnit::Year:
      return std::abs(shift.amount) < 9999 ? dated(phrase, base.year + shift.amount) : std::nullopt;
    case TimeUnit::Decade: {
      const std::int32_t decade = base.year / 10 + shift.amount;
      return decade > 0 && decade < 1000
                 ? Resolved(Point{padded(decade, 3), std::nullopt, decade * 10, kUnset, kUnset})
                 : std::nullopt;
    }
    case TimeUnit::Century: {
      const std::int32_t century = base.year / 100 + shift.amount;
      return century >= 0 && century < 100
                 ? Resolved(Point{padded(century, 2), std::nullopt, kUnset, kUnset, kUnset})
                 : std::nullopt;
    }
    case TimeUnit::Millennium: {
      const std::int32_t millennium = base.year / 1000 + shift.amount;
      return millennium >= 0 && millennium < 10
                 ? Resolved(Point{padded(millennium, 1), std::nullopt, kUnset, kUnset, kUnset})
                 : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

TemporalResolver::Resolved TemporalResolver::shifted(const TimePhrase& phrase,
                                                     const TemporalSetting& setting) const {
  const auto base = step_base(phrase, setting);
  if (!base) return std::nullopt;
  switch (phrase.shift.unit) {
    case TimeUnit::Day:
    case TimeUnit::Weekend:
    case TimeUnit::Week:
    case TimeUnit::Fortnight:
      return base->day ? days_from(*base->day, phrase, setting) : std::nullopt;
    default:
      return months_from(base->date, phrase);
  }
}

}  // namespace nutgraf
