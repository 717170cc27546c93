// Reads numbers that are spelled out: "twenty-three", "two point five million", "a third", "dozens".
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/text/number_words.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxNumberWords = 24;

/// "by a third", "nearly a fifth.": what stands before and behind leaves no thing that could be the third.
bool measures_change(const SentenceWords& words, std::uint32_t begin, std::uint32_t end) {
  return begin > 0 &&
         is_one_of(words.folded(begin - 1), {"by", "to", "than", "nearly", "almost", "about", "over", "only",
                                             "least", "roughly", "up", "down"}) &&
         is_one_of(words.folded(end), {"", ".", ",", ";", ")", "in", "to", "on", "from", "this", "since",
                                       "and", "last", "compared"});
}

}  // namespace

/// "point five" behind the words of a number that begins at word `i`: "two point five million".
void NumberWords::take_decimals(const SentenceWords& words, std::uint32_t i, NumberPhrase& phrase) const {
  constexpr std::int32_t kMostDecimals = 6;
  if (phrase.kind != NumberKind::Cardinal || phrase.scale != 0 || !words.is(phrase.end, "point")) return;
  if (phrase.value.mantissa >= integer_power(12)) return;                    // six more digits would not fit
  if (phrase.value.mantissa == 1 && i > 0 && words.is(i - 1, "at")) return;  // "at one point two men left"
  const std::uint32_t first = phrase.end + 1;
  for (std::uint32_t k = first; k < first + kMostDecimals; ++k) {
    const Entry* const digit = find(words, k);
    if (digit == nullptr || digit->cardinal < 0 || digit->cardinal > 9) break;
    phrase.value.mantissa = phrase.value.mantissa * 10 + digit->cardinal;
    --phrase.value.exponent;
    phrase.end = k + 1;
  }
  if (phrase.end >= first) take_scales(words, phrase);
}

/// What the words of a number have come to so far.
struct NumberWords::Sum {
  std::int64_t total = 0;         ///< up to the last scale: 2,000,000 of "two million three hundred"
  std::int64_t group = 0;         ///< behind it: 300
  std::int32_t last_scale = 100;  ///< the last power of ten; at first greater than any
  bool fresh = true;              ///< nothing since the last scale, or at the beginning
  bool after_hundred = false;

  /// Whether a number below a hundred goes on: "twenty" takes 1 to 9, "hundred" and a new group anything.
  bool takes(std::int32_t number) const {
    if (fresh || after_hundred) return true;
    const std::int64_t tens = group % 100;
    return tens >= 20 && tens % 10 == 0 && number > 0 && number < 10;
  }

  /// The value of an ordinal that ends the number ("hundred and third", "two thousandth"); nullopt where it
  /// can't.
  std::optional<std::int64_t> ended_by(std::int32_t ordinal, bool first) const {
    if (ordinal > 0 && ordinal < 100 && takes(ordinal)) return total + group + ordinal;
    if (ordinal >= 100 && total == 0 && group < 1000 && (first || !fresh))
      return std::max<std::int64_t>(group, 1) * ordinal;
    return std::nullopt;
  }

  /// Takes "hundred", "million", "crore"; false where it can't stand there.
  bool scale_by(std::int32_t scale) {
    if (scale == 2 && group > 0 && group < 100 && !fresh) {
      group *= 100;
      after_hundred = true;
    } else if (scale > 2 && scale < 16 && group > 0 && group < 100'000 && scale < last_scale) {
      total += group * integer_power(scale > 12 ? 12 : scale);
      last_scale = scale;
      group = 0;
      fresh = true;
      after_hundred = false;
    } else if (scale == 7 && last_scale == 5 && fresh && group == 0 && total < 10'000'000) {
      total *= integer_power(scale);  // "three lakh crore"
      last_scale = 0;
    } else {
      return false;
    }
    return true;
  }
};

std::optional<NumberPhrase> NumberWords::parse_words(const SentenceWords& words, std::uint32_t i) const {
  NumberPhrase phrase;
  Sum sum;
  std::uint32_t j = i;
  if (words.is(i, "a") || words.is(i, "an")) {
    const Entry* const next = find(words, i + 1);
    if (next == nullptr || (next->scale <= 0 && next->collective <= 0)) return std::nullopt;
    phrase.article = true;
    sum.group = 1;
    sum.fresh = false;
    ++j;
  }
  const std::uint32_t limit = std::min(words.size(), i + kMaxNumberWords);
  bool ended = false;
  while (j < limit && !ended) {
    std::uint32_t k = j;
    if (j > i && words.is(j, "-") && words.glued(j) && words.glued(j + 1)) ++k;
    if (j > i && words.is(j, "and") && (sum.after_hundred || (sum.fresh && sum.total > 0))) ++k;
    const Entry* const entry = find(words, k);
    if (entry == nullptr) break;
    if (entry->cardinal >= 0 && sum.takes(entry->cardinal)) {
      sum.group += entry->cardinal;
      sum.fresh = sum.after_hundred = false;
    } else if (const auto ordinal = sum.ended_by(entry->ordinal, j == i)) {
      phrase.kind = NumberKind::Ordinal;
      phrase.end = k + 1;
      phrase.value.mantissa = *ordinal;
      return phrase;
    } else if (!sum.scale_by(entry->scale)) {
      const bool collects =
          entry->collective > 0 && sum.group > 0 && !sum.fresh && (entry->collective > 2 || phrase.article);
      if (!collects) break;
      sum.group *= entry->collective;
      ended = true;
    }
    j = k + 1;
    phrase.end = j;
  }
  if (phrase.end == 0 && j == i) return std::nullopt;
  phrase.end = std::max(phrase.end, j);
  if (phrase.article && phrase.end == i + 1) return std::nullopt;
  phrase.value.mantissa = sum.total + sum.group;
  if (sum.fresh && sum.total > 0 && sum.last_scale <= 12) phrase.scale = sum.last_scale;
  take_decimals(words, i, phrase);
  return phrase;
}

std::optional<NumberPhrase> NumberWords::parse_vague(const SentenceWords& words, std::uint32_t i) const {
  const std::uint32_t first = words.is(i, "a") ? i + 1 : i;
  const Entry* entry = find(words, first);
  if (entry == nullptr || (first != i && !entry->vague)) return std::nullopt;
  NumberPhrase phrase;
  phrase.kind = NumberKind::Vague;
  phrase.end = first + 1;
  if (entry->vague) {  // "a few hundred", "several dozen"
    for (int taken = 0; taken < 2; ++taken) {
      entry = find(words, phrase.end);
      if (entry == nullptr || (entry->scale <= 0 && entry->collective <= 2)) break;
      ++phrase.end;
    }
    return phrase;
  }
  if (!entry->vague_scale) return std::nullopt;
  for (int taken = 0; taken < 2 && words.is(phrase.end, "of"); ++taken) {  // "hundreds of thousands"
    entry = find(words, phrase.end + 1);
    if (entry == nullptr || !entry->vague_scale) break;
    phrase.end += 2;
  }
  return phrase;
}

std::optional<NumberPhrase> NumberWords::parse_fraction(const SentenceWords& words, std::uint32_t i) const {
  NumberPhrase phrase;
  phrase.kind = NumberKind::Fraction;
  const Entry* const first = find(words, i);
  if (first != nullptr && first->fraction == 2) {  // "half", "half a million", "half a dozen"
    phrase.value = {1, 0, 2};
    phrase.end = i + 1;
    const std::uint32_t scaled = words.is(i + 1, "a") ? i + 2 : i + 1;
    const Entry* const next = find(words, scaled);
    if (next != nullptr && next->scale > 0) {
      phrase.value = {5, next->scale - 1, 1};
      phrase.kind = NumberKind::Cardinal;
      phrase.end = scaled + 1;
    } else if (next != nullptr && next->collective == 12) {
      phrase.value = {6, 0, 1};
      phrase.kind = NumberKind::Cardinal;
      phrase.end = scaled + 1;
    }
    return phrase;
  }
  if (words.is(i, "quarter")) {  // "quarter million"
    const Entry* const next = find(words, i + 1);
    if (next == nullptr || next->scale < 3) return std::nullopt;
    phrase.value = {25, next->scale - 2, 1};
    phrase.kind = NumberKind::Cardinal;
    phrase.end = i + 2;
    return phrase;
  }
  const bool article = words.is(i, "a") || words.is(i, "an");
  if (!article && (first == nullptr || first->cardinal < 1 || first->cardinal > 20)) return std::nullopt;
  const std::uint32_t below = !article && words.is(i + 1, "-") && words.glued(i + 1) ? i + 2 : i + 1;
  const Entry* const divisor = find(words, below);
  if (divisor == nullptr || divisor->fraction < 2) return std::nullopt;
  // "a third" is a fraction only of something; "a third man" and "a second" are none.
  if (article && divisor->ordinal > 0 && !words.is(below + 1, "of") && !measures_change(words, i, below + 1))
    return std::nullopt;
  phrase.value = {article ? 1 : first->cardinal, 0, divisor->fraction};
  phrase.article = article;
  phrase.end = below + 1;
  const Entry* const scale = find(words, phrase.end);
  if (scale != nullptr && scale->scale > 2) {  // "a quarter million"
    phrase.value.exponent = scale->scale;
    phrase.kind = NumberKind::Cardinal;
    ++phrase.end;
  }
  return phrase;
}

}  // namespace nutgraf
