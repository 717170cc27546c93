// Finds amounts: money, percentages, measurements, ordinals and counts.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/amount_grammar.h"

#include <algorithm>
#include <array>

#include "core/text/figures.h"

namespace nutgraf {
namespace {

bool is_percent_word(std::string_view word) {
  return word == "%" || word == "percent" || word == "pct" || word == "percentage" || word == "percents";
}

/// The words after `i` that say percent: "%", "per cent", "percentage points"; returns `i` where they don't.
std::uint32_t after_percent(const SentenceWords& words, std::uint32_t i) {
  if (words.is(i, "per") && words.is(i + 1, "cent")) return i + 2;
  if (!is_percent_word(words.folded(i))) return i;
  std::uint32_t end = i + 1;
  if (words.is(i, "percentage")) {
    if (words.dash(end)) ++end;
    if (!words.is(end, "point") && !words.is(end, "points")) return i;
    ++end;
  }
  return end;
}

/// Units of one letter need digits before them, and "in" needs a hyphen: "50 m", but "five in the race".
bool is_weak_unit(std::string_view word) {
  return word.size() == 1 || word == "in" || word == "no" || word == "as" || word == "hp";
}

}  // namespace

AmountGrammar::AmountGrammar(const AmountTables& tables)
    : numbers_(tables.numbers),
      modifiers_(tables.modifiers),
      currencies_(tables.currencies),
      units_(tables.units) {}

/// "-10" of "5-10 million", "to 15" of "10 to 15": the far end of a range.
std::optional<NumberPhrase> AmountGrammar::range_end(const SentenceWords& words, Index i,
                                                     const NumberPhrase& number) const {
  const bool joined = words.is(i, "-") || words.is(i, "to") || words.is(i, "or");
  if (!joined || number.kind == NumberKind::Ordinal) return std::nullopt;
  auto second = numbers_.parse(words, i + 1);
  if (!second || second->kind != NumberKind::Cardinal || second->article) return std::nullopt;
  if (second->digits != number.digits && number.kind != NumberKind::Vague) return std::nullopt;
  return second;
}

/// A number with the percent sign, currency or unit behind it.
std::optional<AmountPhrase> AmountGrammar::with_unit(const SentenceWords& words, Index i,
                                                     const NumberPhrase& number) const {
  AmountPhrase phrase;
  phrase.begin = i;
  phrase.value = number.value;
  phrase.known = number.kind != NumberKind::Vague;
  Index k = number.end;
  if (const auto second = range_end(words, k, number)) {
    k = second->end;
    phrase.known = false;
    phrase.value = second->value;
  }
  const bool to = words.is(k + 1, "to") && !(i > 0 && words.is(i - 1, "from"));
  if (words.is(k, "%") && (words.is(k + 1, "-") || to)) {  // "5%-10%", "6% to 11%"
    const auto second = numbers_.parse(words, k + 2);
    if (second && second->kind == NumberKind::Cardinal && words.is(second->end, "%")) {
      k = second->end;
      phrase.known = false;
    }
  }
  const Index plain = k;
  if (words.is(k, "-") && words.glued(k) && words.glued(k + 1)) ++k;
  Index percent = after_percent(words, k);
  if (percent == k && (words.is(k, "of") || words.is(k, "a")) &&
      number.kind == NumberKind::Fraction) {  // "three-tenths of a percent"
    const Index p = words.is(k, "of") ? k + 2 : k + 1;
    if (words.is(p - 1, "a") && is_percent_word(words.folded(p)) && !words.is(p, "%")) percent = p + 1;
  }
  if (percent != k) {
    phrase.kind = AmountKind::Percent;
    phrase.unit = "%";
    phrase.end = percent;
    return phrase;
  }
  if (number.kind == NumberKind::Ordinal) return std::nullopt;
  const bool of =
      (number.kind == NumberKind::Vague || (number.kind == NumberKind::Fraction && !number.digits)) &&
      words.is(plain, "of");
  Index named = of ? plain + 1 : k;
  if (number.kind == NumberKind::Fraction && (words.is(named, "a") || words.is(named, "an")))
    ++named;  // "half a kilo"
  const PhraseLexicon::Match unit = units_.match(words, named);
  const Currency money = currency(words, named);
  // "pounds" are money in millions, else weight; "pounds sterling" is in the table of currencies alone.
  const bool large = number.value.exponent >= 6 || number.value.to_double() >= 1e6;
  const bool both = unit && money.end != 0 && unit.end == money.end;
  if (money.end != 0 && (money.role == "after" || money.role == "both" || money.role == "minor") &&
      (!unit || money.end > unit.end || (both && large))) {
    if (words.is(named, "won") && !(number.digits && number.value.to_double() >= 100)) return std::nullopt;
    if (money.role == "both" && !words.capitalized(named)) return std::nullopt;
    phrase.kind = AmountKind::Money;
    phrase.unit = money.codes;
    phrase.end = money.end;
    if (money.role == "minor") phrase.value.exponent -= 2;
    return phrase;
  }
  if (!unit) return std::nullopt;
  const bool weak = unit.end == named + 1 && is_weak_unit(words.folded(named));
  if (weak && !(number.digits && (named == k) && !words.is(named, "in"))) return std::nullopt;
  phrase.kind = AmountKind::Quantity;
  phrase.unit = unit.value;
  phrase.end = unit.end;
  if (words.is(phrase.end, "per") || words.is(phrase.end, "/")) {  // "6 mg per liter"
    if (const PhraseLexicon::Match divisor = units_.match(words, phrase.end + 1)) {
      phrase.unit.append("/").append(divisor.value);
      phrase.end = divisor.end;
    }
  }
  if (unit.value == "[ft_i]") {  // "six feet five inches"
    const auto inches = numbers_.parse(words, unit.end);
    if (inches && inches->kind == NumberKind::Cardinal) {
      const PhraseLexicon::Match smaller = units_.match(words, inches->end);
      if (smaller && smaller.value == "[in_i]") {
        phrase.end = smaller.end;
        phrase.known = false;
      }
    }
  }
  return phrase;
}

/// "a ton", "a kilometer", "a percent": an article for one.
std::optional<AmountPhrase> AmountGrammar::articled(const SentenceWords& words, Index i) const {
  if (!words.is(i, "a") && !words.is(i, "an")) return std::nullopt;
  AmountPhrase phrase;
  phrase.begin = i;
  phrase.value = {1, 0, 1};
  phrase.known = true;
  if (words.is(i + 1, "percentage") || words.is(i + 1, "single")) return std::nullopt;
  const PhraseLexicon::Match unit = units_.match(words, i + 1);
  if (!unit || is_weak_unit(words.folded(i + 1)) || words.capitalized(i + 1)) return std::nullopt;
  // Only what is measured: "a ton of", "a kilometer wide"; "a foot" and "a yard" are mostly other things.
  constexpr std::array<std::string_view, 9> kMeasured = {"of",   "wide", "long", "high", "deep",
                                                         "away", "tall", "from", "apart"};
  const bool measured =
      std::find(kMeasured.begin(), kMeasured.end(), words.folded(unit.end)) != kMeasured.end();
  constexpr std::array<std::string_view, 7> kOtherThings = {"foot",  "yard", "stone", "degree",
                                                            "pound", "cup",  "pint"};
  const bool other =
      std::find(kOtherThings.begin(), kOtherThings.end(), words.folded(i + 1)) != kOtherThings.end();
  if (!measured || other) return std::nullopt;
  phrase.kind = AmountKind::Quantity;
  phrase.unit = unit.value;
  phrase.end = unit.end;
  return phrase;
}

/// "between $140 million and $165 million", "between 10 and 30".
std::optional<AmountPhrase> AmountGrammar::between(const SentenceWords& words, Index i) const {
  if (!words.is(i, "between")) return std::nullopt;
  const Phrase first = core(words, i + 1);
  if (!first || !words.is(first->end, "and") || first->kind == AmountKind::Ordinal) return std::nullopt;
  Phrase second = core(words, first->end + 1);
  if (!second || second->kind == AmountKind::Ordinal) return std::nullopt;
  if (first->kind != AmountKind::Cardinal && second->kind == AmountKind::Cardinal) second->kind = first->kind;
  if (first->kind != AmountKind::Cardinal && second->kind != first->kind) return std::nullopt;
  // "between one and two": numbers of the same kind, not "between two and Tuesday".
  second->begin = i;
  second->known = false;
  return second;
}

/// Whether a bare number counts things: no part of a name, a code, a pronoun or a date.
bool AmountGrammar::counts(const SentenceWords& words, Index i, const NumberPhrase& number) const {
  const Index end = number.end;
  if (number.kind == NumberKind::Fraction && words.is(i, "quarter")) return false;
  if (number.kind == NumberKind::Fraction && words.is(i, "half") && end == i + 1 && !words.is(end, "of") &&
      !words.is(end, "the"))
    return false;
  // "several" and "a few" alone count nothing.
  if (number.kind == NumberKind::Vague && (words.is(end - 1, "several") || words.is(end - 1, "few")))
    return false;
  if (i > 0 && words.is(i - 1, "[") && words.is(end, "]")) return false;  // a reference
  if (words.glued(i) && i > 0) {
    const std::string_view before = words.folded(i - 1);
    const bool digits_before = i > 1 && !words.text(i - 2).empty() && is_figure(words.text(i - 2).back());
    if (before == "." || before == "/" || before == ":" || before == "," || before == "@" || before == "_" ||
        before == "#")
      return false;
    if (before == "-" && i > 1 && words.glued(i - 1) && !digits_before) return false;  // "U-17", "COVID-19"
  }
  if (number.digits && words.glued(end)) {
    const std::string_view after = words.folded(end);
    if (after == "/" || after == ":" || after == "@" || after == "_") return false;
    if ((after == "." || after == ",") && words.glued(end + 1) && is_figure(words.text(end + 1)[0]))
      return false;
  }
  if (number.kind == NumberKind::Cardinal && end == i + 1 && words.is(i, "one")) {
    constexpr std::array<std::string_view, 22> kPronounBefore = {
        "no", "this", "that",  "which", "any", "every", "each", "some",  "another", "the", "only",
        "a",  "an",   "first", "last",  "big", "new",   "good", "other", "day",     "s",   "'s"};
    if (i > 0 &&
        std::find(kPronounBefore.begin(), kPronounBefore.end(), words.folded(i - 1)) !=
            kPronounBefore.end() &&
        !words.is(end, "of"))
      return false;
    constexpr std::array<std::string_view, 12> kPronounAfter = {
        "can", "must", "should", "could", "would", "may", "another", "'s", "knows", "day", "might", "thing"};
    if (std::find(kPronounAfter.begin(), kPronounAfter.end(), words.folded(end)) != kPronounAfter.end())
      return false;
  }
  // "Boeing 737", "Flight 8501", "Windows 10": a figure behind a capitalised word belongs to its name; but
  // for "Category 5", "No. 8" and the like, where the number tells which.
  if (number.digits && i > 1 && words.capitalized(i - 1) && !words.glued(i) &&
      number.kind == NumberKind::Cardinal && end == i + 1) {
    constexpr std::array<std::string_view, 10> kNumbered = {"no",     "no.",   "category",  "phase", "stage",
                                                            "number", "level", "magnitude", "page",  "type"};
    const std::string_view before = words.folded(i - 1);
    const bool numbered = std::find(kNumbered.begin(), kNumbered.end(), before) != kNumbered.end();
    const bool function_word = before == "in" || before == "at" || before == "on" || before == "by" ||
                               before == "of" || before == "the";
    if (!numbered && !function_word) return false;
  }
  return true;
}

/// Whether an ordinal ranks something: no part of a title ("First Lady") or an idiom ("first of all",
/// "third-party").
bool AmountGrammar::ranks(const SentenceWords& words, Index i, Index end) {
  if (i > 0 && words.capitalized(i) && words.capitalized(end) && !words.glued(end)) return false;
  if (words.is(end, "of") && words.is(end + 1, "all")) return false;
  if (words.is(end, "-") &&
      (words.is(end + 1, "hand") || words.is(end + 1, "party") || words.is(end + 1, "in")))
    return false;
  if (words.is(end, "responders") || words.is(end, "responder") || words.is(end, "aid")) return false;
  constexpr std::array<std::string_view, 3> kDivisors = {"thousandth", "hundredth", "millionth"};
  return std::find(kDivisors.begin(), kDivisors.end(), words.folded(end - 1)) == kDivisors.end() ||
         !words.is(end, "of");
}

std::optional<AmountPhrase> AmountGrammar::core(const SentenceWords& words, Index i) const {
  if (i >= words.size()) return std::nullopt;
  if (Phrase money = money_before(words, i)) return money;
  if (Phrase money = glued_money(words, i)) return money;
  Index first = i;
  bool negative = false;
  if ((words.is(i, "minus") || words.is(i, "negative")) && i + 1 < words.size()) {
    ++first;
    negative = true;
  }
  const auto number = numbers_.parse(words, first);
  if (!number) return articled(words, i);
  if (Phrase measured = with_unit(words, first, *number)) {
    measured->begin = i;
    if (negative) measured->value.mantissa = -measured->value.mantissa;
    return measured;
  }
  if (first != i || !counts(words, i, *number)) return std::nullopt;
  AmountPhrase phrase;
  phrase.begin = i;
  phrase.end = number->end;
  phrase.value = number->value;
  phrase.known = number->kind != NumberKind::Vague;
  phrase.kind = number->kind == NumberKind::Ordinal ? AmountKind::Ordinal : AmountKind::Cardinal;
  if (phrase.kind == AmountKind::Ordinal) return ranks(words, i, phrase.end) ? Phrase{phrase} : Phrase{};
  // "1-0", "10-15": figures with a tight hyphen are one expression, as are "two or three".
  const bool tight = words.is(phrase.end, "-") && words.glued(phrase.end) && words.glued(phrase.end + 1);
  if (tight || words.is(phrase.end, "or") || words.is(phrase.end, "to")) {
    const auto second = range_end(words, phrase.end, *number);
    const bool listed = words.is(phrase.end, "or") || words.is(phrase.end, "to");
    if (second && (!listed || second->value.to_double() > number->value.to_double()) &&
        second->kind == NumberKind::Cardinal) {
      phrase.end = second->end;
      phrase.known = false;
    }
  }
  return phrase;
}

/// Whether any rule can succeed at word `i`: most words of a text are told apart here.
bool AmountGrammar::may_begin(const SentenceWords& words, Index i) const {
  const std::string_view folded = words.folded(i);
  if (folded.find_first_of("0123456789\xC2\xE2") != std::string_view::npos)
    return true;  // and fractions: "½", "⅓"
  return folded == "a" || folded == "an" || folded == "between" || folded == "minus" ||
         folded == "negative" || numbers_.knows(folded) || currencies_.begins_with(folded) ||
         modifiers_.begins_with(folded);
}

std::optional<AmountPhrase> AmountGrammar::parse_at(const SentenceWords& words, Index i) const {
  if (i >= words.size() || words.folded(i).empty() || !may_begin(words, i)) return std::nullopt;
  if (Phrase range = between(words, i)) return range;
  PhraseLexicon::Match modifier = modifiers_.match(words, i);
  const auto limited_to = [&](std::string_view kinds) {
    return modifier.value.size() > kinds.size() &&
           modifier.value.substr(modifier.value.size() - kinds.size()) == kinds;
  };
  if (modifier && !limited_to(" times") && !limited_to(" clock")) {
    const bool counts_only = limited_to(" counts");
    if (const PhraseLexicon::Match second = modifiers_.match(words, modifier.end)) modifier = second;
    Phrase modified = core(words, modifier.end);
    if (modified && modified->kind != AmountKind::Ordinal &&
        !(counts_only && modified->kind != AmountKind::Cardinal)) {
      modified->begin = i;
      return modified;
    }
  }
  return core(words, i);
}

}  // namespace nutgraf
