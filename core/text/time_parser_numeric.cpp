// Dates in figures: "2019-11-23", "11/23/2019", "31-Oct-1974", "2018-19".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "2019-11-23", "2019-11-23T10:30Z", "11/23/2019", "23.11.2019", "31-Oct-1974", "2019-11", "2018-19".
std::optional<TimePhrase> TimeParser::numeric_date(Index i) const {
  if (!digit(i)) return std::nullopt;
  const std::string_view raw = words_.rest(i);
  std::size_t position = 0;
  const auto digits = [&](std::size_t most) {
    std::size_t n = 0;
    while (position + n < raw.size() && n < most + 1 && is_ascii_digit(raw[position + n])) ++n;
    const std::string_view found = raw.substr(position, n);
    position += n;
    return n <= most ? found : std::string_view{};
  };
  const auto separator = [&](char wanted) {
    if (position >= raw.size() || raw[position] != wanted) return false;
    ++position;
    return true;
  };
  TimePhrase phrase;
  phrase.begin = i;
  CalendarPieces& calendar = phrase.calendar;
  const auto finish = [&]() -> Phrase {
    phrase.end = words_.after_bytes(i, position);
    if (phrase.end == i || calendar.month < 1 || calendar.month > 12) return std::nullopt;
    if (calendar.day != kUnset && (calendar.day < 1 || calendar.day > 31)) return std::nullopt;
    return phrase;
  };
  if (words_.glued(i) && (words_.dash(i - 1) || word(i - 1, "/") || word(i - 1, "."))) return std::nullopt;
  const std::string_view first = digits(4);
  if (first.empty() || position >= raw.size()) return std::nullopt;
  const char mark = raw[position];
  if (!separator(mark) || (mark != '-' && mark != '/' && mark != '.')) return std::nullopt;
  if (first.size() == 4) {
    calendar.year = to_number(first);
    if (calendar.year < 1000) return std::nullopt;
    const std::string_view second = digits(2);
    if (second.empty()) return std::nullopt;
    const bool three_parts = position < raw.size() && raw[position] == mark;
    if (second.size() != 2 && (mark != '/' || !three_parts))
      return std::nullopt;  // "2012/8/10", but not "2012/8"
    calendar.month = to_number(second);
    if (!separator(mark)) {  // a range of years before a month: "2018-19", and "2005-06 season"
      if (mark == '.') return std::nullopt;
      if (to_number(second) > calendar.year % 100 || calendar.month > 12) {
        const std::int32_t end_year = calendar.year / 100 * 100 + to_number(second);
        if (end_year <= calendar.year) return std::nullopt;
        const bool season = to_number(second) == calendar.year % 100 + 1 || calendar.month > 12;
        if (season) {
          calendar.month = kUnset;
          calendar.end_year = end_year;
          phrase.end = words_.after_bytes(i, position);
          return phrase.end == i ? Phrase{} : phrase;
        }
      }
      return mark == '-' ? finish() : std::nullopt;
    }
    const std::string_view third = digits(2);
    if (third.empty()) return std::nullopt;
    calendar.day = to_number(third);
    const std::size_t date_end = position;
    if (separator('T') || separator(' ')) {
      const std::string_view hour = digits(2);
      const bool timed = hour.size() == 2 && separator(':');
      const std::string_view minute = timed ? digits(2) : std::string_view{};
      if (timed && minute.size() == 2 && to_number(hour) <= 24 && to_number(minute) < 60) {
        phrase.clock.hour = to_number(hour);
        phrase.clock.minute = to_number(minute);
        const std::size_t minute_end = position;
        if (separator(':')) {
          const std::string_view second_part = digits(2);
          if (second_part.size() == 2 && to_number(second_part) < 60) {
            phrase.clock.second = to_number(second_part);
          } else {
            position = minute_end;
          }
        }
        phrase.clock.universal = separator('Z');
        phrase.within_day = true;
        if (Phrase whole = finish()) return whole;
        phrase.clock = {};
        phrase.within_day = false;
      }
      position = date_end;
    }
    return finish();
  }
  if (first.size() > 2) return std::nullopt;
  if (mark == '/') {  // "9/2012"
    const std::size_t back = position;
    const std::string_view of_year = digits(4);
    if (of_year.size() == 4 && to_number(of_year) >= 1900 && to_number(of_year) <= 2100) {
      calendar.month = to_number(first);
      calendar.year = to_number(of_year);
      return finish();
    }
    position = back;
  }
  const std::string_view second = digits(2);
  if (second.empty()) {  // "31-Oct-1974", "31/Oct/1974"
    Index m = i + 2;
    calendar.day = to_number(first);
    if (mark == '.' || !month(m, calendar.month) || (!word(m, "-") && !word(m, "/"))) return std::nullopt;
    Index y = m + 1;
    if (!year(y, calendar.year)) return std::nullopt;
    phrase.end = y;
    return calendar.day >= 1 && calendar.day <= 31 ? phrase : Phrase{};
  }
  if (!separator(mark)) return std::nullopt;
  const std::string_view third = digits(4);

  if (third.size() != 4 && !(third.size() == 2 && mark != '.')) return std::nullopt;
  calendar.year = third.size() == 4 ? to_number(third) : full_year(to_number(third));
  if (calendar.year < 1000) return std::nullopt;
  const bool day_first =
      mark == '.' ||
      to_number(first) > 12;  // slashes and hyphens: the American order where both are possible
  calendar.day = to_number(day_first ? first : second);
  calendar.month = to_number(day_first ? second : first);
  Phrase whole = finish();
  if (whole) take_clock(*whole);
  if (whole) whole->within_day = !whole->clock.empty();
  return whole;
}

}  // namespace nutgraf
