// Parts of a period: "early Friday", "late last year", "mid-August", "the end of May".
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "core/text/time_parser.h"

namespace nutgraf {
namespace {

/// "2019", "last year", "the year": nothing smaller of the calendar and nothing larger.
bool is_whole_year(const TimePhrase& phrase) {
  const CalendarPieces& calendar = phrase.calendar;
  if (calendar.month != kUnset || calendar.day != kUnset || calendar.weekday != kUnset) return false;
  if (calendar.quarter != kUnset || !calendar.season.empty() || !calendar.holiday.empty()) return false;
  if (calendar.decade != kUnset || calendar.century != kUnset || calendar.before_christ) return false;
  return calendar.year != kUnset ? phrase.shift.unit == TimeUnit::None : phrase.shift.unit == TimeUnit::Year;
}

}  // namespace

/// "early Friday", "late last year", "mid-August", "later this week", "earlier in the day", "late on
/// Tuesday".
std::optional<TimePhrase> TimeParser::staged(Index i) const {
  Index k = i;
  if (word(k, "the")) ++k;
  if (word(k, "very")) ++k;
  if (!is(k, TimeClass::Stage)) return std::nullopt;
  if (i > 0 && (is(i - 1, TimeClass::Units) || word(i - 1, "an") || word(i - 1, "a")))
    return std::nullopt;  // "40 minutes late on Friday"
  const bool mid = value(k, TimeClass::Stage) == 2;
  ++k;
  k = skip_hyphen(k);
  Phrase inner = !mid && word(k, "in")   ? stage_in(k + 1)
                 : !mid && word(k, "on") ? stage_on(k + 1)
                                         : stage_of(k, mid);
  if (inner) inner->begin = i;
  return inner;
}

/// "earlier in the day", "late in the night", "late in 2019", "early in May".
std::optional<TimePhrase> TimeParser::stage_in(Index k) const {
  if (!word(k, "the")) {
    Phrase in_year = bare_year(k);
    return in_year ? in_year : calendar_date(k);
  }
  const TimeUnit named = unit(k + 1, false);
  if (named != TimeUnit::Day && (named < TimeUnit::Week || named > TimeUnit::Decade)) return part_of_day(k);
  TimePhrase phrase;
  phrase.shift = {named, 0, named == TimeUnit::Day, false};
  phrase.end = k + 2;
  return phrase;
}

/// "late on Tuesday".
std::optional<TimePhrase> TimeParser::stage_on(Index k) const {
  Phrase date = calendar_date(k);
  return date && date->calendar.weekday != kUnset ? date : std::nullopt;
}

/// What stands right behind its stage: "early Friday", "late last year", "mid-August", "late-summer".
std::optional<TimePhrase> TimeParser::stage_of(Index k, bool mid) const {
  Phrase longest;
  for (const auto rule :
       {&TimeParser::relation, &TimeParser::day_shift, &TimeParser::calendar_date, &TimeParser::decade,
        &TimeParser::century, &TimeParser::season, &TimeParser::holiday, &TimeParser::quarter}) {
    Phrase found = (this->*rule)(k);
    if (found && found->form == TimeForm::Point && (!longest || found->end > longest->end))
      longest = std::move(found);
  }
  if (longest) return longest;
  TimePhrase phrase;
  phrase.end = k;
  if (year(phrase.end, phrase.calendar.year)) return phrase;
  phrase.end = k + 1;
  // The season needs no other cue.
  if (is(k, TimeClass::Season) && !word(k, "fall") && !words_.capitalized(k + 1)) {
    phrase.calendar.season = kSeasonCodes[static_cast<std::size_t>(value(k, TimeClass::Season))];
    return phrase;
  }
  if (mid && is(k, TimeClass::Part) && !word(k, "night")) {
    phrase.clock.part = static_cast<DayPart>(value(k, TimeClass::Part));
    phrase.within_day = true;
    return phrase;
  }
  return std::nullopt;
}

/// "the end of May", "the start of the year", "the middle of the night", "year-end".
std::optional<TimePhrase> TimeParser::edge_of(Index i) const {
  Index k = word(i, "the") ? i + 1 : i;
  if (word(k, "very") || word(k, "early") || word(k, "late") || word(k, "latter") || word(k, "first")) ++k;
  const bool hours = word(k, "hours") && k > i && !word(k - 1, "the");
  const bool stretch = word(k, "part") || word(k, "rest") || word(k, "remainder") || word(k, "days") ||
                       word(k, "weeks") || word(k, "months") || word(k, "years") || word(k, "half") || hours;
  if (!is(k, TimeClass::Edge) && !(stretch && (k > i))) return std::nullopt;
  if (word(i, "a") || !word(k + 1, "of")) return std::nullopt;
  const Index x = k + 2;
  Phrase inner;
  for (const auto rule :
       {&TimeParser::relation, &TimeParser::calendar_date, &TimeParser::decade, &TimeParser::century,
        &TimeParser::season, &TimeParser::holiday, &TimeParser::generic_unit, &TimeParser::quarter,
        &TimeParser::fiscal_year, &TimeParser::day_shift}) {
    Phrase found = (this->*rule)(x);
    if (found && found->form == TimeForm::Point && (!inner || found->end > inner->end))
      inner = std::move(found);
  }
  std::int32_t named_year = kUnset;
  Index y = x;
  if (!inner && year(y, named_year)) {
    inner.emplace();
    inner->calendar.year = named_year;
    inner->end = y;
  }
  if (!inner && (word(k, "middle") || word(k, "dead")) && word(x, "the") && word(x + 1, "night")) {
    inner.emplace();
    inner->clock.part = DayPart::Night;
    inner->within_day = true;
    inner->end = x + 2;
  }
  if (!inner) return std::nullopt;
  if (word(k, "half") && is_whole_year(*inner)) {
    if (word(k - 1, "first")) inner->calendar.half = 1;
    if (word(k - 1, "latter")) inner->calendar.half = 2;
  }
  if (hours && inner->clock.empty()) {
    inner->clock.part = DayPart::Morning;
    inner->within_day = true;
  }
  inner->begin = i;
  return inner;
}

}  // namespace nutgraf
