// Longer stretches of the calendar: years, decades, centuries, quarters, seasons, named days.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {
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

/// "the third quarter of 2019", "fourth-quarter", "Q3 2020", "the first half of the year".
std::optional<TimePhrase> TimeParser::quarter(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  Index k = word(i, "the") ? i + 1 : i;
  const std::string_view code = words_.folded(k);
  bool half = false;
  std::int32_t number = 0;
  bool coded = false;
  if (code.size() == 2 && (code[0] == 'q' || code[0] == 'h') && code[1] >= '1' &&
      code[1] <= (code[0] == 'q' ? '4' : '2') && words_.capitalized(k)) {
    half = code[0] == 'h';
    number = code[1] - '0';
    coded = true;
    ++k;
  } else {
    std::int32_t trailing_year = kUnset;
    Index y = k;
    if (year(y, trailing_year)) {  // "2020 Q3", "the 2019 third quarter"
      phrase.calendar.year = trailing_year;
      k = y;
    }
    if (word(k, "fiscal")) ++k;
    if (word(k, "last") || !ordinal_up_to(k, 4, number)) {
      const std::string_view after = words_.folded(k);
      if (phrase.calendar.year == kUnset || after.size() != 2 || after[0] != 'q' || after[1] < '1' ||
          after[1] > '4')
        return std::nullopt;
      number = after[1] - '0';
      phrase.calendar.quarter = number;
      phrase.end = k + 1;
      return phrase;
    }
    k = skip_hyphen(k);
    if (word(k, "fiscal")) ++k;
    half = word(k, "half");
    if ((!half && !word(k, "quarter")) || (half && number > 2)) return std::nullopt;
    ++k;
  }
  (half ? phrase.calendar.half : phrase.calendar.quarter) = number;
  phrase.end = k;
  if (phrase.calendar.year != kUnset) return phrase;
  Index y = k;
  if (const Phrase fiscal = word(y, "of") ? fiscal_code(y + 1) : Phrase{}) {  // "the first half of FY26"
    phrase.shift = {TimeUnit::Quarter, 0, true, true};
    phrase.end = fiscal->end;
    return phrase;
  }
  if (word(y, "of") && word(y + 1, "fiscal")) {
    Index f = y + 2;
    if (year(f, phrase.calendar.year)) y = f;
  } else if (word(y, "of") && word(y + 1, "the") && (word(y + 2, "year") || word(y + 2, "fiscal"))) {
    phrase.shift = {TimeUnit::Year, 0, false, false};
    y += word(y + 2, "fiscal") ? 4 : 3;
  } else {
    CalendarPieces dated;
    if (year_after(y, dated, phrase.shift)) phrase.calendar.year = dated.year;
  }
  if (y != k) {
    phrase.end = y;
    return phrase;
  }
  // A half without its year may as well be one of a match.
  if (half && !coded) {
    Index m = k;
    if (!word(m, "of")) return std::nullopt;
    ++m;
    std::int32_t in_month = 0;
    if (!month(m, in_month)) return std::nullopt;
    phrase.calendar.half = kUnset;
    phrase.calendar.month = in_month;
    phrase.end = m;
    return phrase;
  }
  return word(k, "of") && !coded ? Phrase{} : phrase;
}

std::optional<TimePhrase> TimeParser::season(Index i) const {
  const bool the = word(i, "the");
  const Index k = the ? i + 1 : i;
  if (!is(k, TimeClass::Season)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.calendar.season = kSeasonCodes[static_cast<std::size_t>(value(k, TimeClass::Season))];
  Index y = k + 1;
  phrase.end = y;
  CalendarPieces dated;
  if (year_after(y, dated, phrase.shift)) {
    phrase.calendar.year = dated.year;
    phrase.end = y;
    if ((words_.is(y, "-") || word(y, "/")) && words_.glued(y + 1) &&
        leading_figures(words_.text(y + 1)) == words_.text(y + 1).size()) {
      phrase.end = y + 2;  // "the winter of 2018-19" is the one that begins in 2018
    }
    return phrase;
  }
  if (words_.capitalized(k) && (words_.capitalized(k + 1) || k == 0))
    return std::nullopt;  // "Winter Olympics"
  if (word(k, "fall") || hyphen(k + 1)) return std::nullopt;
  constexpr std::array<std::string_view, 6> kCues = {"in", "during", "by", "until", "since", "through"};
  const bool cued = i > 0 && std::find(kCues.begin(), kCues.end(), words_.folded(i - 1)) != kCues.end();
  if (!the && !cued) return std::nullopt;
  if (words_.capitalized(k + 1)) return std::nullopt;
  return phrase;
}

std::optional<TimePhrase> TimeParser::holiday(Index i) const {
  const PhraseLexicon::Match match = grammar_.holidays_.match(words_, i);
  if (!match) return std::nullopt;
  if (match.end == i + 1 && !words_.capitalized(i) && !digit(i) && words_.folded(i).size() < 6)
    return std::nullopt;  // "lent"
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = match.end;
  phrase.calendar.holiday = match.value;
  if (match.value.size() == 10) {  // "Sept. 11 attacks": the day alone
    while (phrase.end > i + 1 && !digit(phrase.end - 1)) --phrase.end;
    return phrase;
  }
  Index y = match.end;
  CalendarPieces dated;
  if (match.value.size() < 10 && year_after(y, dated, phrase.shift)) {
    phrase.calendar.year = dated.year;
    phrase.end = y;
    return phrase;
  }
  // "Christmas Island", "Halloween Horror Nights"
  if (words_.capitalized(match.end) && !is(match.end, TimeClass::Weekday) && !is(match.end, TimeClass::Month))
    return std::nullopt;
  Index end = phrase.end;
  if (take_part(end, phrase.clock)) {
    phrase.end = end;
    phrase.within_day = true;
  }
  return phrase;
}

/// "the first Monday of May", "the first week of April", "the last day of 2019", "the first three months of
/// 2018".
std::optional<TimePhrase> TimeParser::nth_of(Index i) const {
  Index k = word(i, "the") ? i + 1 : i;
  std::int32_t number = 0;
  if (verb_last(i) || !ordinal_up_to(k, 5, number)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  const auto counted = simple_duration(k);
  if (counted && !counted->article && !counted->hyphenated && (number == 1 || number == 9)) {
    phrase.form = TimeForm::Duration;
    phrase.value = counted->value;
    phrase.within_day = counted->unit < TimeUnit::Day;
    phrase.end = counted->end;
    if (word(phrase.end, "of")) {
      Index y = phrase.end;
      if (word(y + 1, "the") && (word(y + 2, "year") || word(y + 2, "month") || word(y + 2, "decade")))
        phrase.end = y + 3;
      CalendarPieces dated;
      TimeShift shift;
      Index m = y + 1;
      if (year_after(y, dated, shift)) {
        phrase.end = y;
      } else if (month_and_day(m, dated, shift) && dated.day == kUnset) {
        phrase.end = m;
      }
    }
    return phrase;
  }
  std::int32_t named_weekday = kUnset;
  Index w = k;
  const bool has_weekday = weekday(w, named_weekday);
  const TimeUnit named = unit(k, false);
  const bool has_unit = named == TimeUnit::Week || named == TimeUnit::Day || named == TimeUnit::Month ||
                        named == TimeUnit::Weekend;
  if (!has_weekday && !has_unit) return std::nullopt;
  k = has_weekday ? w : k + 1;
  if (!word(k, "of") && !word(k, "in")) return std::nullopt;
  Index m = k + 1;
  Index y = k + 1;
  if (month_and_day(m, phrase.calendar, phrase.shift) && phrase.calendar.day == kUnset) {
    phrase.end = m;
  } else {
    phrase.calendar = {};
    if (word(k, "of") && year(y, phrase.calendar.year)) {
      phrase.end = y;
    } else if (of_relative_year(k, phrase.shift)) {
      phrase.end = k;
    } else if (word(k + 1, "the") && word(k + 2, "month") && named != TimeUnit::Month) {
      phrase.shift = {TimeUnit::Month, 0, false, false};
      phrase.end = k + 3;
    } else {
      return std::nullopt;
    }
  }
  const bool last = number == 9;
  if (has_weekday) {
    phrase.calendar.weekday = named_weekday;
    phrase.calendar.nth_weekday = number;
    return phrase.calendar.month == kUnset && phrase.shift.unit != TimeUnit::Month ? Phrase{} : phrase;
  }
  if (phrase.calendar.month != kUnset || phrase.shift.unit == TimeUnit::Month) {
    if (named == TimeUnit::Week || named == TimeUnit::Weekend) phrase.calendar.week_of_month = number;
    if (named == TimeUnit::Day) phrase.calendar.day = last ? kLastDayOfMonth : number;
  } else if (phrase.calendar.year != kUnset) {
    if (named == TimeUnit::Day && (last || number == 1)) {
      phrase.calendar.month = last ? 12 : 1;
      phrase.calendar.day = last ? 31 : 1;
    } else if (named == TimeUnit::Month) {
      phrase.calendar.month = last ? 12 : number;
    } else if (named == TimeUnit::Week) {
      phrase.calendar.month = last ? 12 : 1;
      phrase.calendar.week_of_month = number;
    }
  }
  return phrase;
}

/// "-26" of "2025-26": the year after `year`, which a financial year ends in; advances.
bool TimeParser::next_year(Index& i, std::int32_t year) const {
  const std::string_view two = words_.text(i + 1);
  const bool joined_to = (words_.is(i, "-") || word(i, "/")) && words_.glued(i) && words_.glued(i + 1);
  if (!joined_to || two.size() != 2 || !all_figures(two) || to_number(two) != (year + 1) % 100) return false;
  i += 2;
  return true;
}

/// "FY26", "FY2025-26", "FY 2024-25", "Q3 FY26", "Q3FY26", "2QFY26", "H1 of FY26". A year is told as it is
/// named; which months its quarters and halves are depends on whose year it is, so they have no value.
std::optional<TimePhrase> TimeParser::fiscal_code(Index i) const {
  const auto is_part = [](std::string_view part) {
    if (part.size() != 2) return false;
    const bool letter_first = part[0] == 'Q' || part[0] == 'H';
    const char letter = part[letter_first ? 0 : 1];
    const char number = part[letter_first ? 1 : 0];
    return number >= '1' && ((letter == 'Q' && number <= '4') || (letter == 'H' && number <= '2'));
  };
  if (i > 0 && words_.glued(i) && !boundary(i - 1)) return std::nullopt;
  Index k = i;
  std::size_t position = 0;
  const bool part = is_part(words_.rest(k).substr(0, 2));
  if (part && words_.after_bytes(k, 2) == k + 1 && !words_.glued(k + 1)) {
    k += word(k + 1, "of") ? 2 : 1;  // "Q3 FY26"
  } else if (part) {
    position = 2;  // "Q3FY26"
  }
  if (words_.rest(k).substr(position, 2) != "FY") return std::nullopt;
  position += 2;
  if (words_.rest(k).substr(position, 1) == " ") {
    ++k;
    position = 0;
    if (leading_figures(words_.rest(k)) != 4) return std::nullopt;
  }
  const std::string_view figures =
      words_.rest(k).substr(position, leading_figures(words_.rest(k).substr(position)));
  if (figures.size() != 2 && figures.size() != 4) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = words_.after_bytes(k, position + figures.size());
  phrase.calendar.year = figures.size() == 2 ? full_year(to_number(figures)) : to_number(figures);
  const bool goes_on = words_.glued(phrase.end) && !boundary(phrase.end);  // "FY26B"
  if (phrase.end == k || goes_on || phrase.calendar.year < 1900 || phrase.calendar.year > 2100)
    return std::nullopt;
  if (next_year(phrase.end, phrase.calendar.year)) phrase.calendar.end_year = phrase.calendar.year + 1;
  if (part) phrase.shift = {TimeUnit::Quarter, 0, true, true};
  return phrase;
}

std::optional<TimePhrase> TimeParser::fiscal_year(Index i) const {
  if (Phrase coded = fiscal_code(i)) return coded;
  Index k = word(i, "the") ? i + 1 : i;
  if (!word(k, "fiscal") && !word(k, "financial")) return std::nullopt;
  ++k;
  const bool named = word(k, "year");
  if (named) ++k;
  TimePhrase phrase;
  phrase.begin = i;
  if (year(k, phrase.calendar.year)) {
    if (next_year(k, phrase.calendar.year)) phrase.calendar.end_year = phrase.calendar.year + 1;
    phrase.end = k;
    return phrase;
  }
  if (!named || !word(i, "the")) return std::nullopt;
  phrase.shift = {TimeUnit::Year, 0, false, false};
  phrase.end = k;
  return phrase;
}

}  // namespace nutgraf
