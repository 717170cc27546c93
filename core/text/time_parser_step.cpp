// What hangs on a duration: "a year ago", "two days later", "35-year-old", "about an hour".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/one_of.h"
#include "core/text/time_parser.h"

namespace nutgraf {

/// A duration with what hangs on it: "two years ago", "three days later", "a week from now", "35-year-old".
std::optional<TimePhrase> TimeParser::duration(Index i) const {
  const auto duration = duration_at(i);
  if (!duration) return glued_seconds(i);
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
  if (duration->article && phrase.end == duration->end && !word(i, "another") && is_behind_count(i)) {
    phrase.form = TimeForm::Set;
    if (duration->unit < TimeUnit::Day) return std::nullopt;  // "60 miles an hour" is a speed
  }
  return phrase;
}

/// "three times a week", "$50 a day": the unit at word `i` says how often, not how long.
bool TimeParser::is_behind_count(Index i) const {
  if (i == 0) return false;
  const std::string_view before = words_.folded(i - 1);
  if (is_one_of(before, {"times", "once", "twice", "%", "percent"})) return true;
  if (before.find_first_of("0123456789") != std::string_view::npos || is(i - 1, TimeClass::Unit) ||
      is(i - 1, TimeClass::Units))
    return true;
  const bool is_plural = before.size() > 3 && before.back() == 's' && before[before.size() - 2] != 's' &&
                         !is(i - 1, TimeClass::Preposition) && !is(i - 1, TimeClass::Determiner) &&
                         !is(i - 1, TimeClass::Relation) && !is(i - 1, TimeClass::Stage);
  return is_plural || number_at(i - 1).has_value();
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
  if (!word(k, "ago") && word(k + 1, "this"))
    return std::nullopt;  // "the least in a decade earlier this week"
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
  if (!match || match.value.ends_with(" counts")) return std::nullopt;
  // "over ten years" is mostly how long something went on; "for over ten years" says for how long at least.
  const bool amounts_only = match.value.ends_with(" amounts");
  if (amounts_only && !(i > 0 && is(i - 1, TimeClass::Preposition))) return std::nullopt;
  const bool clock_only = match.value.ends_with(" clock");
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
