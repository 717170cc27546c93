// The pieces of dates: months, weekdays, days, years and ordinals, and the year or month that a date lies in.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// −1, 0 or +1 units from the day of writing or the date last spoken of.
TimeShift TimeParser::shift_of(TimeDirection direction, TimeUnit unit) {
  switch (direction) {
    case TimeDirection::Last:
      return {unit, -1, false, false};
    case TimeDirection::This:
      return {unit, 0, false, false};
    case TimeDirection::Next:
      return {unit, 1, false, false};
    case TimeDirection::Previous:
      return {unit, -1, true, false};
    case TimeDirection::Same:
      return {unit, 0, true, false};
    case TimeDirection::Following:
      return {unit, 1, true, false};
    case TimeDirection::None:
      break;
  }
  return {};
}

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
  const auto direction = static_cast<TimeDirection>(value(k, TimeClass::Relation));
  if (direction == TimeDirection::None) return false;
  shift = shift_of(direction, named);
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

/// "third", "last": an ordinal from 1 to `limit`, or 9 for the last one.
bool TimeParser::ordinal_up_to(Index& i, std::int32_t limit, std::int32_t& number) const {
  if (word(i, "last") || word(i, "final")) {
    number = 9;
    ++i;
    return true;
  }
  const auto& ordinal = number_at(i);
  if (!ordinal || ordinal->kind != NumberKind::Ordinal || ordinal->value.exponent != 0 ||
      ordinal->value.mantissa < 1 || ordinal->value.mantissa > limit) {
    return false;
  }
  number = static_cast<std::int32_t>(ordinal->value.mantissa);
  i = ordinal->end;
  return true;
}

}  // namespace nutgraf
