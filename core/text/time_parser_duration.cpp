// Durations of one unit: "three months", "several days", "10 to 15 years", "9.87s", and what they are worth.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/figures.h"
#include "core/text/joined.h"
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// ISO 8601 with TimeML's additions: PnDE decades, PnCE centuries, PnML millennia, PnWE weekends.
std::string TimeParser::duration_value(TimeUnit unit, const std::string& amount) {
  switch (unit) {
    case TimeUnit::Second:
      return joined({"PT", amount, "S"});
    case TimeUnit::Minute:
      return joined({"PT", amount, "M"});
    case TimeUnit::Hour:
      return joined({"PT", amount, "H"});
    case TimeUnit::Day:
      return joined({"P", amount, "D"});
    case TimeUnit::Weekend:
      return joined({"P", amount, "WE"});
    case TimeUnit::Week:
      return joined({"P", amount, "W"});
    case TimeUnit::Fortnight:
      return amount == "1" ? "P2W" : "PXW";
    case TimeUnit::Month:
      return joined({"P", amount, "M"});
    case TimeUnit::Quarter:
      return joined({"P", amount, "Q"});
    case TimeUnit::Year:
      return joined({"P", amount, "Y"});
    case TimeUnit::Decade:
      return joined({"P", amount, "DE"});
    case TimeUnit::Century:
      return joined({"P", amount, "CE"});
    case TimeUnit::Millennium:
      return joined({"P", amount, "ML"});
    case TimeUnit::None:
    case TimeUnit::Season:
    case TimeUnit::Half:
      break;
  }
  return {};
}

/// "0130hrs", "0200 hours": four figures are a time on the clock where they begin with nought or an
/// abbreviation stands behind them; "1500 hours" may last as long.
bool TimeParser::told_in_four(Index figures, Index hours) const {
  const std::string_view written = words_.text(figures);
  return written.size() == 4 && all_figures(written) && (written[0] == '0' || word(hours, "hrs"));
}

/// "three", "10 to 15", "six- to eight-", "hundreds of": the count that the number at word `i` tells. A range
/// has the value of its far end.
std::optional<TimeParser::UnitCount> TimeParser::number_of_units(Index i) const {
  const auto& number = number_at(i);
  const bool counts = number && number->kind != NumberKind::Ordinal &&
                      (number->kind != NumberKind::Fraction || number->digits);
  if (!counts) return std::nullopt;
  UnitCount count;
  count.vague = number->kind == NumberKind::Vague;
  count.written = count.vague ? "X" : number->value.to_decimal();
  count.amount = number->value.to_integer();
  Index k = number->end;
  const Index joint = words_.is(k, "-") && (word(k + 1, "to") || word(k + 1, "or")) ? k + 1 : k;
  if (!count.vague && (words_.is(joint, "-") || word(joint, "to") || word(joint, "or"))) {
    const auto& second = number_at(joint + 1);
    const bool rising =
        second && number->value.to_double() < second->value.to_double() && number->value.to_double() < 1000;
    if (rising && second->kind == NumberKind::Cardinal) {
      const Index u = skip_hyphen(second->end);
      if (is(u, TimeClass::Units) || (hyphen(second->end) && is(u, TimeClass::Unit))) {
        k = second->end;
        count.written = second->value.to_decimal();
        count.amount = second->value.to_integer();
      }
    }
  }
  if (word(k, "of") && (count.vague || word(k - 1, "couple")))
    ++k;  // "hundreds of years", "a couple of days"
  count.end = k;
  return count;
}

/// "three", "a", "several", "a number of": how many units a duration that begins at word `i` has.
std::optional<TimeParser::UnitCount> TimeParser::unit_count(Index i) const {
  if (word(i, "a") && word(i + 1, "number") && word(i + 2, "of"))
    return UnitCount{"X", {}, true, false, i + 3};
  if (word(i, "couple") && word(i + 1, "of")) return UnitCount{"2", 2, false, false, i + 2};
  if (auto number = number_of_units(after_another(i))) return number;
  if (word(i, "a") || word(i, "an") || word(i, "another") || word(i, "one"))
    return UnitCount{"1", 1, false, !word(i, "one"), i + 1};
  if (is_one_of(words_.folded(i),
                {"many", "some", "numerous", "multiple", "countless", "various", "certain", "untold"}) &&
      !(i > 0 && (word(i - 1, "as") || word(i - 1, "so") || word(i - 1, "how"))))
    return UnitCount{"X", {}, true, false, i + 1};
  return std::nullopt;
}

/// A number, an article or a vague amount with one unit: "three months", "a year", "several days", "10 to 15
/// years".
std::optional<TimeParser::Duration> TimeParser::simple_duration(Index i) const {
  auto count = unit_count(i);
  if (!count || count->written.empty() || count->written.size() > 12) return std::nullopt;
  const Index first = after_another(i);
  const auto& number = number_at(first);
  Duration result;
  result.vague = count->vague;
  result.article = count->article;
  result.amount = count->amount;
  Index k = count->end;
  result.hyphenated = hyphen(k);
  k = skip_hyphen(k);
  for (int fillers = 0; fillers < 2 && is(k, TimeClass::Filler); ++fillers) ++k;
  TimeUnit named = unit(k, true);
  if (named == TimeUnit::Hour && number && number->digits && told_in_four(first, k)) return std::nullopt;
  const bool abbreviated = words_.folded(k).size() < 4 && unit(k, false) != TimeUnit::None && !word(k, "day");
  const bool singular = named == TimeUnit::None && !(abbreviated && number && number->digits);
  if (named == TimeUnit::None) named = unit(k, false);
  if (named == TimeUnit::None || named == TimeUnit::Season) return std::nullopt;
  // "Some 2018 day tickets" counts no days, "a 5,000-year-old town" counts years.
  const bool may_be_year = number && number->value.mantissa > 999 && !result.hyphenated;
  if (singular && (result.vague || may_be_year)) return std::nullopt;
  if (singular && !result.hyphenated && !result.article && result.amount != 1 && named < TimeUnit::Hour)
    return std::nullopt;
  if (named == TimeUnit::Second && singular && (result.article || (!result.hyphenated && result.amount == 1)))
    return std::nullopt;
  if (named == TimeUnit::Quarter && !is(k - 1, TimeClass::Filler)) return std::nullopt;
  if (named == TimeUnit::Fortnight && result.amount) {
    named = TimeUnit::Week;
    result.amount = *result.amount * 2;
    count->written = std::to_string(*result.amount);
  }
  // "min" and "sec", "hr" and "yr" need digits before them.
  const std::string_view written = words_.folded(k);
  if (written.size() < 4 && written != "day" && !(number && number->digits)) return std::nullopt;
  result.unit = named;
  result.value = duration_value(named, count->written);
  result.end = k + 1;
  // "two and a half years" is 30 months where it is a step.
  if (number && !result.amount && !result.vague && named == TimeUnit::Year && number->value.divisor == 2) {
    result.unit = TimeUnit::Month;
    result.amount = number->value.mantissa * 6;
  }
  return result;
}

/// "9.87s", a runner's time in one token; "1990s" are years.
std::optional<TimePhrase> TimeParser::glued_seconds(Index i) const {
  if (!digit(i) || (i > 0 && words_.glued(i))) return std::nullopt;
  const std::string_view raw = words_.rest(i);
  const std::size_t point = leading_figures(raw);
  if (point > 3 || raw.substr(point, 1) != ".") return std::nullopt;
  const std::size_t decimals = leading_figures(raw.substr(point + 1));
  const std::size_t end = point + 1 + decimals;
  if (decimals == 0 || decimals > 3 || raw.substr(end, 1) != "s") return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = words_.after_bytes(i, end + 1);
  phrase.form = TimeForm::Duration;
  phrase.within_day = true;
  phrase.value = duration_value(TimeUnit::Second, std::string(raw.substr(0, end)));
  return phrase.end == i ? Phrase{} : phrase;
}

/// Bare "years", "days", "decades": a stretch of time behind "for", "in", "of" and before "ago", "later".
std::optional<TimeParser::Duration> TimeParser::plural_duration(Index i) const {
  const TimeUnit named = unit(i, true);
  if (named < TimeUnit::Minute || named == TimeUnit::Quarter || words_.folded(i).size() < 4)
    return std::nullopt;
  const bool measured = is(i + 1, TimeClass::Ago) && value(i + 1, TimeClass::Ago) != 6;
  const bool spanned = i > 0 && is(i - 1, TimeClass::Preposition) &&
                       (value(i - 1, TimeClass::Preposition) == 2 || word(i - 1, "in") ||
                        word(i - 1, "after") || word(i - 1, "of")) &&
                       (named >= TimeUnit::Hour || word(i - 1, "within"));
  const bool of_it =
      word(i + 1, "of") && named >= TimeUnit::Day && (i == 0 || !is(i - 1, TimeClass::Determiner));
  if (!measured && !spanned && !of_it) return std::nullopt;
  Duration result;
  result.unit = named;
  result.vague = true;
  result.plural = true;
  result.value = duration_value(named, "X");
  result.end = i + 1;
  return result;
}

std::optional<TimeParser::Duration> TimeParser::duration_at(Index i) const {
  std::optional<Duration> result = half_duration(i);
  if (!result) result = simple_duration(i);
  if (!result) return plural_duration(i);
  const TimeUnit first = result->unit;
  extend_duration(*result);
  if (result->unit < first && result->amount == std::nullopt) result->unit = first;
  return result;
}

}  // namespace nutgraf
