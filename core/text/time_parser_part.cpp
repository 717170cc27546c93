// Parts of the day: "Monday night", "the evening", "the night of Monday", "overnight".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "morning" behind a day, "in the morning" behind an hour or a comma.
bool TimeParser::take_part(Index& i, ClockPieces& clock) const {
  Index k = i;
  if (word(k, ",")) ++k;
  if (is(k, TimeClass::Stage) && (is(k + 1, TimeClass::Part) || word(k + 1, "in"))) ++k;
  if (word(k, "in") && word(k + 1, "the") && is(k + 2, TimeClass::Part)) {
    k += 2;
  } else if (word(i, ",")) {
    return false;
  }
  if (!is(k, TimeClass::Part) || is(k, TimeClass::DayShift) || words_.capitalized(k)) return false;
  clock.part = static_cast<DayPart>(value(k, TimeClass::Part));
  i = k + 1;
  return true;
}

/// "8" of "tonight at 8": a full hour in figures whose half of the day the part tells; sets it.
bool TimeParser::take_bare_hour(Index& i, ClockPieces& clock) const {
  const std::string_view written = words_.text(i);
  if (clock.part == DayPart::None || written.size() > 2 || !all_figures(written)) return false;
  const std::int32_t hour = to_number(written);
  const bool oclock = word(i + 1, "o'clock");
  if (hour < 1 || hour > 12 || !(oclock || boundary(i + 1) || is(i + 1, TimeClass::Preposition)))
    return false;
  if (words_.glued(i + 1) && !word(i + 1, ".") && !word(i + 1, ",")) return false;
  if (word(i + 1, ".") && words_.glued(i + 1) && digit(i + 2)) return false;  // "8.30"
  const bool before_noon = clock.part == DayPart::Morning;
  if (!before_noon && (hour == 12 || (clock.part == DayPart::Night && hour < 6))) return false;
  clock.hour = before_noon ? hour % 12 : hour + 12;
  i += oclock ? 2 : 1;
  return true;
}

/// "9 tonight", "7 this evening", "8 tomorrow morning" behind a preposition.
std::optional<TimePhrase> TimeParser::hour_of_part(Index i) const {
  if (i == 0 || !is(i - 1, TimeClass::Preposition) || !digit(i) || words_.text(i).size() > 2)
    return std::nullopt;
  Phrase day = day_shift(i + 1);
  if (!day) day = relation(i + 1);
  if (!day || day->form != TimeForm::Point || day->clock.hour != kUnset || day->clock.part == DayPart::None)
    return std::nullopt;
  const std::int32_t hour = to_number(words_.text(i));
  const bool before_noon = day->clock.part == DayPart::Morning;
  if (!all_figures(words_.text(i)) || hour < 1 || hour > (before_noon ? 12 : 11)) return std::nullopt;
  if (day->clock.part == DayPart::Night && hour < 6) return std::nullopt;
  day->begin = i;
  day->clock.hour = before_noon ? hour % 12 : hour + 12;
  day->within_day = true;
  return day;
}

/// "the evening", "the early hours", "overnight", "dawn": a part of a day told elsewhere.
std::optional<TimePhrase> TimeParser::part_of_day(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  phrase.within_day = true;
  if (word(i, "overnight")) {
    phrase.clock.part = DayPart::Night;
    phrase.end = i + 1;
    return phrase;
  }
  Index k = i;
  const bool the = word(k, "the");
  if (the) ++k;
  if (the && (word(k, "early") || word(k, "small") || word(k, "wee")) && word(k + 1, "hours")) {
    phrase.clock.part = DayPart::Morning;
    phrase.end = k + 2;
    return phrase;
  }
  if (is(k, TimeClass::Stage)) {
    ++k;
    k = skip_hyphen(k);
  }
  if (!is(k, TimeClass::Part) || is(k, TimeClass::DayShift) || words_.capitalized(k)) return std::nullopt;
  const bool compound =
      word(k, "midmorning") || word(k, "midafternoon") || word(k, "predawn") || word(k, "pre-dawn");
  const bool at_night = i > 0 && word(i - 1, "at") && word(k, "night");
  const bool at_dawn = i > 0 &&
                       (word(i - 1, "at") || word(i - 1, "before") || word(i - 1, "since") ||
                        word(i - 1, "until") || word(i - 1, "by") || word(i - 1, "after")) &&
                       (word(k, "dawn") || word(k, "dusk") || word(k, "daybreak") || word(k, "sunset") ||
                        word(k, "sunrise") || word(k, "nightfall") || word(k, "sundown"));
  if (!the && !at_dawn && !at_night && !compound) return std::nullopt;
  if (the && (word(k, "dawn") || word(k, "night")) && word(k + 1, "of")) return std::nullopt;
  phrase.clock.part = static_cast<DayPart>(value(k, TimeClass::Part));
  phrase.end = k + 1;
  return phrase;
}

/// "the night of Monday to Tuesday", "the morning of May 2", "the early hours of this morning".
std::optional<TimePhrase> TimeParser::part_of_date(Index i) const {
  Index k = i;
  if (word(k, "the")) ++k;
  if (is(k, TimeClass::Stage) || word(k, "small") || word(k, "wee")) ++k;
  const bool hours = word(k, "hours") && k > i;
  if (!hours && (!is(k, TimeClass::Part) || is(k, TimeClass::DayShift) || words_.capitalized(k)))
    return std::nullopt;
  if (!word(k + 1, "of") && !(word(k + 1, "on") && k > i)) return std::nullopt;
  Phrase date = calendar_date(k + 2);
  if (date && date->calendar.weekday == kUnset && date->calendar.day == kUnset) date.reset();
  if (!date) date = day_shift(k + 2);
  if (!date) date = relation(k + 2);
  if (!date || date->form != TimeForm::Point ||
      (date->calendar.month != kUnset && date->calendar.day == kUnset) || date->clock.hour != kUnset)
    return std::nullopt;
  if (date->shift.unit != TimeUnit::None && date->shift.unit != TimeUnit::Day) return std::nullopt;
  if (date->clock.part == DayPart::None)
    date->clock.part = hours ? DayPart::Morning : static_cast<DayPart>(value(k, TimeClass::Part));
  if (word(date->end, "to") && is(date->end + 1, TimeClass::Weekday)) date->end += 2;
  date->begin = i;
  date->within_day = true;
  return date;
}

}  // namespace nutgraf
