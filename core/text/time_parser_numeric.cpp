// Dates in figures: "2019-11-23", "11/23/2019", "31-Oct-1974", "2018-19".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// Walks over figures and the marks between them.
class TimeParser::FigureCursor {
 public:
  explicit FigureCursor(std::string_view raw) : raw_(raw) {}

  /// Bytes behind the beginning.
  std::size_t position() const { return position_; }
  /// The character here; '\0' at the end.
  char next() const { return position_ < raw_.size() ? raw_[position_] : '\0'; }

  /// The figures here; empty where there are none, or more than `most`.
  std::string_view digits(std::size_t most) {
    std::size_t n = 0;
    while (position_ + n < raw_.size() && n < most + 1 && is_ascii_digit(raw_[position_ + n])) ++n;
    const std::string_view found = raw_.substr(position_, n);
    position_ += n;
    return n <= most ? found : std::string_view{};
  }

  bool take(char wanted) {
    if (position_ >= raw_.size() || raw_[position_] != wanted) return false;
    ++position_;
    return true;
  }

 private:
  std::string_view raw_;
  std::size_t position_ = 0;
};

/// "2019-11-23", "2019-11-23T10:30Z", "11/23/2019", "23.11.2019", "31-Oct-1974", "2019-11", "2018-19".
std::optional<TimePhrase> TimeParser::numeric_date(Index i) const {
  if (!digit(i)) return std::nullopt;
  if (words_.glued(i) && (words_.dash(i - 1) || word(i - 1, "/") || word(i - 1, "."))) return std::nullopt;
  FigureCursor cursor(words_.rest(i));
  const std::string_view first = cursor.digits(4);
  const char mark = cursor.next();
  if (first.empty() || (mark != '-' && mark != '/' && mark != '.')) return std::nullopt;
  cursor.take(mark);
  TimePhrase phrase;
  phrase.begin = i;
  if (first.size() == 4) {
    phrase.calendar.year = to_number(first);
    return year_first_date(phrase, mark, cursor);
  }
  if (first.size() > 2) return std::nullopt;
  if (mark == '/') {  // "9/2012"
    FigureCursor ahead = cursor;
    const std::string_view of_year = ahead.digits(4);
    if (of_year.size() == 4 && to_number(of_year) >= 1900 && to_number(of_year) <= 2100) {
      phrase.calendar.month = to_number(first);
      phrase.calendar.year = to_number(of_year);
      return checked_date(phrase, ahead);
    }
  }
  const std::string_view second = cursor.digits(2);
  if (second.empty()) {
    phrase.calendar.day = to_number(first);
    return mark == '.' ? Phrase{} : date_of_named_month(phrase);
  }
  if (!cursor.take(mark)) return std::nullopt;
  return year_last_date(phrase, {to_number(first), to_number(second)}, mark, cursor);
}

/// The phrase up to the cursor, where a word ends there and month and day are some of the calendar's.
std::optional<TimePhrase> TimeParser::checked_date(TimePhrase phrase, const FigureCursor& cursor) const {
  const CalendarPieces& calendar = phrase.calendar;
  phrase.end = words_.after_bytes(phrase.begin, cursor.position());
  if (phrase.end == phrase.begin || calendar.month < 1 || calendar.month > 12) return std::nullopt;
  if (calendar.day != kUnset && (calendar.day < 1 || calendar.day > 31)) return std::nullopt;
  return phrase;
}

/// What stands behind "2019-": "11-23", "11-23T10:30Z", "11", "20".
std::optional<TimePhrase> TimeParser::year_first_date(TimePhrase phrase, char mark,
                                                      FigureCursor cursor) const {
  if (phrase.calendar.year < 1000) return std::nullopt;
  const std::string_view second = cursor.digits(2);
  if (second.empty()) return std::nullopt;
  // "2012/8/10", but not "2012/8"
  if (second.size() != 2 && (mark != '/' || cursor.next() != mark)) return std::nullopt;
  phrase.calendar.month = to_number(second);
  if (!cursor.take(mark)) {
    if (mark == '.') return std::nullopt;
    return years_or_month(phrase, mark, cursor);
  }
  const std::string_view third = cursor.digits(2);
  if (third.empty()) return std::nullopt;
  phrase.calendar.day = to_number(third);
  if (Phrase timed = with_iso_clock(phrase, cursor)) return timed;
  return checked_date(phrase, cursor);
}

/// "2018-19", "2005-06" (a season) or "2019-11" (a month), by what the second number can be.
std::optional<TimePhrase> TimeParser::years_or_month(TimePhrase phrase, char mark,
                                                     const FigureCursor& cursor) const {
  CalendarPieces& calendar = phrase.calendar;
  const std::int32_t second = calendar.month;
  const std::int32_t first = calendar.year % 100;
  if (second > first || second > 12) {
    const std::int32_t end_year = calendar.year - first + second;
    if (end_year <= calendar.year) return std::nullopt;
    if (second == first + 1 || second > 12) {
      calendar.month = kUnset;
      calendar.end_year = end_year;
      phrase.end = words_.after_bytes(phrase.begin, cursor.position());
      return phrase.end == phrase.begin ? Phrase{} : phrase;
    }
  }
  return mark == '-' ? checked_date(phrase, cursor) : std::nullopt;
}

/// "T10:30Z", " 10:30:05" behind a date (ISO 8601, RFC 3339).
std::optional<TimePhrase> TimeParser::with_iso_clock(TimePhrase phrase, FigureCursor cursor) const {
  if (!cursor.take('T') && !cursor.take(' ')) return std::nullopt;
  const std::string_view hour = cursor.digits(2);
  if (hour.size() != 2 || !cursor.take(':')) return std::nullopt;
  const std::string_view minute = cursor.digits(2);
  if (minute.size() != 2 || to_number(hour) > 24 || to_number(minute) > 59) return std::nullopt;
  phrase.clock.hour = to_number(hour);
  phrase.clock.minute = to_number(minute);
  FigureCursor ahead = cursor;
  if (ahead.take(':')) {
    const std::string_view second = ahead.digits(2);
    if (second.size() == 2 && to_number(second) < 60) {
      phrase.clock.second = to_number(second);
      cursor = ahead;
    }
  }
  phrase.clock.universal = cursor.take('Z');
  phrase.within_day = true;
  return checked_date(phrase, cursor);
}

/// "31-Oct-1974", "31/Oct/1974", whose day was read.
std::optional<TimePhrase> TimeParser::date_of_named_month(TimePhrase phrase) const {
  CalendarPieces& calendar = phrase.calendar;
  Index k = phrase.begin + 2;
  if (!month(k, calendar.month) || (!word(k, "-") && !word(k, "/"))) return std::nullopt;
  ++k;
  if (!year(k, calendar.year)) return std::nullopt;
  phrase.end = k;
  return calendar.day >= 1 && calendar.day <= 31 ? phrase : Phrase{};
}

/// "11/23/2019", "23.11.19", whose first two numbers were read.
std::optional<TimePhrase> TimeParser::year_last_date(TimePhrase phrase, std::array<std::int32_t, 2> numbers,
                                                     char mark, FigureCursor cursor) const {
  CalendarPieces& calendar = phrase.calendar;
  const std::string_view third = cursor.digits(4);
  if (third.size() != 4 && !(third.size() == 2 && mark != '.')) return std::nullopt;
  calendar.year = third.size() == 4 ? to_number(third) : full_year(to_number(third));
  if (calendar.year < 1000) return std::nullopt;
  // Slashes and hyphens: the American order where both are possible.
  const bool day_first = mark == '.' || numbers[0] > 12;
  calendar.day = numbers[day_first ? 0 : 1];
  calendar.month = numbers[day_first ? 1 : 0];
  Phrase whole = checked_date(phrase, cursor);
  if (whole) take_clock(*whole);
  if (whole) whole->within_day = !whole->clock.empty();
  return whole;
}

}  // namespace nutgraf
