// Times of the day: "6 a.m.", "0900 GMT", "half past six", "noon", "Monday night", "the night of Monday".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/text/figures.h"
#include "core/text/time_parser.h"

namespace nutgraf {
namespace {

/// The digits at `position`, at most two; advances.
std::int32_t two_digits(std::string_view raw, std::size_t& position) {
  std::int32_t value = kUnset;
  for (int n = 0; n < 2 && position < raw.size() && is_figure(raw[position]); ++n, ++position) {
    value = (value == kUnset ? 0 : value * 10) + (raw[position] - '0');
  }
  return value;
}

/// Bytes of "am", "a.m.", "P.M" behind `position` (0: none), with the spaces before; 1 or 2 in `half`.
std::array<std::size_t, 2> half_day_ends(std::string_view raw, std::size_t position, std::int32_t& half) {
  half = 0;
  if (raw.substr(position, 1) == " ")
    ++position;
  else if (raw.substr(position, 2) == "\xC2\xA0")  // a no-break space
    position += 2;
  else if (raw.substr(position, 3) == "\xE2\x80\xAF")  // a narrow one
    position += 3;
  const auto letter = [&](std::size_t i) { return i < raw.size() ? static_cast<char>(raw[i] | 0x20) : '\0'; };
  const char first = letter(position);
  if (first != 'a' && first != 'p') return {0, 0};
  std::size_t end = position + 1;
  const bool dotted = end < raw.size() && raw[end] == '.';
  if (dotted) ++end;
  if (dotted && end < raw.size() && raw[end] == ' ') ++end;  // "a. m."
  if (letter(end) != 'm') return {0, 0};
  ++end;
  const char next = letter(end);
  if ((next >= 'a' && next <= 'z' && end < raw.size() && raw[end] != '@') ||
      (end < raw.size() && is_figure(raw[end])))
    return {0, 0};
  half = first == 'a' ? 1 : 2;
  if (dotted && end < raw.size() && raw[end] == '.') return {end + 1, end};
  return {end, 0};
}

std::int32_t with_half_day(std::int32_t hour, std::int32_t half) {
  if (half == 1) return hour == 12 ? 0 : hour;
  if (half == 2) return hour < 12 ? hour + 12 : hour;
  return hour;
}

}  // namespace

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

/// "14:05" and "14:05:33" behind a date with its year need no word that says they are on a clock.
bool TimeParser::take_bare_clock(Index k, TimePhrase& phrase) const {
  if (phrase.calendar.year == kUnset || phrase.calendar.day == kUnset) return false;
  const std::string_view raw = words_.rest(k);
  ClockPieces clock;
  std::size_t position = 0;
  const auto two_more = [&](std::int32_t& value) {
    const std::size_t first = position;
    value = two_digits(raw, position);
    return position == first + 2;
  };
  const auto colon = [&] { return raw.substr(position, 1) == ":" && ++position != 0; };
  if (!two_more(clock.hour) || !colon() || !two_more(clock.minute)) return false;
  if (colon() && !two_more(clock.second)) return false;
  const Index end = words_.after_bytes(k, position);
  if (end == k || clock.hour > 23 || clock.minute > 59 || clock.second > 59) return false;
  phrase.clock = clock;
  phrase.end = end;
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

std::optional<TimePhrase> TimeParser::clock_digits(Index i) const {
  const std::string_view raw = words_.rest(i);
  if (raw.empty() || !is_figure(raw[0])) return std::nullopt;
  if (words_.glued(i) && i > 0 &&
      (word(i - 1, ".") || word(i - 1, ":") || word(i - 1, "$") || word(i - 1, ",")))
    return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.within_day = true;
  ClockPieces& clock = phrase.clock;
  std::size_t position = 0;
  clock.hour = two_digits(raw, position);
  bool colon = false;
  bool dot = false;
  bool four = false;
  if (position < raw.size() && is_figure(raw[position])) {  // "0900 GMT"
    clock.minute = two_digits(raw, position);
    four = position == 4;
    if (!four) return std::nullopt;
  } else if (position + 2 < raw.size() &&
             (raw[position] == ':' || raw[position] == '.' || raw[position] == 'h') &&  // "16h30"
             is_figure(raw[position + 1]) && is_figure(raw[position + 2])) {
    colon = raw[position] != '.';
    dot = !colon;
    ++position;
    clock.minute = two_digits(raw, position);
    if (colon && position + 2 < raw.size() && raw[position] == ':' && is_figure(raw[position + 1]) &&
        is_figure(raw[position + 2])) {
      ++position;
      clock.second = two_digits(raw, position);
    }
  }
  if (position < raw.size() && is_figure(raw[position])) return std::nullopt;
  if (clock.hour > 24 || clock.minute > 59 || clock.second > 59 || (clock.hour == 24 && clock.minute > 0))
    return std::nullopt;

  std::int32_t half = 0;
  const auto ends = half_day_ends(raw, position, half);
  Index end = half == 0 ? i : words_.after_bytes(i, ends[0]);
  if (half != 0 && end == i && ends[1] != 0) end = words_.after_bytes(i, ends[1]);
  if (half != 0 && end != i) {
    if (clock.hour > 12 && half == 1) return std::nullopt;
    if (four || clock.hour > 23) return std::nullopt;
    clock.hour = with_half_day(clock.hour, half);
    phrase.end = end;
    Index zone = end;
    take_zone(zone, clock);
    phrase.end = zone;
    ClockPieces ignored;
    if (words_.is(zone, "in") && take_part(zone, ignored)) phrase.end = zone;
    return phrase;
  }
  end = words_.after_bytes(i, position);
  if (end == i) return std::nullopt;
  phrase.end = end;
  if (word(end, "o'clock")) {
    ++phrase.end;
    Index part = phrase.end;
    ClockPieces in_part;
    if (clock.hour <= 12 && word(part, "in") && take_part(part, in_part)) {
      clock.hour = with_half_day(clock.hour, in_part.part == DayPart::Morning ? 1 : 2);
      phrase.end = part;
    }
    return colon || dot || four ? Phrase{} : phrase;
  }
  Index zone = end;
  take_zone(zone, clock);
  if (zone != end && (colon || four || dot)) {
    phrase.end = zone;
    return phrase;
  }
  if ((colon || four || dot) && (word(end, "hours") || word(end, "hrs"))) {
    if (!four && clock.second == kUnset && dot) return std::nullopt;
    if (!four && !words_.text(i).empty() && words_.text(i)[0] != '0' && !is(i - 1, TimeClass::Preposition))
      return std::nullopt;
    phrase.end = end + 1;
    return phrase;
  }
  if (four && clock.minute != kUnset && is(end, TimeClass::Weekday))
    return i > 0 && word(i - 1, "(") ? Phrase{phrase} : Phrase{};
  // "3:30 in the morning", "10 in the evening"
  Index part = end;
  ClockPieces in_part;
  if (!four && !dot && clock.hour <= 12 && clock.hour > 0 && word(part, "in") && take_part(part, in_part)) {
    clock.hour = with_half_day(clock.hour, in_part.part == DayPart::Morning ? 1 : 2);
    phrase.end = part;
    return phrase;
  }
  if (!four && !dot && clock.hour <= 12 && clock.hour > 5 && word(end, "at") && word(end + 1, "night")) {
    clock.hour = with_half_day(clock.hour, clock.hour == 12 ? 1 : 2);
    phrase.end = end + 2;
    return phrase;
  }
  // "3:30-4:30 p.m.": the half of the day is told once.
  if (!four && (words_.is(end, "-") || word(end, "to") || word(end, "and")) && end + 1 < words_.size() &&
      words_.size() > end) {
    const std::string_view second = words_.rest(end + 1);
    std::size_t at_half = 0;
    std::int32_t other_hour = two_digits(second, at_half);
    if (other_hour != kUnset && at_half < second.size() &&
        (second[at_half] == ':' || second[at_half] == '.')) {
      ++at_half;
      if (two_digits(second, at_half) == kUnset) other_hour = kUnset;
    }
    std::int32_t other_half = 0;
    if (other_hour != kUnset) half_day_ends(second, at_half, other_half);
    if (other_half != 0 && clock.hour >= 1 && clock.hour <= 12 && other_hour <= 12) {
      const bool noon_between = other_half == 2 && clock.hour % 12 > other_hour % 12;
      clock.hour = with_half_day(clock.hour, noon_between ? 1 : other_half);
      return phrase;
    }
  }
  if (!colon || clock.hour > 23) return std::nullopt;
  if (words_.glued(end) && (word(end, ":") || word(end, ".") || word(end, "-") || word(end, "/")) &&
      words_.glued(end + 1) && !words_.is(end, "-"))
    return std::nullopt;
  constexpr std::array<std::string_view, 10> kClockCues = {"at",   "by",     "around", "until", "till",
                                                           "from", "before", "after",  "since", "about"};
  const std::string_view before = i > 0 ? words_.folded(i - 1) : std::string_view{};
  const bool cued = std::find(kClockCues.begin(), kClockCues.end(), before) != kClockCues.end();
  if (clock.second != kUnset && !cued) {  // a runner's time
    phrase.form = TimeForm::Duration;
    phrase.value.append("PT")
        .append(std::to_string(clock.hour))
        .append("H")
        .append(std::to_string(clock.minute));
    phrase.value.append("M").append(std::to_string(clock.second)).append("S");
    return phrase;
  }
  // "16:9", "Luke 2:14", "won 4:30": figures with a colon are the time where a clock is likely.
  const bool full_width = words_.text(i).size() >= 5 || (i + 2 < words_.size() && words_.text(i).size() == 2);
  return cued || (full_width && (i == 0 || is(i - 1, TimeClass::Preposition) ||
                                 is(i - 1, TimeClass::Weekday) || words_.dash(i - 1)))
             ? phrase
             : Phrase{};
}

/// "noon", "midnight local time", "six o'clock", "half past six", "ten minutes to nine".
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
  const auto hour_at = [&](Index& e) -> std::int32_t {
    if (is(e, TimeClass::Hour)) return value(e++, TimeClass::Hour);
    const auto& number = number_at(e);
    if (!number || number->kind != NumberKind::Cardinal || number->value.exponent != 0 ||
        number->value.divisor != 1)
      return kUnset;
    if (number->value.mantissa < 1 || number->value.mantissa > 12) return kUnset;
    e = number->end;
    return static_cast<std::int32_t>(number->value.mantissa);
  };
  Index e = i;
  std::int32_t hour = kUnset;
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
    e = past + 1;
    hour = hour_at(e);
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
  if (phrase.end == 0) {
    e = i;
    hour = hour_at(e);
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
  Index p = phrase.end;
  ClockPieces part;
  if (word(p, "in") && take_part(p, part)) {
    phrase.clock.hour = with_half_day(phrase.clock.hour, part.part == DayPart::Morning ? 1 : 2);
    phrase.end = p;
  } else if (is(p, TimeClass::HalfDay)) {
    phrase.clock.hour = with_half_day(phrase.clock.hour, value(p, TimeClass::HalfDay));
    phrase.end = p + 1;
  }
  return phrase;
}

}  // namespace nutgraf
