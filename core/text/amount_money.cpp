// Money behind its sign: "$5", "US$1.5 billion", "Rs 5 crore", "RM2.5".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "core/text/amount_grammar.h"
#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

struct Magnitude {
  std::string_view letters;
  std::int32_t exponent;
};
/// Letters that scale money: "$14m", "RM1.2b".
constexpr std::array<Magnitude, 13> kMagnitudes = {{{"k", 3},
                                                    {"m", 6},
                                                    {"mn", 6},
                                                    {"mln", 6},
                                                    {"mil", 6},
                                                    {"cr", 7},
                                                    {"b", 9},
                                                    {"bn", 9},
                                                    {"bln", 9},
                                                    {"bil", 9},
                                                    {"t", 12},
                                                    {"tn", 12},
                                                    {"trn", 12}}};

const Magnitude* magnitude_of(std::string_view letters) {
  const auto* const found = std::find_if(kMagnitudes.begin(), kMagnitudes.end(),
                                         [&](const Magnitude& m) { return m.letters == letters; });
  return found == kMagnitudes.end() ? nullptr : found;
}

/// "Rp400.000": the period parts thousands there. Exactly three decimals: a word of scale leaves another
/// exponent.
void read_period_as_comma(AmountPhrase& phrase) {
  if ((phrase.unit == "IDR" || phrase.unit == "VND") && phrase.value.exponent == -3)
    phrase.value.exponent = 0;
}

}  // namespace

AmountGrammar::Currency AmountGrammar::currency(const SentenceWords& words, Index i) const {
  const PhraseLexicon::Match match = currencies_.match(words, i);
  if (!match) return {};
  const std::size_t space = match.value.find(' ');
  if (space == std::string_view::npos) return {};
  // Codes and short signs are written in capitals: "USD", "R", "Sh".
  const std::string_view role = match.value.substr(0, space);
  if ((role == "before" || role == "both") && is_ascii_letter(words.text(i)[0]) && !words.capitalized(i))
    return {};
  return {match.end, role, match.value.substr(space + 1)};
}

/// "k", "m" and "bn" behind the figures of a count: "10k homes", "2.3M views"; a small "m" is a meter but
/// before people and things that are counted in millions.
void AmountGrammar::take_count_magnitude(const SentenceWords& words, NumberPhrase& number) const {
  if (!number.digits || number.kind != NumberKind::Cardinal || !words.glued(number.end)) return;
  const Magnitude* const magnitude = magnitude_of(words.folded(number.end));
  if (magnitude == nullptr || magnitude->letters == "t") return;
  const Index next = number.end + 1;
  if (words.text(number.end) == "m") {
    const bool counted = is_one_of(
        words.folded(next), {"people",     "users",   "viewers",  "customers", "children", "women",
                             "men",        "workers", "voters",   "homes",     "jobs",     "copies",
                             "doses",      "members", "views",    "followers", "visitors", "subscribers",
                             "passengers", "barrels", "refugees", "adults",    "patients", "households"});
    const bool measured = units_.match(words, next) || currency(words, next).names_money();
    if (!counted && !measured) return;
  }
  number.value.exponent += magnitude->exponent;
  number.scale = magnitude->exponent;
  number.end = next;
}

/// "m", "bn" behind the figures of money; "-M", "-B" as in Manila ("P243.4-M"), "cr" behind a space too.
void AmountGrammar::take_magnitude(const SentenceWords& words, NumberPhrase& number) const {
  if (!number.digits || number.scale != 0) return;
  const bool hyphen = words.is(number.end, "-") && words.glued(number.end) && words.glued(number.end + 1);
  const Index named = hyphen ? number.end + 1 : number.end;
  const Magnitude* const magnitude = magnitude_of(words.folded(named));
  if (magnitude == nullptr || (!words.glued(named) && words.text(named) != "cr")) return;
  if (hyphen && (!words.capitalized(named) || (words.dash(named + 1) && words.glued(named + 1)))) return;
  number.value.exponent += magnitude->exponent;
  number.scale = magnitude->exponent;
  number.end = named + 1;
}

/// "$5", "US$1.5 billion", "Rs 5 crore", "$5-10 million".
std::optional<AmountPhrase> AmountGrammar::money_before(const SentenceWords& words, Index i) const {
  const Currency sign = currency(words, i);
  const bool named_before = sign.role == "around" && words.capitalized(i);  // "Rupees 1,181 crore"
  if (sign.end == 0 ||
      (sign.role != "before" && sign.role != "both" && sign.role != "glued" && !named_before))
    return std::nullopt;
  auto number = numbers_.parse(words, sign.end);
  if (!number || number->kind == NumberKind::Ordinal || number->article) return std::nullopt;
  if (!number->digits && sign.role != "before") return std::nullopt;
  if (sign.role == "glued" && !words.glued(sign.end)) return std::nullopt;
  take_magnitude(words, *number);
  AmountPhrase phrase;
  phrase.begin = i;
  phrase.kind = AmountKind::Money;
  phrase.unit = sign.codes;
  phrase.value = number->value;
  phrase.known = number->kind != NumberKind::Vague;
  phrase.end = number->end;
  read_period_as_comma(phrase);
  if (words.is(phrase.end, "-") || words.is(phrase.end, "to")) {
    const Currency again = currency(words, phrase.end + 1);
    const bool tight = words.is(phrase.end, "-") && words.glued(phrase.end);
    if (tight || again.end != 0) {
      auto second = numbers_.parse(words, again.end != 0 ? again.end : phrase.end + 1);
      if (second && second->digits && second->kind == NumberKind::Cardinal && words.is(phrase.end, "-")) {
        take_magnitude(words, *second);
        phrase.end = second->end;
        phrase.value = near_end(*number, *second);
        phrase.known = phrase.value.to_double() < second->value.to_double();
        if (phrase.known) phrase.upper = second->value;
      }
    }
  }
  const Currency named = currency(words, phrase.end);  // "$5 million dollars", "$75 US"
  if (named.end != 0 && named.names_money() && named.codes.find(sign.codes) != std::string_view::npos)
    phrase.end = named.end;
  return phrase;
}

/// "RM2.5", "SEK4.1bn", "R60": sign and figures in one token.
std::optional<AmountPhrase> AmountGrammar::glued_money(const SentenceWords& words, Index i) const {
  const std::string_view token = words.text(i);
  std::size_t digits = 0;
  while (digits < token.size() && !is_ascii_digit(token[digits])) ++digits;
  if (digits == 0 || digits > 4 || digits == token.size()) return std::nullopt;
  const std::string_view code = currencies_.find(words.folded(i).substr(0, digits));
  const std::size_t space = code.find(' ');
  if (space == std::string_view::npos || code.substr(0, 5) == "after" || !words.capitalized(i))
    return std::nullopt;
  AmountPhrase phrase;
  phrase.begin = i;
  phrase.kind = AmountKind::Money;
  phrase.known = true;
  phrase.unit = code.substr(space + 1);
  if (auto number = NumberWords::parse_digits(words, i, digits)) {
    if (number->kind != NumberKind::Cardinal) return std::nullopt;
    const bool whole = number->value.exponent == 0 && number->value.mantissa < 10;
    numbers_.take_scales(words, *number);
    take_magnitude(words, *number);
    // One letter and few figures are rather a name or a formula: "A4", "N2", "Audi Q7".
    const bool short_code = digits == 1 && number->end == i + 1 && number->value.exponent == 0;
    if (short_code && (whole || (i > 0 && words.capitalized(i - 1)))) return std::nullopt;
    phrase.value = number->value;
    phrase.end = number->end;
    read_period_as_comma(phrase);
    return phrase;
  }
  std::size_t end = digits;
  while (end < token.size() && (is_ascii_digit(token[end]) || token[end] == '.' || token[end] == ',')) ++end;
  const auto value = NumberWords::read(token.substr(digits, end - digits));
  const Magnitude* const magnitude = magnitude_of(words.folded(i).substr(end));
  if (!value || magnitude == nullptr) return std::nullopt;
  phrase.value = *value;
  phrase.value.exponent += magnitude->exponent;
  phrase.end = i + 1;
  return phrase;
}

}  // namespace nutgraf
