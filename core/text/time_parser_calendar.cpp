// Dates by the calendar: weekdays, months, days and years, in words and in figures.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {
bool TimeParser::month(Index& i, std::int32_t& month) const {
  if (is(i, TimeClass::Month)) {
    const std::int32_t number = value(i, TimeClass::Month);
    const bool ambiguous = number == 3 || number == 5 || number == 8;  // march, may, august
    if (ambiguous && !words_.capitalized(i)) return false;
    month = number;
    ++i;
    return true;
  }
  if (!is(i, TimeClass::MonthShort) || !words_.capitalized(i)) return false;
  month = value(i, TimeClass::MonthShort);
  ++i;
  if (word(i, ".") && words_.glued(i)) ++i;
  return true;
}

bool TimeParser::weekday(Index& i, std::int32_t& weekday) const {
  if (is(i, TimeClass::Weekday)) {
    weekday = value(i, TimeClass::Weekday);
    ++i;
    return true;
  }
  if (!is(i, TimeClass::WeekdayShort) || !words_.capitalized(i)) return false;
  // "Sun" and "Sat" are days only before the rest of a date.
  Index k = i + 1;
  if (word(k, ".") && words_.glued(k)) ++k;
  const Index date = word(k, ",") || word(k, "(") ? k + 1 : k;
  std::int32_t ignored = 0;
  bool ordinal = false;
  Index m = date;
  Index d = date;
  const bool dated = month(m, ignored) || (day(d, ignored, ordinal) && month(d, ignored));
  if (!dated) return false;
  weekday = value(i, TimeClass::WeekdayShort);
  i = k;
  return true;
}

/// "2", "2nd", "second": 1 to 31.
bool TimeParser::day(Index& i, std::int32_t& day, bool& ordinal) const {
  const bool digits = !words_.text(i).empty() && words_.text(i)[0] >= '0' && words_.text(i)[0] <= '9';
  const auto number = digits ? NumberWords::parse_digits(words_, i) : number_at(i);
  if (!number || number->end - i > 3 || number->value.exponent != 0 || number->value.divisor != 1)
    return false;
  if (number->value.mantissa < 1 || number->value.mantissa > 31) return false;
  if (digits && number->kind == NumberKind::Cardinal && words_.text(i).size() > 2) return false;
  if (!digits && number->kind != NumberKind::Ordinal) return false;
  if (number->kind != NumberKind::Cardinal && number->kind != NumberKind::Ordinal) return false;
  day = static_cast<std::int32_t>(number->value.mantissa);
  ordinal = number->kind == NumberKind::Ordinal;
  i = number->end;
  return true;
}

bool TimeParser::year(Index& i, std::int32_t& year) const {
  if (!digit(i)) return year_in_words(i, year);
  const std::string_view digits = words_.text(i);
  if (digits.size() != 4 || !all_figures(digits) || digits[0] == '0' || digits[0] > '2') return false;
  if (word(i + 1, "%") && words_.glued(i + 1)) return false;
  if (is(i + 1, TimeClass::NotAYear)) return false;
  year = to_number(digits);
  ++i;
  return true;
}

/// "nineteen ninety-nine", "two thousand and five".
bool TimeParser::year_in_words(Index& i, std::int32_t& year) const {
  if (!word(i, "two") && !word(i, "twenty") && !word(i, "nineteen") && !word(i, "eighteen")) return false;
  const auto whole = [&](Index at) -> std::int32_t {
    const auto& number = number_at(at);
    const auto value =
        number && number->kind == NumberKind::Cardinal ? number->value.to_integer() : std::nullopt;
    return value && *value < 10'000 ? static_cast<std::int32_t>(*value) : 0;
  };
  std::int32_t named = whole(i);
  Index end = named == 0 ? i : number_at(i)->end;
  if (named >= 18 && named <= 20) {
    const std::int32_t of_century = whole(end);
    if (of_century < 10 || of_century > 99) return false;
    named = named * 100 + of_century;
    end = number_at(end)->end;
  }
  const bool in_words = named > 2000 || end > i + 1;
  if (named < 1800 || named > 2100 || !in_words || hyphen(end) || is(end, TimeClass::NotAYear)) return false;
  if (named == 2000 && !boundary(end)) return false;  // "two thousand men"
  year = named;
  i = end;
  return true;
}

/// "'98", as one token or as two.
bool TimeParser::short_year(Index& i, std::int32_t& year) const {
  std::string_view digits = words_.folded(i);
  Index end = i + 1;
  if (digits == "'" && words_.glued(i + 1)) {
    digits = words_.folded(i + 1);
    end = i + 2;
  } else if (digits.size() == 3 && digits[0] == '\'') {
    digits.remove_prefix(1);
  } else {
    return false;
  }
  if (digits.size() != 2 || !all_figures(digits)) return false;
  year = full_year(to_number(digits));
  i = end;
  return true;
}

/// "of last year", "this year", "of that month": the year, month or week that the date before it lies in.
bool TimeParser::of_relative_year(Index& i, TimeShift& shift) const {
  Index k = word(i, "of") ? i + 1 : i;
  const bool of = k != i;
  if (word(k, "the")) ++k;
  if (!is(k, TimeClass::Relation)) return false;
  const TimeUnit named = unit(k + 1, false);
  if (named < TimeUnit::Week || named == TimeUnit::Decade || named > TimeUnit::Decade) return false;
  if (!of && named == TimeUnit::Quarter) return false;
  switch (static_cast<TimeDirection>(value(k, TimeClass::Relation))) {
    case TimeDirection::Last:
      shift = {named, -1, false, false};
      break;
    case TimeDirection::This:
      shift = {named, 0, false, false};
      break;
    case TimeDirection::Next:
      shift = {named, 1, false, false};
      break;
    case TimeDirection::Previous:
      shift = {named, -1, true, false};
      break;
    case TimeDirection::Same:
      shift = {named, 0, true, false};
      break;
    case TimeDirection::Following:
      shift = {named, 1, true, false};
      break;
    case TimeDirection::None:
      return false;
  }
  i = k + 2;
  return true;
}

bool TimeParser::year_after(Index& i, CalendarPieces& calendar, TimeShift& shift) const {
  Index k = i;
  if (word(k, ",") || word(k, "of")) ++k;
  if (year(k, calendar.year)) {
    i = k;
    return true;
  }
  if (k == i && short_year(k, calendar.year)) {
    i = k;
    return true;
  }
  if (word(i, ",")) {  // "March 22, last year"
    k = i + 1;
    if (!is(k, TimeClass::Relation) || !of_relative_year(k, shift)) return false;
    i = k;
    return true;
  }
  return of_relative_year(i, shift);
}

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
  Index k = i;
  // "06-Apr": a score that a spreadsheet took for a date.
  const bool any_month = is(i, TimeClass::MonthShort) || is(i, TimeClass::Month);
  if (words_.glued(i) && i > 1 && words_.is(i - 1, "-") && words_.glued(i - 1) && any_month) {
    const char before = words_.text(i - 2).back();
    if (before >= '0' && before <= '9') return std::nullopt;
  }
  if (weekday(k, phrase.calendar.weekday)) {
    if (!words_.capitalized(i) && hyphen(k)) return std::nullopt;
    phrase.end = k;
    CalendarPieces rest = phrase.calendar;
    TimeShift shift;
    Index date = word(k, ",") ? k + 1 : k;
    const bool opened = word(k, "(");  // "Thursday (November 26)"
    if (opened) date = k + 1;
    bool ordinal = false;
    Index d = word(k, "the") ? k + 1 : k;
    if (month_and_day(date, rest, shift) || day_and_month(date, rest, shift)) {
      const bool closed = opened && word(date, ")");
      if (closed) ++date;
      if (rest.day != kUnset && opened == closed) {
        phrase.calendar = rest;
        phrase.shift = shift;
        phrase.end = date;
      }
    } else if (day(d, rest.day, ordinal) && ordinal && (d > k + 1 || digit(d - 1))) {
      // "Friday the 13th", "Thursday 15th"
      phrase.calendar = rest;
      phrase.end = d;
    } else if (of_relative_year(k, phrase.shift)) {  // "Tuesday of last week"
      phrase.end = k;
    }
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

/// "the 15th", behind a preposition and before the end of a phrase; "the 20th of next month".
std::optional<TimePhrase> TimeParser::day_of_month(Index i) const {
  if (!word(i, "the") || i == 0 || !is(i - 1, TimeClass::Preposition)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  Index k = i + 1;
  bool ordinal = false;
  const std::string_view written = words_.text(k);
  if (written.empty() || written[0] < '0' || written[0] > '9') return std::nullopt;
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
