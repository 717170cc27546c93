// Dates told from where the text stands: "yesterday", "the week", "the day before", "the year-ago quarter".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/ascii.h"
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "yesterday", "tomorrow morning", "the day after tomorrow", "tonight".
std::optional<TimePhrase> TimeParser::day_shift(Index i) const {
  Index k = word(i, "the") ? i + 1 : i;
  std::int32_t extra = 0;
  if (word(k, "day") && (word(k + 1, "before") || word(k + 1, "after")) && is(k + 2, TimeClass::DayShift)) {
    extra = word(k + 1, "before") ? -1 : 1;
    k += 2;
  } else if (k != i) {
    return std::nullopt;
  }
  if (!is(k, TimeClass::DayShift)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  // "USA Today", "Today's Zaman": a capital within the sentence is a name's.
  if (words_.capitalized(k) && k > 0 && words_.capitalized(k - 1) && !boundary(k - 1)) return std::nullopt;
  phrase.shift = {TimeUnit::Day, value(k, TimeClass::DayShift) - 100 + extra, false, false};
  phrase.end = k + 1;
  Index named = phrase.end;  // "today Tuesday"
  std::int32_t weekday_name = 0;
  if (value(k, TimeClass::DayShift) == 100 && is(named, TimeClass::Weekday) && weekday(named, weekday_name))
    phrase.end = named;
  if (is(k, TimeClass::Part)) phrase.clock.part = static_cast<DayPart>(value(k, TimeClass::Part));
  Index end = phrase.end;
  if (take_part(end, phrase.clock)) phrase.end = end;
  take_clock(phrase);
  phrase.within_day = !phrase.clock.empty();
  return phrase;
}

/// "the year 2019", "the years 2019-21": `phrase` with the year at word `k`.
std::optional<TimePhrase> TimeParser::named_years(TimePhrase phrase, Index k) const {
  Index y = k;
  if (!year(y, phrase.calendar.year)) return std::nullopt;
  phrase.end = y;
  std::int32_t end_year = 0;
  Index r = y + 1;
  if (words_.is(y, "-") && year(r, end_year)) {
    phrase.calendar.end_year = end_year;
    phrase.end = r;
  }
  return phrase;
}

/// "the week", "the year 2019", "the week of October 21", "the weekend".
std::optional<TimePhrase> TimeParser::generic_unit(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  if (word(i, "year") && (word(i + 1, "end") || (hyphen(i + 1) && word(i + 2, "end")))) {
    phrase.shift = {TimeUnit::Year, 0, false, false};
    phrase.end = word(i + 1, "end") ? i + 2 : i + 3;
    return phrase;
  }
  if (!word(i, "the")) return std::nullopt;
  const Index k = i + 1;
  if (words_.capitalized(k)) return std::nullopt;
  if (word(k, "year") || word(k, "years")) {
    if (Phrase named = named_years(phrase, k + 1)) return named;
  }
  // "the year 99999" is no year that a calendar knows.
  const std::string_view next = words_.folded(k + 1);
  if (!next.empty() && is_ascii_digit(next[0])) return std::nullopt;
  const TimeUnit named = unit(k, false);
  if (named == TimeUnit::Week && word(k + 1, "of")) {
    const Phrase date = calendar_date(k + 2);
    if (date && date->calendar.day != kUnset) {
      phrase = *date;
      phrase.begin = i;
      phrase.calendar.week_of_date = true;
      return phrase;
    }
  }
  if (named < TimeUnit::Weekend || named > TimeUnit::Decade || named == TimeUnit::Fortnight)
    return std::nullopt;
  if (hyphen(k + 1) ||
      is_one_of(next, {"of", "that", "when", "he", "she", "they", "i", "we", "before", "after"}))
    return std::nullopt;
  phrase.shift = {named, 0, named == TimeUnit::Quarter, false};
  phrase.end = k + 1;
  return phrase;
}

/// "the day before", "a week later", "the night before", "the year after".
std::optional<TimePhrase> TimeParser::around_that_day(Index i) const {
  if (!word(i, "the")) return std::nullopt;
  const TimeUnit named = unit(i + 1, false);
  const bool part = is(i + 1, TimeClass::Part) && !is(i + 1, TimeClass::DayShift);
  if (!part && (named < TimeUnit::Day || named > TimeUnit::Decade)) return std::nullopt;
  const std::int32_t side = is(i + 2, TimeClass::Ago) ? value(i + 2, TimeClass::Ago) : 0;
  if (side < 2 || side > 5) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = i + 3;
  const std::int32_t step = side == 2 || side == 4 ? -1 : 1;
  phrase.shift = {part ? TimeUnit::Day : named, step, true, false};
  if (part) {
    phrase.clock.part = static_cast<DayPart>(value(i + 1, TimeClass::Part));
    phrase.within_day = true;
  }
  const Index which = word(i + 3, "the") ? i + 4 : i + 3;
  if (!part && ((word(which, "last") && side == 4) || (word(which, "next") && side == 5))) {
    phrase.shift = {named, 2 * step, false, false};  // "the year before last", "the week after next"
    phrase.end = which + 1;
  }
  return phrase;
}

/// "the year-ago quarter", "the year-earlier period".
std::optional<TimePhrase> TimeParser::year_ago_adjective(Index i) const {
  const Index k = is(i, TimeClass::Determiner) ? i + 1 : i;
  if (!word(k, "year") || !hyphen(k + 1) || (!word(k + 2, "ago") && !word(k + 2, "earlier")))
    return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = k + 3;
  phrase.shift = {TimeUnit::Year, -1, false, false};
  if (word(phrase.end, "quarter")) phrase.shift = {TimeUnit::Quarter, -4, true, false};
  if (word(phrase.end, "quarter") || word(phrase.end, "period")) ++phrase.end;
  return phrase;
}

}  // namespace nutgraf
