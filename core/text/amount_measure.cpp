// Amounts that are measured: numbers with a currency or a unit behind them.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <numeric>

#include "core/text/amount_grammar.h"
#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

/// Units of one letter need digits before them, and "in" needs a hyphen: "50 m", but "five in the race".
bool is_weak_unit(std::string_view word) {
  return word.size() == 1 || word == "in" || word == "no" || word == "as" || word == "hp";
}

/// A unit's smaller part, and how many make the unit.
struct SmallerUnit {
  std::string_view unit;
  std::string_view smaller;
  std::int64_t parts;
};
constexpr std::array<SmallerUnit, 5> kSmallerUnits = {{{"[ft_i]", "[in_i]", 12},
                                                       {"[lb_av]", "[oz_av]", 16},
                                                       {"[stone_av]", "[lb_av]", 14},
                                                       {"[yd_i]", "[ft_i]", 3},
                                                       {"m", "cm", 100}}};

/// Hyphens and marks between the two parts of "6-foot-3", "5 feet, 2 inches", "5 ft and 2 in".
std::uint32_t skip_joint(const SentenceWords& words, std::uint32_t i) {
  if (words.is(i, "-") && words.glued(i) && words.glued(i + 1)) return i + 1;
  if (words.is(i, ",")) ++i;
  return words.is(i, "and") ? i + 1 : i;
}

}  // namespace

Number near_end(const NumberPhrase& near, const NumberPhrase& far) {
  Number scaled = near.value;
  scaled.exponent += far.scale;
  const bool shares = near.scale == 0 && scaled.to_double() < far.value.to_double();
  return shares ? scaled : near.value;
}

void AmountGrammar::set_range(AmountPhrase& phrase, const NumberPhrase& near, const NumberPhrase& far) {
  phrase.value = near_end(near, far);
  const bool rises = near.kind != NumberKind::Vague && far.kind != NumberKind::Vague &&
                     phrase.value.to_double() < far.value.to_double();
  phrase.known = rises;
  if (rises) phrase.upper = far.value;
}

/// "-10" of "5-10 million", "to 15" of "10 to 15", "- to 15-" of "10- to 15-foot": the far end of a range.
std::optional<NumberPhrase> AmountGrammar::range_end(const SentenceWords& words, Index i,
                                                     const NumberPhrase& number) const {
  if (words.is(i, "-") && (words.is(i + 1, "to") || words.is(i + 1, "or"))) ++i;
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
  phrase.end = number.end;
  if (const auto second = range_end(words, phrase.end, number)) {
    phrase.end = second->end;
    set_range(phrase, number, *second);
  }
  if (Phrase percent = percent_behind(words, number, phrase)) return percent;
  if (number.kind == NumberKind::Ordinal) return std::nullopt;
  const bool of =
      (number.kind == NumberKind::Vague || (number.kind == NumberKind::Fraction && !number.digits)) &&
      words.is(phrase.end, "of");
  const bool hyphen = words.is(phrase.end, "-") && words.glued(phrase.end) && words.glued(phrase.end + 1);
  const Index beside = hyphen ? phrase.end + 1 : phrase.end;
  Index named = of ? phrase.end + 1 : beside;
  if (number.kind == NumberKind::Fraction && (words.is(named, "a") || words.is(named, "an")))
    ++named;  // "half a kilo"
  return measured_behind(words, named, named == beside, number, phrase);
}

/// The currency or unit at word `named`; `beside`: nothing but a hyphen parts it from the number.
std::optional<AmountPhrase> AmountGrammar::measured_behind(const SentenceWords& words, Index named,
                                                           bool beside, const NumberPhrase& number,
                                                           AmountPhrase phrase) const {
  const PhraseLexicon::Match unit = units_.match(words, named);
  const Currency money = currency(words, named);
  // "pounds" are money in millions, else weight; "pounds sterling" is in the table of currencies alone.
  const bool large = number.value.exponent >= 6 || number.value.to_double() >= 1e6;
  const bool both = unit && money.end != 0 && unit.end == money.end;
  if (money.end != 0 && (!unit || money.end > unit.end || (both && large)))
    return money_behind(words, named, money, number, phrase);
  if (!unit) return std::nullopt;
  const bool weak = unit.end == named + 1 && is_weak_unit(words.folded(named));
  if (weak && !(number.digits && beside && !words.is(named, "in"))) return std::nullopt;
  phrase.kind = AmountKind::Quantity;
  phrase.unit = unit.value;
  // "MB" is memory, "mb" the pressure of the air; "Mb" is counted in bits.
  if (words.text(named) == "MB") phrase.unit = "MBy";
  if (words.text(named) == "Mb") phrase.unit = "Mbit";
  phrase.end = unit.end;
  if (words.is(phrase.end, "per") || words.is(phrase.end, "/")) {  // "6 mg per liter"
    if (const PhraseLexicon::Match divisor = units_.match(words, phrase.end + 1)) {
      phrase.unit.append("/").append(divisor.value);
      phrase.end = divisor.end;
    }
  }
  take_smaller_part(words, number, phrase);
  return phrase;
}

/// "six feet five inches", "5 ft 3 in", "6-foot-3", "12 stone 4 pounds": one value in the larger unit.
void AmountGrammar::take_smaller_part(const SentenceWords& words, const NumberPhrase& number,
                                      AmountPhrase& phrase) const {
  const auto* const pair = std::find_if(kSmallerUnits.begin(), kSmallerUnits.end(),
                                        [&](const SmallerUnit& u) { return u.unit == phrase.unit; });
  const auto whole = phrase.value.to_integer();
  if (pair == kSmallerUnits.end() || phrase.upper || !whole) return;
  const Index joint = skip_joint(words, phrase.end);
  const auto second = numbers_.parse(words, joint);
  if (!second || second->kind != NumberKind::Cardinal || second->digits != number.digits) return;
  const auto parts = second->value.to_integer();
  if (!parts || *parts >= pair->parts) return;
  const bool hyphens = joint == phrase.end + 1 && words.is(phrase.end, "-");
  Index named = second->end;
  if (words.is(named, "-") && words.glued(named) && words.glued(named + 1)) ++named;
  const PhraseLexicon::Match smaller = units_.match(words, named);
  const bool is_named =
      smaller && smaller.value == pair->smaller && (number.digits || !is_weak_unit(words.folded(named)));
  if (!is_named && !(hyphens && pair->unit == "[ft_i]")) return;
  phrase.end = is_named ? smaller.end : second->end;
  const std::int64_t sum = *whole * pair->parts + *parts;
  const std::int64_t common = std::gcd(sum, pair->parts);
  phrase.value = {sum / common, 0, pair->parts / common};
}

/// "1 million rubles", "5 USD", "75 USD million", "10 €", "thirteen dollars and 45 cents".
std::optional<AmountPhrase> AmountGrammar::money_behind(const SentenceWords& words, Index named,
                                                        const Currency& money, const NumberPhrase& number,
                                                        AmountPhrase phrase) const {
  if (money.role == "before") {
    // "10 €", but not the sign of the next amount: "2019 $5".
    const std::string_view next = words.text(money.end);
    const bool is_sign =
        !is_ascii_letter(words.text(named)[0]) && !is_ascii_letter(words.text(money.end - 1).back());
    if (!is_sign || !number.digits || (!next.empty() && is_ascii_digit(next[0]))) return std::nullopt;
  } else if (!money.names_money() && money.role != "both" && money.role != "minor") {
    return std::nullopt;
  }
  // "Two won", "full marks", but "trillions of won", "two million marks".
  const double least = words.is(named, "won") ? 100.0 : words.is(named, "marks") ? 1e4 : 0.0;
  const bool is_vague = number.kind == NumberKind::Vague && words.is(named - 1, "of");
  if (number.value.to_double() < least && !is_vague) return std::nullopt;
  if (money.role == "both" && !words.capitalized(named)) return std::nullopt;
  phrase.kind = AmountKind::Money;
  phrase.unit = money.codes;
  phrase.end = money.end;
  if (money.role == "minor") {
    phrase.value.exponent -= 2;
    if (phrase.upper) phrase.upper->exponent -= 2;
  }
  if (money.role == "both" && number.scale == 0 && !phrase.upper) {
    NumberPhrase scaled = number;
    scaled.end = phrase.end;
    numbers_.take_scales(words, scaled);
    phrase.value = scaled.value;
    phrase.end = scaled.end;
  }
  if (money.names_money() && !phrase.upper) take_cents(words, number, phrase);
  return phrase;
}

/// "and forty-five cents" behind dollars.
void AmountGrammar::take_cents(const SentenceWords& words, const NumberPhrase& number,
                               AmountPhrase& phrase) const {
  const auto second = numbers_.parse(words, skip_joint(words, phrase.end));
  const auto whole = phrase.value.to_integer();
  if (!whole || *whole > 1'000'000'000 || !second || second->kind != NumberKind::Cardinal ||
      second->digits != number.digits)
    return;
  const auto cents = second->value.to_integer();
  const Currency minor = currency(words, second->end);
  if (!cents || *cents >= 100 || minor.end == 0 || minor.role != "minor" ||
      minor.codes.find(phrase.unit) == std::string_view::npos)
    return;
  phrase.value = {*whole * 100 + *cents, -2, 1};
  phrase.end = minor.end;
}

/// "20C", "95F" in one token: degrees, where no name or numbered thing stands before them.
std::optional<AmountPhrase> AmountGrammar::glued_temperature(const SentenceWords& words, Index i) {
  const std::string_view token = words.text(i);
  if (token.size() < 2 || token.size() > 5 || !is_ascii_digit(token[0])) return std::nullopt;
  if (token.back() != 'C' && token.back() != 'F') return std::nullopt;
  const std::string_view before = i > 0 ? words.folded(i - 1) : std::string_view{};
  const bool begins = i == 0 || (i == 1 && words.is(0, "-"));
  if (!begins && words.capitalized(i - 1)) return std::nullopt;
  if (is_one_of(before, {"gate", "seat", "room", "flat", "row", "route", "apartment"})) return std::nullopt;
  const auto value = NumberWords::read(token.substr(0, token.size() - 1));
  if (!value) return std::nullopt;
  AmountPhrase phrase;
  phrase.begin = i;
  phrase.end = i + 1;
  phrase.kind = AmountKind::Quantity;
  phrase.value = *value;
  phrase.known = true;
  phrase.unit = token.back() == 'C' ? "Cel" : "[degF]";
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
  const bool measured = is_one_of(words.folded(unit.end),
                                  {"of", "wide", "long", "high", "deep", "away", "tall", "from", "apart"});
  const bool other =
      is_one_of(words.folded(i + 1), {"foot", "yard", "stone", "degree", "pound", "cup", "pint"});
  if (!measured || other) return std::nullopt;
  phrase.kind = AmountKind::Quantity;
  phrase.unit = unit.value;
  phrase.end = unit.end;
  return phrase;
}

}  // namespace nutgraf
