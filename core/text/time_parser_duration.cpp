// Durations and steps by them: "three months", "a year ago", "two days later", "about an hour".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/text/joined.h"
#include "core/text/time_parser.h"

namespace nutgraf {
namespace {

constexpr std::array<std::string_view, 8> kManyWords = {"many",      "some",    "numerous", "multiple",
                                                        "countless", "various", "certain",  "untold"};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool contains(const auto& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

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

/// A number, an article or a vague amount with one unit: "three months", "a year", "several days", "10 to 15
/// years".
std::optional<TimeParser::Duration> TimeParser::simple_duration(Index i) const {
  Duration result;
  Index k = i;
  std::string amount;
  // "another 12 months", "a number of years", "couple of years" behind "last"
  const bool more = word(i, "another") && !is(i + 1, TimeClass::Unit);
  const Index first = more ? i + 1 : i;
  const auto number = number_at(first);
  if (word(i, "a") && word(i + 1, "number") && word(i + 2, "of")) {
    result.vague = true;
    amount.assign(1, 'X');
    k = i + 3;
  } else if (word(i, "couple") && word(i + 1, "of")) {
    result.amount = 2;
    amount.assign(1, '2');
    k = i + 2;
  } else if (number && number->kind != NumberKind::Ordinal &&
             (number->kind != NumberKind::Fraction || number->digits)) {
    result.vague = number->kind == NumberKind::Vague;
    k = number->end;
    std::optional<std::int64_t> whole = number->value.to_integer();
    amount = result.vague ? "X" : number->value.to_decimal();
    // A range has the value of its far end: "10 to 15 years".
    if (!result.vague && (words_.is(k, "-") || word(k, "to") || word(k, "or"))) {
      const auto second = number_at(k + 1);
      const bool rising =
          second && number->value.to_double() < second->value.to_double() && number->value.to_double() < 1000;
      if (rising && second->kind == NumberKind::Cardinal) {
        const Index u = skip_hyphen(second->end);
        if (is(u, TimeClass::Units) || (hyphen(second->end) && is(u, TimeClass::Unit))) {
          k = second->end;
          amount = second->value.to_decimal();
          whole = second->value.to_integer();
        }
      }
    }
    result.amount = whole;
    if (amount.empty() || amount.size() > 12) return std::nullopt;
    if (word(k, "of") && (result.vague || word(k - 1, "couple")))
      ++k;  // "hundreds of years", "a couple of days"
  } else if (word(i, "a") || word(i, "an") || word(i, "another") || word(i, "one")) {
    result.article = !word(i, "one");
    result.amount = 1;
    amount.assign(1, '1');
    k = i + 1;
  } else if (contains(kManyWords, words_.folded(i)) &&
             !(i > 0 && (word(i - 1, "as") || word(i - 1, "so") || word(i - 1, "how")))) {
    result.vague = true;
    amount.assign(1, 'X');
    k = i + 1;
  } else {
    return std::nullopt;
  }
  result.hyphenated = hyphen(k);
  k = skip_hyphen(k);
  for (int fillers = 0; fillers < 2 && is(k, TimeClass::Filler); ++fillers) ++k;
  TimeUnit named = unit(k, true);
  const bool abbreviated = words_.folded(k).size() < 4 && unit(k, false) != TimeUnit::None && !word(k, "day");
  const bool singular = named == TimeUnit::None && !(abbreviated && number && number->digits);
  if (named == TimeUnit::None) named = unit(k, false);
  if (named == TimeUnit::None || named == TimeUnit::Season) return std::nullopt;
  if (singular && (result.vague || (number && number->value.mantissa > 999))) return std::nullopt;
  if (singular && !result.hyphenated && !result.article && result.amount != 1 && named < TimeUnit::Hour)
    return std::nullopt;
  if (named == TimeUnit::Second && singular && (result.article || (!result.hyphenated && result.amount == 1)))
    return std::nullopt;
  if (named == TimeUnit::Quarter && !is(k - 1, TimeClass::Filler)) return std::nullopt;
  if (named == TimeUnit::Fortnight && result.amount) {
    named = TimeUnit::Week;
    result.amount = *result.amount * 2;
    amount = std::to_string(*result.amount);
  }
  // "min" and "sec", "hr" and "yr" need digits before them.
  const std::string_view written = words_.folded(k);
  if (written.size() < 4 && written != "day" && !(number && number->digits)) return std::nullopt;
  result.unit = named;
  result.value = duration_value(named, amount);
  result.end = k + 1;
  // "two and a half years" is 30 months where it is a step.
  if (number && !result.amount && !result.vague && named == TimeUnit::Year && number->value.divisor == 2) {
    result.unit = TimeUnit::Month;
    result.amount = number->value.mantissa * 6;
  }
  return result;
}

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

std::optional<TimeParser::Duration> TimeParser::duration_at(Index i) const {
  std::optional<Duration> result = half_duration(i);
  if (!result) result = simple_duration(i);
  if (!result) return plural_duration(i);
  const TimeUnit first = result->unit;
  extend_duration(*result);
  if (result->unit < first && result->amount == std::nullopt) result->unit = first;
  return result;
}

/// A duration with what hangs on it: "two years ago", "three days later", "a week from now", "35-year-old".
std::optional<TimePhrase> TimeParser::duration(Index i) const {
  const auto duration = duration_at(i);
  if (!duration) return std::nullopt;
  // "a week-long strike", "a month-to-month drop": the article isn't the expression's.
  if (duration->article && hyphen(duration->end)) return std::nullopt;
  if (duration->vague && i > 0 && word(i - 1, "how")) return std::nullopt;
  if (Phrase moved = shifted(i, *duration)) return moved;
  if (duration->plural && !(i > 0 && is(i - 1, TimeClass::Preposition)) && !word(i + 1, "of") &&
      !is(i + 1, TimeClass::Ago))
    return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = duration->end;
  phrase.form = TimeForm::Duration;
  phrase.value = duration->value;
  phrase.within_day = duration->unit < TimeUnit::Day;
  Index k = skip_hyphen(phrase.end);
  if (is(k, TimeClass::Long)) {
    phrase.age = value(k, TimeClass::Long) == 1;
    phrase.end = k + 1;
    if (phrase.age && word(phrase.end, "s") && words_.glued(phrase.end)) ++phrase.end;
  } else if ((word(k, "olds") && (k != phrase.end || !duration->plural)) ||
             (word(phrase.end, "of") && word(phrase.end + 1, "age"))) {
    phrase.age = true;
    phrase.end = word(k, "olds") ? k + 1 : phrase.end + 2;
  }
  if (duration->article && phrase.end == duration->end) {
    // "three times a week", "$50 a day": how often, not how long.
    if (i > 0) {
      const std::string_view before = words_.folded(i - 1);
      const bool counted = before == "times" || before == "once" || before == "twice" || before == "%" ||
                           before == "percent" ||
                           (before.size() > 3 && before.back() == 's' && before[before.size() - 2] != 's' &&
                            !is(i - 1, TimeClass::Preposition) && !is(i - 1, TimeClass::Determiner) &&
                            !is(i - 1, TimeClass::Relation) && !is(i - 1, TimeClass::Stage) &&
                            before != "was" && before != "has" && before != "is") ||
                           before.find_first_of("0123456789") != std::string_view::npos ||
                           is(i - 1, TimeClass::Unit) || is(i - 1, TimeClass::Units) ||
                           number_at(i - 1).has_value();
      if (counted && !word(i, "another")) {
        phrase.form = TimeForm::Set;
        if (duration->unit < TimeUnit::Day) return std::nullopt;  // "60 miles an hour" is a speed
      }
    }
  }
  return phrase;
}

std::optional<TimePhrase> TimeParser::shifted(Index i, const Duration& duration) const {
  Index k = duration.end;
  std::int32_t side = is(k, TimeClass::Ago) ? value(k, TimeClass::Ago) : 0;
  if (word(k, "from") && (word(k + 1, "now") || word(k + 1, "today"))) {
    side = 6;
    ++k;
  }
  if (side == 0 || (side == 2 && word(k + 1, "than")) || (side == 3 && word(k + 1, "than")))
    return std::nullopt;
  const bool relative_to_something = side == 4 || side == 5;
  // "two days after the vote" is a duration measured from the vote; "two days after." looks back at what was
  // told.
  if (relative_to_something && !boundary(k + 1)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = k + 1;
  const bool backward = side == 1 || side == 2 || side == 4;
  phrase.shift.unit = duration.unit;
  phrase.shift.from_mention = side != 1 && side != 6;
  phrase.shift.vague = duration.vague || !duration.amount || *duration.amount > 1'000'000;
  phrase.within_day = duration.unit < TimeUnit::Day;
  if (!phrase.shift.vague) {
    const auto amount = static_cast<std::int32_t>(*duration.amount);
    phrase.shift.amount = backward ? -amount : amount;
  } else {
    phrase.shift.amount = backward ? -1 : 1;
  }
  if (word(phrase.end, "this") && unit(phrase.end + 1, false) >= TimeUnit::Week)
    phrase.end += 2;  // "a year ago this week"
  return phrase;
}

/// "about three years", "more than a decade ago", "around 8:30 p.m.": the modifier is inside.
std::optional<TimePhrase> TimeParser::modified(Index i) const {
  PhraseLexicon::Match match = grammar_.modifiers_.match(words_, i);
  if (!match || ends_with(match.value, " counts")) return std::nullopt;
  // "over ten years" is mostly how long something went on; "for over ten years" says for how long at least.
  const bool amounts_only = ends_with(match.value, " amounts");
  if (amounts_only && !(i > 0 && is(i - 1, TimeClass::Preposition))) return std::nullopt;
  const bool clock_only = ends_with(match.value, " clock");
  if (const PhraseLexicon::Match second = grammar_.modifiers_.match(words_, match.end)) match = second;
  const Index k = match.end;
  Phrase inner = clock_only ? Phrase{} : duration(k);
  if (!inner && !clock_only) inner = units_long(k);
  if (!inner) inner = clock(k);
  if (!inner && (word(i, "about") || word(i, "around") || word(i, "circa"))) inner = bare_year(k);
  if (!inner && match.value == "approximate") inner = day_shift(k);
  if (!inner || inner->form == TimeForm::Set) return std::nullopt;
  inner->begin = i;
  return inner;
}

}  // namespace nutgraf
