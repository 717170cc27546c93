// Resolves expressions of time against the calendar: one phrase and what was said before → a TIMEX3 value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/text/time_phrase.h"
#include "core/understand/temporal_calendar.h"
#include "core/understand/temporal_tense.h"

namespace nutgraf {

/// What the text says around a phrase.
struct TemporalSetting {
  Tense tense = Tense::None;
  bool frames = false;  ///< opens its sentence, with a comma behind: "In October, Lee resigned"
  bool quoted = false;  ///< inside quotation marks: "today" is the speaker's
  /// Of a dated expression beside it in the sentence: "from March 2011 to August".
  std::optional<std::int32_t> year;
  /// A day of the week that a weekday lies in: "earlier this week on Tuesday".
  std::optional<DayNumber> week;
  std::optional<DayNumber> day;  ///< that a bare time of day, or "today" in quotation marks, belongs to
};

/// Keeps what was last spoken of while a text is read from its beginning to its end.
class TemporalResolver {
 public:
  /// `anchor` is the day of writing; without it, expressions relative to it stay unresolved.
  explicit TemporalResolver(std::optional<DayNumber> anchor) : anchor_(anchor) {}

  /// The TIMEX3 value, "" where it can't be known or is no date ("February 30"). Remembers the date.
  std::string resolve(const TimePhrase& phrase, const TemporalSetting& setting);

  /// What an earlier paragraph told of a year no longer carries over.
  void begin_paragraph() { narrated_year_.reset(); }

  /// The Monday of the week that a step from the day of writing leads to.
  std::optional<DayNumber> first_day_of_week(const TimeShift& shift) const;

  /// The day a phrase names, where it names one; remembers nothing.
  std::optional<DayNumber> day_of(const TimePhrase& phrase, const TemporalSetting& setting) const;

 private:
  /// A point as fine as its text makes it.
  struct Point {
    std::string value;  ///< without the time of day
    std::optional<DayNumber> day;
    std::int32_t year = kUnset;
    std::int32_t month = kUnset;
    std::int32_t quarter = kUnset;
  };
  using Resolved = std::optional<Point>;

  /// Where a step begins.
  struct StepBase {
    std::optional<DayNumber> day;  ///< nothing: a day of the month or year of `date`, it isn't known which
    CivilDate date;
  };

  static Point at_day(DayNumber day);
  static Resolved at_month(std::int32_t year, std::int32_t month);
  static Resolved at_year(std::int32_t year);

  std::optional<DayNumber> now(const TimePhrase& phrase, const TemporalSetting& setting) const;
  Resolved point(const TimePhrase& phrase, const TemporalSetting& setting) const;
  Resolved shifted(const TimePhrase& phrase, const TemporalSetting& setting) const;
  std::optional<StepBase> step_base(const TimePhrase& phrase, const TemporalSetting& setting) const;
  Resolved days_from(DayNumber day, const TimePhrase& phrase, const TemporalSetting& setting) const;
  Resolved months_from(const CivilDate& base, const TimePhrase& phrase) const;
  Resolved dated(const TimePhrase& phrase, std::int32_t year) const;
  Resolved matching_weekday(const TimePhrase& phrase) const;
  Resolved undated(const TimePhrase& phrase, const TemporalSetting& setting) const;
  Resolved weekday(const CalendarPieces& calendar, const TemporalSetting& setting, DayNumber base) const;
  Resolved month_or_day(const TimePhrase& phrase, const TemporalSetting& setting) const;
  Resolved long_period(const CalendarPieces& calendar) const;
  std::string range_value(const TimePhrase& phrase, const Point& begin) const;
  std::string with_clock(const TimePhrase& phrase, const Resolved& point, const TemporalSetting& setting);
  std::string moved_clock(const TimeShift& shift);
  std::optional<std::int32_t> year_near(const TemporalSetting& setting, TimeDirection direction,
                                        std::int32_t position_of_piece, std::int32_t position_of_now,
                                        std::int32_t periods) const;
  void remember(const Point& point);

  std::optional<DayNumber> anchor_;
  std::optional<DayNumber> mentioned_day_;        // the last day spoken of
  std::optional<DayNumber> past_day_;             // the last one that is not after the day of writing
  Point mentioned_;                               // the last date of any length
  std::optional<std::int32_t> narrated_year_;     // the last year told outright in this paragraph
  std::optional<std::int64_t> mentioned_minute_;  // minutes since 1970, of the last time told with its day
};

}  // namespace nutgraf
