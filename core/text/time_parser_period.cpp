// Stretches of the calendar and named days: quarters, halves, seasons, "the first week of April", holidays.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/figures.h"
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "Q3", "H1", "third quarter", "first half"; with its year before it "2020 Q3", "2019 third-quarter";
/// advances.
bool TimeParser::take_quarter(Index& i, CalendarPieces& calendar) const {
  const std::string_view code = words_.folded(i);
  if (code.size() == 2 && (code[0] == 'q' || code[0] == 'h') && code[1] >= '1' &&
      code[1] <= (code[0] == 'q' ? '4' : '2') && words_.capitalized(i)) {
    (code[0] == 'h' ? calendar.half : calendar.quarter) = code[1] - '0';
    ++i;
    return true;
  }
  Index k = i;
  const bool dated = year(k, calendar.year);
  if (word(k, "fiscal")) ++k;
  std::int32_t number = 0;
  if (word(k, "last") || !ordinal_up_to(k, 4, number)) {
    const std::string_view after = words_.folded(k);
    if (!dated || after.size() != 2 || after[0] != 'q' || after[1] < '1' || after[1] > '4') return false;
    calendar.quarter = after[1] - '0';
    i = k + 1;
    return true;
  }
  k = skip_hyphen(k);
  if (word(k, "fiscal")) ++k;
  const bool half = word(k, "half");
  if ((!half && !word(k, "quarter")) || (half && number > 2)) return false;
  (half ? calendar.half : calendar.quarter) = number;
  i = k + 1;
  return true;
}

/// "the third quarter of 2019", "fourth-quarter", "Q3 2020", "the first half of the year".
std::optional<TimePhrase> TimeParser::quarter(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  const Index first = word(i, "the") ? i + 1 : i;
  Index k = first;
  if (!take_quarter(k, phrase.calendar)) return std::nullopt;
  phrase.end = k;
  if (phrase.calendar.year != kUnset) return phrase;
  const bool coded = k == first + 1;
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
  if (phrase.calendar.half != kUnset && !coded) {
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
  const bool cued =
      i > 0 && is_one_of(words_.folded(i - 1), {"in", "during", "by", "until", "since", "through"});
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

/// "the first three months of 2018", "the last two weeks of May": what is counted begins at word `k`.
std::optional<TimePhrase> TimeParser::first_units_of(Index i, Index k) const {
  const auto counted = simple_duration(k);
  if (!counted || counted->article || counted->hyphenated) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.form = TimeForm::Duration;
  phrase.value = counted->value;
  phrase.within_day = counted->unit < TimeUnit::Day;
  phrase.end = counted->end;
  if (!word(phrase.end, "of")) return phrase;
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
  return phrase;
}

/// Takes "of May", "in May 2019", "of 2019", "of last year" or "of the month" behind the `named` unit.
bool TimeParser::take_whole(Index k, TimeUnit named, TimePhrase& phrase) const {
  if (!word(k, "of") && !word(k, "in")) return false;
  Index m = k + 1;
  if (month_and_day(m, phrase.calendar, phrase.shift) && phrase.calendar.day == kUnset) {
    phrase.end = m;
    return true;
  }
  phrase.calendar = {};
  Index y = k + 1;
  if (word(k, "of") && year(y, phrase.calendar.year)) {
    phrase.end = y;
  } else if (of_relative_year(k, phrase.shift)) {
    phrase.end = k;
  } else if (word(k + 1, "the") && word(k + 2, "month") && named != TimeUnit::Month) {
    phrase.shift = {TimeUnit::Month, 0, false, false};
    phrase.end = k + 3;
  } else {
    return false;
  }
  return true;
}

/// "the first Monday of May", "the first week of April", "the last day of 2019", "the first three months of
/// 2018".
std::optional<TimePhrase> TimeParser::nth_of(Index i) const {
  Index k = word(i, "the") ? i + 1 : i;
  std::int32_t number = 0;
  if (verb_last(i) || !ordinal_up_to(k, 5, number)) return std::nullopt;
  const bool last = number == 9;
  if (number == 1 || last) {
    if (Phrase units = first_units_of(i, k)) return units;
  }
  TimePhrase phrase;
  phrase.begin = i;
  std::int32_t named_weekday = kUnset;
  Index w = k;
  const bool has_weekday = weekday(w, named_weekday);
  const TimeUnit named = unit(k, false);
  const bool has_unit = named == TimeUnit::Week || named == TimeUnit::Day || named == TimeUnit::Month ||
                        named == TimeUnit::Weekend;
  if (!has_weekday && !has_unit) return std::nullopt;
  if (!take_whole(has_weekday ? w : k + 1, named, phrase)) return std::nullopt;
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

}  // namespace nutgraf
