// Times of the day, and how they join with days: "noon today", "Saturday 8:00 p.m.", "0900 GMT Wednesday".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/time_parser.h"

namespace nutgraf {

/// "GMT", "local time", "Eastern Standard Time", "Tongan time".
void TimeParser::take_zone(Index& i, ClockPieces& clock) const {
  if (is(i, TimeClass::Zone) && words_.capitalized(i) &&
      (words_.text(i).size() < 3 || words_.text(i)[1] < 'a')) {
    clock.universal = value(i, TimeClass::Zone) == 1;
    ++i;
    return;
  }
  if (word(i, "local") && word(i + 1, "time")) {
    i += 2;
    return;
  }
  for (Index names = 1; names <= 3; ++names) {
    if (!words_.capitalized(i + names - 1)) return;
    if (word(i + names, "time") || (names > 1 && word(i + names - 1, "time"))) {
      i += word(i + names, "time") ? names + 1 : names;
      return;
    }
  }
}

/// An hour as it is told, in the first (1) or second (2) half of the day; 0: it isn't told which.
std::int32_t TimeParser::with_half_day(std::int32_t hour, std::int32_t half) {
  if (half == 1) return hour == 12 ? 0 : hour;
  if (half == 2) return hour < 12 ? hour + 12 : hour;
  return hour;
}

/// Takes "in the morning", "in the evening" behind an hour; false where there is none.
bool TimeParser::take_part_of_hour(TimePhrase& phrase) const {
  Index part = phrase.end;
  ClockPieces in_part;
  if (!word(part, "in") || !take_part(part, in_part)) return false;
  phrase.clock.hour = with_half_day(phrase.clock.hour, in_part.part == DayPart::Morning ? 1 : 2);
  phrase.end = part;
  return true;
}

/// Takes "8:00 p.m." into a date just read: "Saturday 8:00 p.m.", "February 10, 2019, 5:03 AM".
void TimeParser::take_clock(TimePhrase& phrase) const {
  if (phrase.clock.hour != kUnset) return;
  const Index k = word(phrase.end, ",") ? phrase.end + 1 : phrase.end;
  Index hour = k + 1;
  if ((word(k, "at") || word(k, "around")) && take_bare_hour(hour, phrase.clock)) {
    phrase.end = hour;  // "tonight at 8"
    return;
  }
  // "this afternoon at 3:20": told with neither "a.m." nor "p.m.", the figures belong to the part of the day.
  const bool in_part = word(k, "at") && phrase.clock.part != DayPart::None;
  const Phrase clock = clock_digits(in_part ? k + 1 : k);
  if (!clock && take_bare_clock(k, phrase)) return;
  if (!clock || !clock->calendar.empty() || clock->shift.unit != TimeUnit::None) return;
  const bool told_half = is(clock->end - 1, TimeClass::HalfDay);
  if (in_part && told_half) return;
  const DayPart part = phrase.clock.part;
  const bool late = part == DayPart::Afternoon || part == DayPart::Evening ||
                    (part == DayPart::Night && clock->clock.hour > 5);
  phrase.clock = clock->clock;
  phrase.end = clock->end;
  if (late && !told_half && !phrase.clock.universal && phrase.clock.hour < 12) phrase.clock.hour += 12;
}

/// Takes the day behind a time of it: "8 p.m. Friday", "noon today", "5:03 AM, February 10, 2019".
void TimeParser::take_date(TimePhrase& phrase) const {
  const Index k = word(phrase.end, ",") ? phrase.end + 1 : phrase.end;
  Index e = k;
  CalendarPieces calendar;
  TimeShift shift;
  if (is(k, TimeClass::DayShift) && !is(k, TimeClass::Part)) {
    phrase.shift = {TimeUnit::Day, value(k, TimeClass::DayShift) - 100, false, false};
    phrase.end = k + 1;
    return;
  }
  if (weekday(e, calendar.weekday)) {
    phrase.end = e;
    phrase.calendar = calendar;
    Index date = word(e, ",") ? e + 1 : e;
    if ((month_and_day(date, calendar, shift) || day_and_month(date, calendar, shift)) &&
        calendar.day != kUnset) {
      phrase.calendar = calendar;
      phrase.shift = shift;
      phrase.end = date;
    } else {
      ClockPieces part;
      if (take_part(e, part)) phrase.end = e;
    }
    return;
  }
  if ((month_and_day(e, calendar, shift) || day_and_month(e, calendar, shift)) && calendar.day != kUnset) {
    phrase.calendar = calendar;
    phrase.shift = shift;
    phrase.end = e;
  }
}

std::optional<TimePhrase> TimeParser::clock(Index i) const {
  Phrase phrase = clock_digits(i);
  if (!phrase) phrase = clock_words(i);
  if (!phrase) return phrase;
  if (phrase->form == TimeForm::Point) {
    if (word(phrase->end, "sharp")) ++phrase->end;
    take_date(*phrase);
    // "1200 UTC Wednesday" and "2053 Wednesday night, UTC" are read alike.
    if (word(phrase->end, ",") && is(phrase->end + 1, TimeClass::Zone)) {
      Index z = phrase->end + 1;
      take_zone(z, phrase->clock);
      phrase->end = z;
    }
  }
  phrase->within_day = true;
  return phrase;
}

}  // namespace nutgraf
