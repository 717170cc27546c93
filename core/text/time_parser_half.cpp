// Durations of halves and of several units: "half an hour", "a year and a half", "2 hours 1 minute 39
// seconds".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "core/text/joined.h"
#include "core/text/time_parser.h"

namespace nutgraf {
namespace {

/// What half of a unit is in a smaller one.
struct HalfUnit {
  TimeUnit unit;
  TimeUnit part;
  std::int64_t parts;
  bool has_quarters;  ///< "a quarter century", but no quarter of a day
};
constexpr HalfUnit kHalves[] = {
    {TimeUnit::Minute, TimeUnit::Second, 30, true}, {TimeUnit::Hour, TimeUnit::Minute, 30, true},
    {TimeUnit::Day, TimeUnit::Hour, 12, false},     {TimeUnit::Year, TimeUnit::Month, 6, true},
    {TimeUnit::Decade, TimeUnit::Year, 5, false},   {TimeUnit::Century, TimeUnit::Year, 50, true}};

}  // namespace

/// "half an hour", "half a century", "a half-hour", "quarter century", "a quarter of an hour".
std::optional<TimeParser::Duration> TimeParser::half_duration(Index i) const {
  Index k = is(i, TimeClass::Determiner) ? i + 1 : i;
  const bool half = word(k, "half");
  if (!half && !word(k, "quarter") && !(word(k, "three") && word(k + 1, "quarters"))) return std::nullopt;
  const std::int64_t quarters = half ? 2 : word(k, "three") ? 3 : 1;
  k += quarters == 3 ? 2 : 1;
  if (!half && word(k, "of")) ++k;
  const bool hyphenated = hyphen(k);
  k = skip_hyphen(k);
  if (word(k, "a") || word(k, "an")) ++k;
  const TimeUnit named = unit(k, false);
  const auto* const half_unit = std::find_if(std::begin(kHalves), std::end(kHalves),
                                             [&](const HalfUnit& each) { return each.unit == named; });
  if (half_unit == std::end(kHalves) || !(half || half_unit->has_quarters)) return std::nullopt;
  const std::int64_t amount = half_unit->parts * quarters / 2;
  Duration result;
  result.unit = named;
  result.hyphenated = hyphenated;
  result.end = k + 1;
  result.value = duration_value(half_unit->part, std::to_string(amount));
  if (named > TimeUnit::Day) {  // a step on the calendar
    result.unit = half_unit->part;
    result.amount = amount;
  }
  return result;
}

/// "a year and a half", "a week-and-a-half".
bool TimeParser::add_half(Duration& duration) const {
  Index k = duration.end;
  const auto skip_glued_hyphen = [&] {
    if (word(k, "-") && words_.glued(k)) ++k;
  };
  skip_glued_hyphen();
  if (!word(k, "and") || !duration.amount) return false;
  ++k;
  skip_glued_hyphen();
  if (!word(k, "a-half")) {  // as the tokenizer leaves "year-and-a-half"
    if (!word(k, "a")) return false;
    ++k;
    skip_glued_hyphen();
    if (!word(k, "half")) return false;
  }
  const std::string whole = std::to_string(*duration.amount);
  switch (duration.unit) {
    case TimeUnit::Minute:
      duration.value = joined({"PT", whole, "M30S"});
      break;
    case TimeUnit::Hour:
      duration.value = joined({"PT", whole, "H30M"});
      break;
    case TimeUnit::Day:
      duration.value = joined({"P", whole, "DT12H"});
      break;
    case TimeUnit::Year:
      duration.value = joined({"P", whole, "Y6M"});
      duration.unit = TimeUnit::Month;
      duration.amount = *duration.amount * 12 + 6;
      break;
    case TimeUnit::Week:
    case TimeUnit::Month:
    case TimeUnit::Decade:
    case TimeUnit::Century:
      duration.value = duration_value(duration.unit, joined({whole, ".5"}));
      duration.amount.reset();
      break;
    default:
      break;
  }
  duration.end = k + 1;
  return true;
}

/// "2 hours 1 minute 39 seconds", "three years and two months", "a year and a half".
void TimeParser::extend_duration(Duration& duration) const {
  if (duration.vague || duration.hyphenated) {
    if (!(word(duration.end, "-") && word(duration.end + 1, "and"))) return;
  }
  if (add_half(duration)) return;
  for (int more = 0; more < 3; ++more) {
    Index k = duration.end;
    if (word(k, ",")) ++k;
    if (word(k, "and")) ++k;
    const auto next = simple_duration(k);
    if (!next || next->vague || next->article || next->unit >= duration.unit ||
        next->unit == TimeUnit::Weekend || !next->amount) {
      const std::string_view raw = words_.text(k);
      const bool decimal_seconds =
          next && !next->vague && next->unit == TimeUnit::Second && raw.find('.') != std::string_view::npos;
      if (!decimal_seconds) return;
    }
    const bool time_already = duration.value.find('T') != std::string::npos;
    const std::string addition = next->value.substr(next->value[1] == 'T' && time_already ? 2 : 1);
    duration.value += addition;
    duration.unit = next->unit;
    duration.amount.reset();
    duration.end = next->end;
  }
}

}  // namespace nutgraf
