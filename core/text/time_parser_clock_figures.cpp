// Times of the day in figures: "6 a.m.", "0900 GMT", "16h30", "3:30-4:30 p.m.", "10 in the evening".
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {
namespace {

/// The digits at `position`, at most two; advances.
std::int32_t two_digits(std::string_view raw, std::size_t& position) {
  std::int32_t value = kUnset;
  for (int n = 0; n < 2 && position < raw.size() && is_ascii_digit(raw[position]); ++n, ++position) {
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
  if ((is_ascii_lower(next) && end < raw.size() && raw[end] != '@') ||
      (end < raw.size() && is_ascii_digit(raw[end])))
    return {0, 0};
  half = first == 'a' ? 1 : 2;
  if (dotted && end < raw.size() && raw[end] == '.') return {end + 1, end};
  return {end, 0};
}

/// Figures that may be on a clock: "8", "8:05:33", "8.05", "0805".
struct ClockFigures {
  ClockPieces clock;
  std::size_t bytes = 0;
  bool colon = false;  ///< or "h": "16h30"
  bool dot = false;
  bool four = false;
  bool has_minutes() const { return colon || dot || four; }
};

std::optional<ClockFigures> read_clock_figures(std::string_view raw) {
  ClockFigures figures;
  ClockPieces& clock = figures.clock;
  std::size_t& position = figures.bytes;
  clock.hour = two_digits(raw, position);
  if (position < raw.size() && is_ascii_digit(raw[position])) {  // "0900 GMT"
    clock.minute = two_digits(raw, position);
    figures.four = position == 4;
    if (!figures.four) return std::nullopt;
  } else if (position + 2 < raw.size() &&
             (raw[position] == ':' || raw[position] == '.' || raw[position] == 'h') &&  // "16h30"
             is_ascii_digit(raw[position + 1]) && is_ascii_digit(raw[position + 2])) {
    figures.colon = raw[position] != '.';
    figures.dot = !figures.colon;
    ++position;
    clock.minute = two_digits(raw, position);
    if (figures.colon && position + 2 < raw.size() && raw[position] == ':' &&
        is_ascii_digit(raw[position + 1]) && is_ascii_digit(raw[position + 2])) {
      ++position;
      clock.second = two_digits(raw, position);
    }
  }
  if (position < raw.size() && is_ascii_digit(raw[position])) return std::nullopt;
  if (clock.hour > 24 || clock.minute > 59 || clock.second > 59 || (clock.hour == 24 && clock.minute > 0))
    return std::nullopt;
  return figures;
}

/// The half of the day that `hour` is in by the second of two times, "4:30 p.m." of "3:30-4:30 p.m.": 1 or 2,
/// 0 where `second` tells none.
std::int32_t half_of_range(std::int32_t hour, std::string_view second) {
  std::size_t position = 0;
  const std::int32_t other_hour = two_digits(second, position);
  if (other_hour == kUnset) return 0;
  if (position < second.size() && (second[position] == ':' || second[position] == '.')) {
    ++position;
    if (two_digits(second, position) == kUnset) return 0;
  }
  std::int32_t other_half = 0;
  half_day_ends(second, position, other_half);
  if (other_half == 0 || hour < 1 || hour > 12 || other_hour > 12) return 0;
  const bool noon_between = other_half == 2 && hour % 12 > other_hour % 12;
  return noon_between ? 1 : other_half;
}

}  // namespace

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

std::optional<TimePhrase> TimeParser::clock_digits(Index i) const {
  const std::string_view raw = words_.rest(i);
  if (raw.empty() || !is_ascii_digit(raw[0])) return std::nullopt;
  if (words_.glued(i) && i > 0 &&
      (word(i - 1, ".") || word(i - 1, ":") || word(i - 1, "$") || word(i - 1, ",")))
    return std::nullopt;
  const auto figures = read_clock_figures(raw);
  if (!figures) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.within_day = true;
  phrase.clock = figures->clock;
  ClockPieces& clock = phrase.clock;
  const bool four = figures->four;

  std::int32_t half = 0;
  const auto ends = half_day_ends(raw, figures->bytes, half);
  Index end = half == 0 ? i : words_.after_bytes(i, ends[0]);
  if (half != 0 && end == i && ends[1] != 0) end = words_.after_bytes(i, ends[1]);
  if (half != 0 && end != i) {
    if ((clock.hour > 12 && half == 1) || four || clock.hour > 23) return std::nullopt;
    clock.hour = with_half_day(clock.hour, half);
    take_zone(end, clock);
    ClockPieces ignored;
    if (words_.is(end, "in")) take_part(end, ignored);
    phrase.end = end;
    return phrase;
  }
  end = words_.after_bytes(i, figures->bytes);
  if (end == i) return std::nullopt;
  phrase.end = end;
  if (word(end, "o'clock")) {
    ++phrase.end;
    if (clock.hour <= 12) take_part_of_hour(phrase);
    return figures->has_minutes() ? Phrase{} : phrase;
  }
  if (figures->has_minutes()) {
    take_zone(phrase.end, clock);
    if (phrase.end != end) return phrase;
    if (word(end, "hours") || word(end, "hrs")) {
      if (!four && clock.second == kUnset && figures->dot) return std::nullopt;
      if (!four && words_.text(i)[0] != '0' && !is(i - 1, TimeClass::Preposition)) return std::nullopt;
      phrase.end = end + 1;
      return phrase;
    }
  }
  if (four && is(end, TimeClass::Weekday)) return i > 0 && word(i - 1, "(") ? Phrase{phrase} : Phrase{};
  if (!four && !figures->dot && clock.hour <= 12) {  // "3:30 in the morning", "10 in the evening"
    if (clock.hour > 0 && take_part_of_hour(phrase)) return phrase;
    if (clock.hour > 5 && word(end, "at") && word(end + 1, "night")) {
      clock.hour = with_half_day(clock.hour, clock.hour == 12 ? 1 : 2);
      phrase.end = end + 2;
      return phrase;
    }
  }
  // "3:30-4:30 p.m.": the half of the day is told once.
  if (!four && (words_.is(end, "-") || word(end, "to") || word(end, "and")) && end + 1 < words_.size()) {
    if (const std::int32_t told = half_of_range(clock.hour, words_.rest(end + 1)); told != 0) {
      clock.hour = with_half_day(clock.hour, told);
      return phrase;
    }
  }
  return figures->colon ? time_with_colon(i, phrase) : Phrase{};
}

/// "16:9", "Luke 2:14", "won 4:30": figures with a colon and nothing behind them that says they are on a
/// clock.
std::optional<TimePhrase> TimeParser::time_with_colon(Index i, TimePhrase phrase) const {
  const ClockPieces& clock = phrase.clock;
  const Index end = phrase.end;
  if (clock.hour > 23) return std::nullopt;
  if (words_.glued(end) && (word(end, ":") || word(end, ".") || word(end, "-") || word(end, "/")) &&
      words_.glued(end + 1) && !words_.is(end, "-"))
    return std::nullopt;
  const std::string_view before = i > 0 ? words_.folded(i - 1) : std::string_view{};
  const bool cued =
      is_one_of(before, {"at", "by", "around", "until", "till", "from", "before", "after", "since", "about"});
  if (clock.second != kUnset && !cued) {  // a runner's time
    phrase.form = TimeForm::Duration;
    phrase.value.append("PT")
        .append(std::to_string(clock.hour))
        .append("H")
        .append(std::to_string(clock.minute));
    phrase.value.append("M").append(std::to_string(clock.second)).append("S");
    return phrase;
  }
  // They are the time where a clock is likely.
  const bool full_width = words_.text(i).size() >= 5 || (i + 2 < words_.size() && words_.text(i).size() == 2);
  return cued || (full_width && (i == 0 || is(i - 1, TimeClass::Preposition) ||
                                 is(i - 1, TimeClass::Weekday) || words_.dash(i - 1)))
             ? phrase
             : Phrase{};
}

}  // namespace nutgraf
