// Durations of halves and of several units: "half an hour", "a year and a half", "2 hours 1 minute 39
// seconds".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/joined.h"
#include "core/text/time_parser.h"

namespace nutgraf {

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
  Duration result;
  result.unit = named;
  result.hyphenated = hyphenated;
  result.end = k + 1;
  switch (named) {
    case TimeUnit::Minute:
      result.value = duration_value(TimeUnit::Second, std::to_string(15 * quarters));
      break;
    case TimeUnit::Hour:
      result.value = duration_value(TimeUnit::Minute, std::to_string(15 * quarters));
      break;
    case TimeUnit::Day:
      result.value = duration_value(TimeUnit::Hour, std::to_string(6 * quarters));
      break;
    case TimeUnit::Year:
      result.value = duration_value(TimeUnit::Month, std::to_string(3 * quarters));
      break;
    case TimeUnit::Decade:
      result.value = quarters == 2 ? "P5Y" : "";
      break;
    case TimeUnit::Century:
      result.value = duration_value(TimeUnit::Year, std::to_string(25 * quarters));
      break;
    default:
      return std::nullopt;
  }
  if (result.value.empty()) return std::nullopt;
  if (named == TimeUnit::Day && !half) return std::nullopt;
  if (named == TimeUnit::Year) {
    result.unit = TimeUnit::Month;
    result.amount = 3 * quarters;
  } else if (named == TimeUnit::Century) {
    result.unit = TimeUnit::Year;
    result.amount = 25 * quarters;
  } else if (named == TimeUnit::Decade) {
    result.unit = TimeUnit::Year;
    result.amount = 5;
  }
  return result;
}

/// "2 hours 1 minute 39 seconds", "three years and two months", "a year and a half".
void TimeParser::extend_duration(Duration& duration) const {
  if (duration.vague || duration.hyphenated) {
    if (!(word(duration.end, "-") && word(duration.end + 1, "and"))) return;
  }
  Index k = duration.end;
  const auto skip = [&](Index& e) {
    if (word(e, "-") && words_.glued(e)) ++e;
  };
  Index h = k;
  skip(h);
  if (word(h, "and")) {
    ++h;
    skip(h);
    const bool joined_half = word(h, "a-half");  // as the tokenizer leaves "year-and-a-half"
    if (word(h, "a") || joined_half) {
      if (!joined_half) ++h;
      skip(h);
      if ((word(h, "half") || joined_half) && duration.amount) {
        const std::string whole = std::to_string(*duration.amount);
        if (duration.unit == TimeUnit::Hour) duration.value = joined({"PT", whole, "H30M"});
        if (duration.unit == TimeUnit::Minute) duration.value = joined({"PT", whole, "M30S"});
        if (duration.unit == TimeUnit::Day) duration.value = joined({"P", whole, "DT12H"});
        if (duration.unit == TimeUnit::Year) {
          duration.value = joined({"P", whole, "Y6M"});
          duration.unit = TimeUnit::Month;
          duration.amount = *duration.amount * 12 + 6;
        } else if (duration.unit == TimeUnit::Decade || duration.unit == TimeUnit::Week ||
                   duration.unit == TimeUnit::Month || duration.unit == TimeUnit::Century) {
          duration.value = duration_value(duration.unit, joined({whole, ".5"}));
          duration.amount.reset();
        }
        duration.end = h + 1;
        return;
      }
    }
  }
  for (int more = 0; more < 3; ++more) {
    k = duration.end;
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
