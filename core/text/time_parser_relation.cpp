// Dates told from another: "last year", "this week", "the following day", "the day before".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/text/time_parser.h"

namespace nutgraf {
namespace {

/// −1, 0 or +1 units from the day of writing or the date last spoken of.
TimeShift shift_of(TimeDirection direction, TimeUnit unit) {
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

}  // namespace

/// Whether "last" at word `i` is the verb: "expected to last two days".
bool TimeParser::verb_last(Index i) const {
  constexpr std::array<std::string_view, 10> kBeforeVerbs = {"to",  "will",  "would",  "can", "could",
                                                             "may", "might", "should", "not", "n't"};
  return i > 0 && word(i, "last") &&
         std::find(kBeforeVerbs.begin(), kBeforeVerbs.end(), words_.folded(i - 1)) != kBeforeVerbs.end();
}

/// "last year", "this week", "next Friday", "the past three years", "the following morning", "recent months".
std::optional<TimePhrase> TimeParser::relation(Index i) const {
  Index k = i;
  const bool the = is(k, TimeClass::Determiner) && !word(k, "a") && !word(k, "an");
  bool pointing = false;  // "this past weekend"
  if (the) ++k;
  if ((word(k, "this") || word(k, "these") || (word(k, "that") && word(k + 1, "same"))) &&
      is(k + 1, TimeClass::Relation)) {
    pointing = true;
    ++k;
  }
  if (!is(k, TimeClass::Relation)) return std::nullopt;
  const auto direction = static_cast<TimeDirection>(value(k, TimeClass::Relation));
  if (the && (word(k, "this") || word(k, "that") || word(k, "these") || word(k, "those")))
    return std::nullopt;
  const Index r = k;
  ++k;
  if (Phrase counted = relation_units(i, k, direction, the)) return counted;
  if (is(k, TimeClass::Filler) && !is(k, TimeClass::Relation)) ++k;  // "the current fiscal year"
  if (Phrase unit_phrase = relation_unit(i, r, k, direction, the, pointing)) return unit_phrase;

  TimePhrase phrase;
  phrase.begin = i;
  if (direction == TimeDirection::Same && (word(k, "date") || word(k, "dates"))) {
    phrase.shift = {TimeUnit::Day, 0, true, false};
    phrase.end = k + 1;
    return phrase;
  }
  if (word(r, "following") && !the) return std::nullopt;  // "after": "following Wednesday's quake"
  phrase.calendar.direction = direction;
  Index e = k;
  if (weekday(e, phrase.calendar.weekday)) {
    phrase.end = e;
    Index date = word(e, ",") ? e + 1 : e;
    CalendarPieces dated = phrase.calendar;
    TimeShift shift;
    if ((month_and_day(date, dated, shift) || day_and_month(date, dated, shift)) && dated.day != kUnset) {
      phrase.calendar = dated;
      phrase.end = date;
    }
    Index end = phrase.end;
    if (take_part(end, phrase.clock)) phrase.end = end;
    take_clock(phrase);
    phrase.within_day = !phrase.clock.empty();
    return phrase;
  }
  if (words_.capitalized(e) && month(e, phrase.calendar.month)) {
    std::int32_t number = 0;
    bool ordinal = false;
    Index d = e;
    if (day(d, number, ordinal) && !is(d, TimeClass::NotAYear) && !is(d, TimeClass::Units)) {
      phrase.calendar.day = number;
      e = d;
      Index y = word(e, ",") ? e + 1 : e;
      if (year(y, phrase.calendar.year)) {  // "last August 6, 2022"
        phrase.calendar.direction = TimeDirection::None;
        e = y;
      }
    }
    phrase.end = e;
    return phrase;
  }
  if (is(k, TimeClass::Season) && !words_.capitalized(k + 1)) {
    phrase.calendar.season = kSeasonCodes[static_cast<std::size_t>(value(k, TimeClass::Season))];
    phrase.end = k + 1;
    return phrase;
  }
  if (is(k, TimeClass::Part) && !is(k, TimeClass::DayShift)) {
    phrase.calendar.direction = TimeDirection::None;
    phrase.clock.part = static_cast<DayPart>(value(k, TimeClass::Part));
    phrase.within_day = true;
    phrase.shift = shift_of(direction, TimeUnit::Day);
    if (direction == TimeDirection::Next && the) phrase.shift.from_mention = true;
    if (word(r, "past") || word(r, "current") || word(r, "upcoming")) return std::nullopt;
    if (word(r, "these") || word(r, "those")) return std::nullopt;
    phrase.end = k + 1;
    take_clock(phrase);
    return phrase;
  }
  if (Phrase named = holiday(k);
      named && (direction == TimeDirection::Last || direction == TimeDirection::Next ||
                direction == TimeDirection::This)) {
    named->begin = i;
    named->calendar.direction = direction;
    return named;
  }
  std::int32_t number = 0;
  Index q = k;
  if (ordinal_up_to(q, 4, number) && word(q, "quarter")) {  // "this third quarter"
    phrase.calendar.quarter = number;
    phrase.end = q + 1;
    return phrase;
  }
  return std::nullopt;
}

/// "the past three years", "the next few weeks", "these five weeks"; "recent weeks", "the coming months".
std::optional<TimePhrase> TimeParser::relation_units(Index i, Index k, TimeDirection direction,
                                                     bool the) const {
  TimePhrase phrase;
  phrase.begin = i;
  const auto& number = number_at(k);
  const bool many = word(k, "many") || word(k, "couple") || word(k, "half");
  if (direction == TimeDirection::Following && !the) return std::nullopt;  // "after three decades"
  if (verb_last(i)) return std::nullopt;
  if (number || many) {
    const auto duration = duration_at(k);
    if (!duration || duration->article || duration->hyphenated || duration->unit == TimeUnit::None)
      return std::nullopt;
    phrase.form = TimeForm::Duration;
    phrase.value = duration->value;
    phrase.within_day = duration->unit < TimeUnit::Day;
    phrase.end = duration->end;
    return phrase;
  }
  const TimeUnit units = unit(k, true);
  if (units < TimeUnit::Hour) return std::nullopt;
  if (units == TimeUnit::Day && (word(k - 1, "these") || word(k - 1, "those"))) return std::nullopt;
  const bool ahead = direction == TimeDirection::Next || direction == TimeDirection::Following;
  const bool behind = direction == TimeDirection::Last || direction == TimeDirection::Previous;
  if (!ahead && !behind) return std::nullopt;
  phrase.end = k + 1;
  phrase.within_day = units == TimeUnit::Hour;
  if (the && !ahead && units != TimeUnit::Hour && word(k - 1, "past")) {
    phrase.form = TimeForm::Duration;
    phrase.value = duration_value(units, "X");
    return phrase;
  }
  phrase.form = TimeForm::Reference;
  phrase.value = ahead ? "FUTURE_REF" : "PAST_REF";
  return phrase;
}

/// "last year", "the past week", "this quarter", "the same day", "that month", "the next day".
std::optional<TimePhrase> TimeParser::relation_unit(Index begin, Index r, Index k, TimeDirection direction,
                                                    bool the, bool pointing) const {
  const TimeUnit named = unit(k, false);
  if (named < TimeUnit::Hour || hyphen(k + 1)) return std::nullopt;
  if (words_.capitalized(k)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = begin;
  phrase.end = k + 1;
  const bool past = word(r, "past");
  const bool stretch =
      (past && !pointing) || (the && word(r, "last") && named != TimeUnit::Day && named != TimeUnit::Weekend);
  constexpr std::array<std::string_view, 6> kSpans = {"over", "within", "during", "for", "in", "throughout"};
  const bool spanning =
      begin > 0 && std::find(kSpans.begin(), kSpans.end(), words_.folded(begin - 1)) != kSpans.end();
  const bool ahead = the && (word(r, "next") || word(r, "coming")) && named != TimeUnit::Day &&
                     named != TimeUnit::Weekend && spanning;
  if (stretch || ahead) {
    if (past && !the && !pointing && !is(begin, TimeClass::Determiner)) return std::nullopt;
    phrase.form = TimeForm::Duration;
    phrase.value = duration_value(named, "1");
    phrase.within_day = named < TimeUnit::Day;
    if (word(k + 1, "and") && word(k + 2, "a") && word(k + 3, "half") && named == TimeUnit::Year) {
      phrase.value = "P1Y6M";
      phrase.end = k + 4;
    }
    return phrase;
  }
  if (named == TimeUnit::Hour) return std::nullopt;
  if (named == TimeUnit::Day &&
      (word(r, "last") || word(r, "current") || word(r, "upcoming") || word(r, "prior")))
    return std::nullopt;
  if (word(r, "these") || word(r, "those")) return std::nullopt;
  phrase.shift = shift_of(direction, named);
  if (named == TimeUnit::Week) phrase.calendar.direction = direction;
  if (direction == TimeDirection::Next && (the || named == TimeUnit::Day)) phrase.shift.from_mention = true;
  Index e = phrase.end;
  if (named == TimeUnit::Day && take_part(e, phrase.clock)) {
    phrase.end = e;
    phrase.within_day = true;
  }
  if (named == TimeUnit::Day) take_clock(phrase);
  return phrase;
}

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
    Index y = k + 1;
    if (year(y, phrase.calendar.year)) {
      phrase.end = y;
      std::int32_t end_year = 0;
      Index r = y + 1;
      if (words_.is(y, "-") && year(r, end_year)) {
        phrase.calendar.end_year = end_year;
        phrase.end = r;
      }
      return phrase;
    }
  }
  // "the year 99999" is no year that a calendar knows.
  const std::string_view next = words_.folded(k + 1);
  if (!next.empty() && next[0] >= '0' && next[0] <= '9') return std::nullopt;
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
  if (hyphen(k + 1) || word(k + 1, "of") || word(k + 1, "that") || word(k + 1, "when") || word(k + 1, "he") ||
      word(k + 1, "she") || word(k + 1, "they") || word(k + 1, "i") || word(k + 1, "we") ||
      word(k + 1, "before") || word(k + 1, "after")) {
    return std::nullopt;
  }
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
