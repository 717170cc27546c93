// Ages, sets and counted days: "92-year-old", "every week", "yearlong", "a third day".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/ascii.h"
#include "core/text/joined.h"
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// "aged 53", "age 12", ", 53," behind a name, "he was 82".
std::optional<TimePhrase> TimeParser::age(Index i) const {
  Index k = i;
  if (word(k, "aged") || word(k, "age")) ++k;
  if (word(k, "the") && word(k + 1, "age") && word(k + 2, "of")) k += 3;
  const auto& number = number_at(k);
  if (!number || number->kind != NumberKind::Cardinal || number->value.exponent != 0 ||
      number->value.divisor != 1)
    return std::nullopt;
  if (number->value.mantissa < 1 || number->value.mantissa > 119 || number->article) return std::nullopt;
  const Index end = number->end;
  if (is(end, TimeClass::Units) || is(end, TimeClass::Unit) || hyphen(end)) return std::nullopt;
  if (!is_told_as_age(i, k, *number)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = end;
  phrase.form = TimeForm::Duration;
  phrase.age = true;
  phrase.value = duration_value(TimeUnit::Year, std::to_string(number->value.mantissa));
  return phrase;
}

/// Whether the words around a number say that it is an age. The number stands at word `k`, behind "aged" or
/// the like from word `i` on, or at `i` itself.
bool TimeParser::is_told_as_age(Index i, Index k, const NumberPhrase& number) const {
  if (k != i) return true;
  if (i == 0) return false;
  if (word(i - 1, "aged") || word(i - 1, "ages")) return true;
  if (i == 1) return false;
  if (word(i - 1, "of") && word(i - 2, "age")) return true;
  const Index end = number.end;
  const bool single = end == i + 1 && words_.text(i).size() <= 3;
  if (is_apposed_age(i, number, single)) return true;
  const bool turned = word(i - 1, "turned") || word(i - 1, "turns");
  const bool is_of_person = is_one_of(words_.folded(i - 2), {"he", "she", "who", "i"});
  if (turned || (is_of_person && is_one_of(words_.folded(i - 1), {"was", "is", "'s"}))) {
    if (boundary(end) || is_one_of(words_.folded(end), {"and", "when", "years", "at"})) return true;
  }
  if (!single) return false;
  if (word(i - 1, "at") && boundary(end) && is_one_of(words_.folded(i - 2), {"dies", "died", "dead"}))
    return true;
  // "Lee, now 22, …", "…, the first woman in the post, was 66."
  return number.value.mantissa > 14 &&
         ((word(i - 1, "now") && boundary(end)) ||
          (word(i - 1, "was") && word(end, ".") && (words_.capitalized(i - 2) || word(i - 2, ","))));
}

/// ", 53," behind a name or a noun.
bool TimeParser::is_apposed_age(Index i, const NumberPhrase& number, bool single) const {
  const Index end = number.end;
  const std::string_view before = words_.folded(i - 2);
  const bool is_noun = before.size() > 2 && is_ascii_lower(before[0]) && at(i - 2).unknown() && number.digits;
  if (!word(i - 1, ",") || !(words_.capitalized(i - 2) || (single && is_noun))) return false;
  if (is(i - 2, TimeClass::Month) || is(i - 2, TimeClass::Weekday) || is(i - 2, TimeClass::MonthShort))
    return false;
  const bool is_closed =
      word(end, ",") || word(end, ";") ||
      (word(end, ".") && single && number.value.mantissa > 14 && words_.capitalized(i - 2));
  if (!is_closed || !(single || !number.digits) || is(end + 1, TimeClass::Month)) return false;
  const std::string_view after = words_.text(end + 1);
  const bool is_year = after.size() == 4 && after[0] >= '1' && after[0] <= '2';  // "May 5, 2019"
  return !(word(end, ",") && is_year);
}

/// "yearlong", "months-long", "decades-old", "year-long".
std::optional<TimePhrase> TimeParser::units_long(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  phrase.form = TimeForm::Duration;
  if (is(i, TimeClass::UnitLong)) {
    const auto named = static_cast<TimeUnit>(value(i, TimeClass::UnitLong));
    phrase.value = duration_value(named, "1");
    phrase.within_day = named < TimeUnit::Day;
    phrase.end = i + 1;
    return phrase;
  }
  const bool plural = unit(i, true) != TimeUnit::None;
  const TimeUnit named = unit(i, plural);
  if (named < TimeUnit::Hour || !hyphen(i + 1) || !is(i + 2, TimeClass::Long)) return std::nullopt;
  phrase.value = duration_value(named, plural ? "X" : "1");
  phrase.within_day = named < TimeUnit::Day;
  phrase.end = i + 3;
  return phrase;
}

/// "every Monday", "each year", "per day", "daily", "Mondays".
std::optional<TimePhrase> TimeParser::set(Index i) const {
  TimePhrase phrase;
  phrase.begin = i;
  phrase.form = TimeForm::Set;
  if (is(i, TimeClass::Frequency)) {
    if (words_.capitalized(i) && i > 0) return std::nullopt;  // "Daily Mail"
    // "the business daily, Fuji", "Greek daily Kathimerini", "a weekly newspaper"
    const bool noun = (word(i, "daily") || word(i, "weekly") || word(i, "monthly")) && i > 0;
    if (noun && (words_.capitalized(i + 1) ||
                 is_one_of(words_.folded(i + 1),
                           {"newspaper", "newspapers", "paper", "magazine", "tabloid", "broadsheet"})))
      return std::nullopt;
    const bool titled = words_.capitalized(i - 1) || is(i - 1, TimeClass::Determiner);
    if (noun && boundary(i + 1) && titled) return std::nullopt;
    const auto named = static_cast<TimeUnit>(value(i, TimeClass::Frequency));
    phrase.value = named == TimeUnit::Quarter ? "P3M" : duration_value(named, "1");
    phrase.within_day = named < TimeUnit::Day;
    phrase.end = i + 1;
    return phrase;
  }
  if (is(i, TimeClass::Weekdays) && words_.capitalized(i)) {
    phrase.value = joined({"XXXX-WXX-", std::to_string(value(i, TimeClass::Weekdays))});
    phrase.end = i + 1;
    Index e = phrase.end;
    ClockPieces clock;
    if (take_part(e, clock)) phrase.end = e;
    return phrase;
  }
  if ((word(i, "once") || word(i, "twice")) &&
      (word(i + 1, "a") || word(i + 1, "every") || word(i + 1, "per") || word(i + 1, "each"))) {
    const TimeUnit named = unit(i + 2, false);
    if (named < TimeUnit::Day) return std::nullopt;
    phrase.value = duration_value(named, "1");
    phrase.end = i + 3;
    return phrase;
  }
  return every(i);
}

/// "a third day", "the 60th minute", "its first weekend": counted, so without a place on the calendar.
std::optional<TimePhrase> TimeParser::counted(Index i) const {
  Index k = is(i, TimeClass::Determiner) ? i + 1 : i;
  const auto& number = number_at(k);
  if (!number || number->kind != NumberKind::Ordinal) return std::nullopt;
  k = skip_hyphen(number->end);
  if (word(k, "straight") || word(k, "consecutive") || word(k, "successive")) ++k;
  const bool night = word(k, "night");
  const bool plural =
      word(k, "days") || word(k, "weeks") || word(k, "months") || word(k, "minutes") || word(k, "decades");
  const TimeUnit named = unit(k, plural);
  const bool timed = named == TimeUnit::Minute || named == TimeUnit::Day || named == TimeUnit::Weekend ||
                     named == TimeUnit::Week || (named == TimeUnit::Month && k > number->end) ||
                     (named == TimeUnit::Year && k > skip_hyphen(number->end)) ||
                     (plural && named == TimeUnit::Decade);
  if (!night && !timed) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = k + 1;
  phrase.form = TimeForm::Ordinal;
  phrase.within_day = night || named == TimeUnit::Minute;
  if (word(phrase.end, "in") && word(phrase.end + 1, "a") && word(phrase.end + 2, "row")) phrase.end += 3;
  return phrase;
}

/// "all day", "all night", "all year".
std::optional<TimePhrase> TimeParser::all_unit(Index i) const {
  const bool entire = word(i, "the") && (word(i + 1, "entire") || word(i + 1, "whole"));
  if (!word(i, "all") && !entire) return std::nullopt;
  const Index k = entire ? i + 2 : skip_hyphen(i + 1);
  const TimeUnit named = unit(k, false);
  const bool night = word(k, "night");
  if (!night && (named < TimeUnit::Day || named > TimeUnit::Year)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = word(k + 1, "long") ? k + 2 : k + 1;
  phrase.form = TimeForm::Duration;
  phrase.value = night ? "P1NI" : duration_value(named, "1");
  phrase.within_day = night;
  return phrase;
}

/// "two nights", "three nights ago" is left to the number.
std::optional<TimePhrase> TimeParser::nights(Index i) const {
  const auto& number = number_at(i);
  if (!number || number->kind == NumberKind::Ordinal || number->kind == NumberKind::Fraction)
    return std::nullopt;
  if (!word(number->end, "nights") && !(hyphen(number->end) && word(number->end + 1, "night")))
    return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.end = skip_hyphen(number->end) + 1;
  phrase.form = TimeForm::Duration;
  phrase.value =
      joined({"P", number->kind == NumberKind::Vague ? std::string("X") : number->value.to_decimal(), "NI"});
  phrase.within_day = true;
  return phrase;
}

std::optional<TimePhrase> TimeParser::every(Index i) const {
  if (!is(i, TimeClass::Every)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = i;
  phrase.form = TimeForm::Set;
  Index k = i + 1;
  if (word(i, "each") && word(k, "and") && word(k + 1, "every")) k += 2;
  if (Phrase named = every_named(phrase, k)) return named;
  std::string amount = "1";
  if (word(k, "other") || word(k, "second")) {
    amount.assign(1, '2');
    ++k;
  } else if (word(k, "single")) {
    ++k;
  } else if (const auto counted = simple_duration(k); counted && !counted->article && !counted->hyphenated) {
    phrase.value = counted->value;
    phrase.within_day = counted->unit < TimeUnit::Day;
    phrase.end = counted->end;
    return phrase;
  }
  const TimeUnit named = unit(k, false);
  if (named < TimeUnit::Minute || named == TimeUnit::Season) return std::nullopt;
  if (word(i, "per") && named < TimeUnit::Day) return std::nullopt;  // "miles per hour"
  phrase.value = named == TimeUnit::Quarter ? "P3M" : duration_value(named, amount);
  phrase.within_day = named < TimeUnit::Day;
  phrase.end = k + 1;
  return phrase;
}

/// "every Monday", "every May", "each spring", "every other Friday morning", whose name begins at word `k`.
std::optional<TimePhrase> TimeParser::every_named(TimePhrase phrase, Index k) const {
  std::int32_t named_weekday = 0;
  Index w = (word(k, "other") || word(k, "second")) && is(k + 1, TimeClass::Weekday) ? k + 1 : k;
  if (weekday(w, named_weekday)) {
    phrase.value = joined({"XXXX-WXX-", std::to_string(named_weekday)});
    phrase.end = w;
    Index e = w;
    ClockPieces clock;
    if (take_part(e, clock)) {
      phrase.value += kDayPartCodes[static_cast<std::size_t>(clock.part)];
      phrase.end = e;
    }
    return phrase;
  }
  Index m = k;
  std::int32_t named_month = 0;
  if (words_.capitalized(k) && month(m, named_month)) {
    phrase.value = named_month < 10 ? joined({"XXXX-0", std::to_string(named_month)})
                                    : joined({"XXXX-", std::to_string(named_month)});
    phrase.end = m;
    return phrase;
  }
  if (is(k, TimeClass::Season)) {
    phrase.value = joined({"XXXX-", kSeasonCodes[static_cast<std::size_t>(value(k, TimeClass::Season))]});
    phrase.end = k + 1;
    return phrase;
  }
  if (is(k, TimeClass::Part) && !is(k, TimeClass::DayShift)) {
    phrase.value = joined({"XXXX-XX-XX", kDayPartCodes[static_cast<std::size_t>(value(k, TimeClass::Part))]});
    phrase.within_day = true;
    phrase.end = k + 1;
    return phrase;
  }
  return std::nullopt;
}

}  // namespace nutgraf
