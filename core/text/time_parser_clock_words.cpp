// Times of the day in words: "noon", "midnight local time", "six o'clock", "half past six", "ten minutes to
// nine".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/time_parser.h"

namespace nutgraf {

/// "six", "noon": an hour in words or figures, 0 to 12; advances.
std::int32_t TimeParser::hour_at(Index& i) const {
  if (is(i, TimeClass::Hour)) return value(i++, TimeClass::Hour);
  const auto& number = number_at(i);
  if (!number || number->kind != NumberKind::Cardinal || number->value.exponent != 0 ||
      number->value.divisor != 1)
    return kUnset;
  if (number->value.mantissa < 1 || number->value.mantissa > 12) return kUnset;
  i = number->end;
  return static_cast<std::int32_t>(number->value.mantissa);
}

/// Takes "half past six", "a quarter to nine" or "ten minutes after five" where that is what begins there.
void TimeParser::take_minutes_past(TimePhrase& phrase) const {
  const Index i = phrase.begin;
  std::int32_t minute = 0;
  const auto& lead = number_at(i);
  const bool quarter_hour = word(i, "quarter") || (word(i, "a") && word(i + 1, "quarter"));
  Index past = 0;  // the word "past" or "to"; 0: none
  if (word(i, "half") && word(i + 1, "past")) {
    minute = 30;
    past = i + 1;
  } else if (quarter_hour) {
    minute = 15;
    past = word(i, "a") ? i + 2 : i + 1;
  } else if (lead && lead->kind == NumberKind::Cardinal && lead->value.exponent == 0 &&
             lead->value.mantissa > 0 && lead->value.mantissa < 60 && lead->value.divisor == 1) {
    minute = static_cast<std::int32_t>(lead->value.mantissa);
    past = word(lead->end, "minutes") || word(lead->end, "minute") ? lead->end + 1 : lead->end;
    if (past == lead->end && minute % 5 != 0) past = 0;
  }
  if (past != 0 && (word(past, "past") || word(past, "to") || word(past, "before") || word(past, "after"))) {
    const bool to = word(past, "to") || word(past, "before");
    Index e = past + 1;
    std::int32_t hour = hour_at(e);
    const bool certain =
        word(past, "past") || quarter_hour || is(e - 1, TimeClass::Hour) || word(e, "o'clock");
    if (hour != kUnset && certain && !is(e, TimeClass::Units) && !is(e, TimeClass::NotAYear)) {
      if (to) {
        minute = 60 - minute;
        hour = hour == 0 ? 23 : hour - 1;
      }
      phrase.clock.hour = hour;
      phrase.clock.minute = minute;
      phrase.end = e;
    }
  }
}

std::optional<TimePhrase> TimeParser::clock_words(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  phrase.within_day = true;
  Index k = word(i, "the") && word(i + 1, "stroke") && word(i + 2, "of") ? i + 3 : i;
  if (words_.is(k, "12") && is(k + 1, TimeClass::Hour)) ++k;  // "12 noon", "12 midnight"
  if (is(k, TimeClass::Hour)) {
    if (words_.capitalized(k) && k > 0) return std::nullopt;  // "Midnight Express"
    phrase.clock.hour = value(k, TimeClass::Hour);
    phrase.clock.minute = 0;
    phrase.end = k + 1;
    take_zone(phrase.end, phrase.clock);
    return phrase;
  }
  take_minutes_past(phrase);
  if (phrase.end == 0) {
    Index e = i;
    const std::int32_t hour = hour_at(e);
    if (hour == kUnset || is(i, TimeClass::Hour)) return std::nullopt;
    const bool oclock = word(e, "o'clock");
    ClockPieces part;
    Index p = oclock ? e + 1 : e;
    const bool in_part = word(p, "in") && take_part(p, part);
    if (!oclock && !in_part) return std::nullopt;
    phrase.clock.hour = hour;
    phrase.end = oclock ? e + 1 : e;
  }
  if (word(phrase.end, "o'clock")) ++phrase.end;
  const Index half = phrase.end;
  if (!take_part_of_hour(phrase) && is(half, TimeClass::HalfDay)) {
    phrase.clock.hour = with_half_day(phrase.clock.hour, value(half, TimeClass::HalfDay));
    phrase.end = half + 1;
  }
  return phrase;
}

}  // namespace nutgraf
