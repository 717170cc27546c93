// Dates by the calendar: "May 2-5, 2019", "the 15th of May", "Thursday (November 26)", "Friday the 13th".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/ascii.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "May 2", "May 2-5, 2019", "May 30 to June 2", "May 2019", "May of last year", "May".
bool TimeParser::month_and_day(Index& i, CalendarPieces& calendar, TimeShift& shift) const {
  Index k = i;
  if (!month(k, calendar.month)) return false;
  Index d = word(k, "the") ? k + 1 : k;
  bool ordinal = false;
  std::int32_t number = 0;
  // "In May 9 people died" counts; "the May 9 cases" doesn't.
  const bool named = i > 0 && word(i - 1, "the");
  const bool has_day = day(d, number, ordinal) && (named || !is(d, TimeClass::NotAYear)) &&
                       !is(d, TimeClass::Units) && !word(d, "%") && !word(d, "percent") &&
                       !(word(d, ":") && words_.glued(d));
  if (has_day) {
    calendar.day = number;
    k = d;
    const bool dash = hyphen(k);
    if (dash || word(k, "to") || word(k, "through")) {
      Index r = k + 1;
      std::int32_t end_month = kUnset;
      if (dash) month(r, end_month);  // "May 30 to June 2" are two expressions
      std::int32_t end_day = 0;
      bool end_ordinal = false;
      const Index before_day = r;
      if (day(r, end_day, end_ordinal) && (dash || !is(r, TimeClass::Units)) && r > before_day &&
          end_day != calendar.day) {
        calendar.end_month = end_month;
        calendar.end_day = end_day;
        k = r;
      }
    }
  } else if (hyphen(k)) {  // "January-June 2016", "Sep-2012"
    Index r = k + 1;
    std::int32_t end_month = kUnset;
    if (month(r, end_month)) {
      calendar.end_month = end_month;
      k = r;
    } else if (year(r, calendar.year)) {
      i = r;
      return true;
    }
  }
  year_after(k, calendar, shift);
  i = k;
  return true;
}

/// "2 May", "the 15th of May, 2019", "5 to 12 November".
bool TimeParser::day_and_month(Index& i, CalendarPieces& calendar, TimeShift& shift) const {
  Index k = word(i, "the") ? i + 1 : i;
  bool ordinal = false;
  std::int32_t number = 0;
  if (!day(k, number, ordinal)) return false;
  if (!ordinal && k != i + 1) return false;  // "the 7 March vote": the article isn't the date's
  std::int32_t end_day = kUnset;
  Index r = k;
  if (words_.is(r, "-") || word(r, "to") || word(r, "and")) {
    ++r;
    std::int32_t second = 0;
    Index m = r;
    std::int32_t ignored = 0;
    if (day(m, second, ordinal) && second > number && month(m, ignored)) {
      end_day = second;
      day(r, second, ordinal);
      k = r;
    }
  }
  const Index of = k;
  if (word(k, "of")) ++k;
  const bool in_words = words_.text(of - 1).find_first_of("0123456789") == std::string_view::npos;
  if (ordinal && in_words && k == of) return false;  // "first May" is no date
  if (k > of && is(k, TimeClass::Month)) {           // "the third of march" needs no capital
    calendar.month = value(k, TimeClass::Month);
    ++k;
  } else if (!month(k, calendar.month)) {
    return false;
  }
  calendar.day = number;
  calendar.end_day = end_day;
  year_after(k, calendar, shift);
  i = k;
  return true;
}

/// Whether the bare month at `begin` is somebody's name or a verb: "Theresa May", "March for our lives",
/// "June said".
bool TimeParser::ambiguous_month_is_name(Index begin, Index end) const {
  const std::int32_t number =
      is(begin, TimeClass::Month) ? value(begin, TimeClass::Month) : value(begin, TimeClass::MonthShort);
  const bool full = is(begin, TimeClass::Month);
  if (full && (number < 3 || number > 6) && words_.capitalized(begin)) return false;
  const bool related = begin > 0 && is(begin - 1, TimeClass::Relation);
  if (begin == 0 || (word(end, "'s") && !related)) return true;  // "May's negotiated agreement"
  const Index before = begin - 1;
  const bool cued = is(before, TimeClass::Preposition) || is(before, TimeClass::Relation) ||
                    is(before, TimeClass::Stage) || is(before, TimeClass::Determiner) || word(before, "-") ||
                    word(before, "or") || word(before, "each");
  if (!cued) return true;
  if (!full && words_.capitalized(begin) && !word(end - 1, ".") && words_.text(begin).back() != '.')
    return words_.capitalized(end);
  return words_.capitalized(before) && before > 0 && !is(before, TimeClass::Preposition);
}

/// Takes the weekday behind a date: "October 31, Tuesday"; not the first of several, or of one's own date.
void TimeParser::take_weekday(TimePhrase& phrase) const {
  CalendarPieces& calendar = phrase.calendar;
  const Index k = phrase.end + 1;
  if (!word(phrase.end, ",") || !is(k, TimeClass::Weekday) || !words_.capitalized(k)) return;
  const bool goes_on =
      word(k + 1, "and") || word(k + 1, "to") || word(k + 1, "'s") || digit(k + 1) || words_.is(k + 1, "-") ||
      is(k + 1, TimeClass::Part) ||
      (word(k + 1, ",") && (is(k + 2, TimeClass::Month) || is(k + 2, TimeClass::MonthShort)));
  if (calendar.day == kUnset || calendar.end_day != kUnset || calendar.end_month != kUnset || goes_on) return;
  calendar.weekday = value(k, TimeClass::Weekday);
  phrase.end = k + 1;
}

std::optional<TimePhrase> TimeParser::calendar_date(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  // "06-Apr": a score that a spreadsheet took for a date.
  const bool any_month = is(i, TimeClass::MonthShort) || is(i, TimeClass::Month);
  if (words_.glued(i) && i > 1 && words_.is(i - 1, "-") && words_.glued(i - 1) && any_month &&
      is_ascii_digit(words_.text(i - 2).back()))
    return std::nullopt;
  Index k = i;
  if (weekday(k, phrase.calendar.weekday)) {
    if (!words_.capitalized(i) && hyphen(k)) return std::nullopt;
    phrase.end = k;
    take_date_of_weekday(phrase);
  } else if (month_and_day(k, phrase.calendar, phrase.shift)) {
    const bool bare = phrase.calendar.day == kUnset && phrase.calendar.year == kUnset &&
                      phrase.shift.unit == TimeUnit::None;
    if (bare && phrase.calendar.end_month == kUnset && ambiguous_month_is_name(i, k)) return std::nullopt;
    phrase.end = k;
    take_weekday(phrase);
  } else if (day_and_month(k, phrase.calendar, phrase.shift)) {
    phrase.end = k;
    take_weekday(phrase);
  } else {
    return std::nullopt;
  }
  Index end = phrase.end;
  if (take_part(end, phrase.clock)) phrase.end = end;
  take_clock(phrase);
  phrase.within_day = !phrase.clock.empty();
  return phrase;
}

/// Takes the date behind a weekday: "Thursday, November 26", "Thursday (November 26)", "Friday the 13th",
/// "Tuesday of last week".
void TimeParser::take_date_of_weekday(TimePhrase& phrase) const {
  const Index k = phrase.end;
  CalendarPieces rest = phrase.calendar;
  TimeShift shift;
  const bool opened = word(k, "(");
  Index date = opened || word(k, ",") ? k + 1 : k;
  if (month_and_day(date, rest, shift) || day_and_month(date, rest, shift)) {
    const bool closed = opened && word(date, ")");
    if (closed) ++date;
    if (rest.day == kUnset || opened != closed) return;
    phrase.calendar = rest;
    phrase.shift = shift;
    phrase.end = date;
    return;
  }
  bool ordinal = false;
  Index d = word(k, "the") ? k + 1 : k;
  if (day(d, rest.day, ordinal) && ordinal && (d > k + 1 || digit(d - 1))) {
    phrase.calendar = rest;
    phrase.end = d;
    return;
  }
  Index behind = k;
  if (of_relative_year(behind, phrase.shift)) phrase.end = behind;
}

/// "the 15th", behind a preposition and before the end of a phrase; "the 20th of next month".
std::optional<TimePhrase> TimeParser::day_of_month(Index i) const {
  if (!word(i, "the") || i == 0 || !is(i - 1, TimeClass::Preposition)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  Index k = i + 1;
  bool ordinal = false;
  const std::string_view written = words_.text(k);
  if (written.empty() || !is_ascii_digit(written[0])) return std::nullopt;
  if (!day(k, phrase.calendar.day, ordinal) || !ordinal) return std::nullopt;
  if (word(k, "of") && of_relative_year(k, phrase.shift)) {
    phrase.end = k;
    return phrase.shift.unit == TimeUnit::Month ? phrase : Phrase{};
  }
  const bool clock_behind = word(k, "at") && digit(k + 1);  // "on the 26th at 8pm"
  if (!boundary(k) && !clock_behind && !word(k, "that")) return std::nullopt;
  phrase.end = k;
  return phrase;
}

}  // namespace nutgraf
