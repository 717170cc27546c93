// Percentages: "5 percent", "5%-10%", "three-tenths of a percent", "25 basis points".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/amount_grammar.h"

namespace nutgraf {
namespace {

bool is_percent_word(std::string_view word) {
  return word == "%" || word == "percent" || word == "pct" || word == "percentage" || word == "percents";
}

/// The words after `i` that say percent: "%", "per cent", "percentage points"; returns `i` where they don't.
std::uint32_t after_percent(const SentenceWords& words, std::uint32_t i) {
  if (words.is(i, "per") && words.is(i + 1, "cent")) return i + 2;
  if (words.text(i) == "pc") return i + 1;  // "PC" is a computer
  if (!is_percent_word(words.folded(i))) return i;
  std::uint32_t end = i + 1;
  if (words.is(i, "percentage")) {
    if (words.dash(end)) ++end;
    if (!words.is(end, "point") && !words.is(end, "points")) return i;
    ++end;
  }
  return end;
}

/// The words after `i` that say hundredths of a percent: "basis points", "bps"; returns `i` where they don't.
std::uint32_t after_basis_points(const SentenceWords& words, std::uint32_t i) {
  if (words.is(i, "bps")) return i + 1;  // "25bps"; bits a second are counted in thousands and more
  const std::uint32_t point = words.dash(i + 1) ? i + 2 : i + 1;
  return words.is(i, "basis") && (words.is(point, "points") || words.is(point, "point")) ? point + 1 : i;
}

}  // namespace

/// "5 percent", "5%-10%", "6% to 11%", "three-tenths of a percent", "25 basis points".
std::optional<AmountPhrase> AmountGrammar::percent_behind(const SentenceWords& words,
                                                          const NumberPhrase& number,
                                                          AmountPhrase phrase) const {
  phrase.kind = AmountKind::Percent;
  phrase.unit = "%";
  Index k = phrase.end;
  const bool to = words.is(k + 1, "to") && !(phrase.begin > 0 && words.is(phrase.begin - 1, "from"));
  if (words.is(k, "%") && (words.is(k + 1, "-") || to)) {
    const auto second = numbers_.parse(words, k + 2);
    if (second && second->kind == NumberKind::Cardinal && words.is(second->end, "%")) {
      set_range(phrase, number, *second);
      phrase.end = second->end + 1;
      return phrase;
    }
  }
  if (words.is(k, "-") && words.glued(k) && words.glued(k + 1)) ++k;
  if (const Index end = after_basis_points(words, k); end != k) {
    phrase.value.exponent -= 2;
    if (phrase.upper) phrase.upper->exponent -= 2;
    phrase.end = end;
    return phrase;
  }
  phrase.end = after_percent(words, k);
  if (phrase.end != k) return phrase;
  if (number.kind != NumberKind::Fraction) return std::nullopt;
  const Index article = words.is(k, "of") ? k + 1 : k;
  if (!words.is(article, "a") || !is_percent_word(words.folded(article + 1)) || words.is(article + 1, "%"))
    return std::nullopt;
  phrase.end = words.is(article + 1, "percentage") ? after_percent(words, article + 1) : article + 2;
  return phrase.end == article + 1 ? Phrase{} : phrase;
}

}  // namespace nutgraf
