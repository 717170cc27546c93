// An expression of time as it is written, before it is resolved against the calendar.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutgraf {

/// Ordered from short to long.
enum class TimeUnit : std::uint8_t {
  None,
  Second,
  Minute,
  Hour,
  Day,
  Weekend,
  Week,
  Fortnight,
  Month,
  Quarter,
  Season,
  Half,
  Year,
  Decade,
  Century,
  Millennium
};

/// TIMEX3's codes of the seasons, by the numbers of the lexicon: 1 spring to 4 winter.
inline constexpr std::array<std::string_view, 5> kSeasonCodes = {"", "SP", "SU", "FA", "WI"};

/// Where a word such as "last" or "following" points, and from where: the first group from the day the text
/// was written, the second from the date last spoken of.
enum class TimeDirection : std::uint8_t { None, Last, This, Next, Previous, Same, Following };
/// "the previous week", "the same day": seen from a time told before, not from the day of writing.
constexpr bool from_mention(TimeDirection direction) {
  return direction == TimeDirection::Previous || direction == TimeDirection::Following ||
         direction == TimeDirection::Same;
}

/// The parts of the day with TIMEX3 codes of their own: "2019-01-03TMO".
enum class DayPart : std::uint8_t { None, Morning, Midday, Afternoon, Evening, Night, Daytime };

/// TIMEX3's codes of the parts of the day, in the order of DayPart.
inline constexpr std::array<std::string_view, 7> kDayPartCodes = {"",    "TMO", "TMI", "TAF",
                                                                  "TEV", "TNI", "TDT"};

enum class TimeForm : std::uint8_t {
  Point,     ///< on the calendar or the clock, perhaps incomplete: "in August", "6 a.m.", "last year"
  Duration,  ///< "three months": value is final
  Set,       ///< "every week": value is final
  Ordinal,   ///< counted: "a third day"; without a value
  Reference  ///< "now", "recently": value is final
};

/// A step of `amount` units from the publication date, or from the date last spoken of.
struct TimeShift {
  TimeUnit unit = TimeUnit::None;  ///< None: there is no shift
  std::int32_t amount = 0;
  bool from_mention = false;  ///< "two days later", "that year"
  bool vague = false;         ///< "a few days ago": the direction is known, the amount isn't
};

inline constexpr std::int32_t kUnset = -1;
inline constexpr std::int32_t kLastDayOfMonth = 99;  ///< as CalendarPieces::day: "the last day of October"

/// What a calendar expression says outright; what it leaves out is kUnset.
struct CalendarPieces {
  std::int32_t year = kUnset;
  bool before_christ = false;
  std::int32_t century = kUnset;        ///< as in TIMEX3: 19 for the 1900s
  std::int32_t decade = kUnset;         ///< as in TIMEX3: 199 for the 1990s
  std::int32_t short_decade = kUnset;   ///< 9 for "the '90s"
  std::int32_t half = kUnset;           ///< 1 or 2
  std::int32_t quarter = kUnset;        ///< 1 to 4
  std::string_view season;              ///< "SP", "SU", "FA", "WI"; empty: none
  std::int32_t month = kUnset;          ///< 1 to 12
  std::int32_t week_of_month = kUnset;  ///< "the first week of April"
  bool week_of_date = false;            ///< "the week of October 21"
  std::int32_t day = kUnset;            ///< 1 to 31, not checked against the month
  std::int32_t weekday = kUnset;        ///< 1 (Monday) to 7
  std::int32_t nth_weekday = kUnset;    ///< "the first Monday of May"; -1 is kUnset, 9 the last
  std::string_view holiday;             ///< rule of a named day, see the resolver; empty: none
  /// Of the weekday, week, month, season or holiday: "last August".
  TimeDirection direction = TimeDirection::None;

  // The other end of a range within one expression: "March 15 to 17", "2005-2015".
  std::int32_t end_year = kUnset;
  std::int32_t end_month = kUnset;
  std::int32_t end_day = kUnset;

  bool empty() const {
    return year == kUnset && century == kUnset && decade == kUnset && short_decade == kUnset &&
           half == kUnset && quarter == kUnset && season.empty() && month == kUnset && day == kUnset &&
           weekday == kUnset && holiday.empty();
  }
};

struct ClockPieces {
  std::int32_t hour = kUnset;    ///< 0 to 24
  std::int32_t minute = kUnset;  ///< kUnset: full hours, written "T06:00" all the same
  std::int32_t second = kUnset;
  bool universal = false;        ///< given in UTC
  DayPart part = DayPart::None;  ///< without an hour; with one it has chosen the half of the day already

  bool empty() const { return hour == kUnset && part == DayPart::None; }
};

struct TimePhrase {
  std::uint32_t begin = 0;  ///< words of the sentence, [begin, end)
  std::uint32_t end = 0;
  TimeForm form = TimeForm::Point;
  TimeShift shift;
  CalendarPieces calendar;
  ClockPieces clock;
  bool within_day = false;  ///< TIME rather than DATE: shorter than a day, or a point on the clock
  bool age = false;         ///< a duration that is somebody's or something's age
  std::string value;        ///< TIMEX3; empty for points
};

}  // namespace nutgraf
