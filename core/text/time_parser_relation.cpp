// Dates told from another: "last year", "this week", "the following day", "the day before".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// Whether "last" at word `i` is the verb: "expected to last two days".
bool TimeParser::verb_last(Index i) const {
  return i > 0 && word(i, "last") &&
         is_one_of(words_.folded(i - 1),
                   {"to", "will", "would", "can", "could", "may", "might", "should", "not", "n't"});
}

/// "last Friday", "next Friday morning", "last Tuesday, May 5": `phrase` with the weekday at word `k`.
std::optional<TimePhrase> TimeParser::relation_weekday(TimePhrase phrase, Index k) const {
  Index e = k;
  if (!weekday(e, phrase.calendar.weekday)) return std::nullopt;
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

/// "last August", "this May 5": `phrase` with the month at word `k`.
std::optional<TimePhrase> TimeParser::relation_month(TimePhrase phrase, Index k) const {
  Index e = k;
  if (!words_.capitalized(e) || !month(e, phrase.calendar.month)) return std::nullopt;
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

/// "this morning", "the following night": `phrase` with the part of the day at word `k`; the relation is word
/// `r`.
std::optional<TimePhrase> TimeParser::relation_part(TimePhrase phrase, Index r, Index k, bool the) const {
  const TimeDirection direction = phrase.calendar.direction;
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
  return relation_named(phrase, r, k, the);
}

/// "last Friday", "this spring", "next Easter", "this third quarter": `phrase` with what is named at word
/// `k`; the relation is word `r`.
std::optional<TimePhrase> TimeParser::relation_named(TimePhrase phrase, Index r, Index k, bool the) const {
  if (Phrase dated = relation_weekday(phrase, k)) return dated;
  if (Phrase dated = relation_month(phrase, k)) return dated;
  const bool falls =
      word(r, "that") && (word(k + 1, "into") || word(k + 1, "within") || word(k + 1, "under"));
  if (is(k, TimeClass::Season) && !words_.capitalized(k + 1) && !falls) {  // "those that fall into"
    phrase.calendar.season = kSeasonCodes[static_cast<std::size_t>(value(k, TimeClass::Season))];
    phrase.end = k + 1;
    return phrase;
  }
  if (is(k, TimeClass::Part) && !is(k, TimeClass::DayShift)) return relation_part(phrase, r, k, the);
  const TimeDirection direction = phrase.calendar.direction;
  if (Phrase named = holiday(k);
      named && (direction == TimeDirection::Last || direction == TimeDirection::Next ||
                direction == TimeDirection::This)) {
    named->begin = phrase.begin;
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
  const bool spanning = begin > 0 && is_one_of(words_.folded(begin - 1),
                                               {"over", "within", "during", "for", "in", "throughout"});
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

}  // namespace nutgraf
