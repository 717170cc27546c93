// Reads numbers written in words and figures.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number_words.h"

#include <algorithm>

#include "core/text/ascii.h"
#include "core/text/class_table.h"
#include "core/text/figures.h"

namespace nutgraf {
namespace {

// Longer runs of figures are no number; looking on would be quadratic.
constexpr std::size_t kMaxNumberBytes = 400;

/// "000" of "40 000": groups of three parted by one space. A plain space parts two numbers behind a name or a
/// mark ("Skyliner 737 800"); a no-break or thin one never does.
void take_spaced_groups(const SentenceWords& words, std::uint32_t first, NumberPhrase& phrase) {
  for (int groups = 0; groups < 3; ++groups) {
    const std::string_view group = words.text(phrase.end);
    if (group.size() != 3 || !all_figures(group)) return;
    const std::uint32_t gap = words.span(phrase.end).begin - words.span(phrase.end - 1).end;
    const bool plain_word_before =
        first == 0 || (words.folded(first - 1)[0] >= 'a' && !words.capitalized(first - 1));
    if (gap == 0 || gap > 3 || (gap == 1 && !plain_word_before)) return;
    if (words.glued(phrase.end + 1) && words.folded(phrase.end + 1) != "," &&
        words.folded(phrase.end + 1) != ".")
      return;
    phrase.value.mantissa = phrase.value.mantissa * 1000 + to_number(group);
    ++phrase.end;
  }
}

}  // namespace

NumberWords::NumberWords(std::string_view table) {
  while (auto line = next_class_line(table)) {
    Entry entry;
    while (const auto item = next_class(line->classes)) {
      const auto value = item->value_or<std::int32_t>(0);
      if (item->name == "cardinal") entry.cardinal = value;
      if (item->name == "scale") entry.scale = value;
      if (item->name == "ordinal") entry.ordinal = value;
      if (item->name == "fraction") entry.fraction = value;
      if (item->name == "collective") entry.collective = value;
      if (item->name == "vague") entry.vague = true;
      if (item->name == "vague_scale") entry.vague_scale = true;
    }
    if (!knows(line->word)) entries_[line->word] = entry;
  }
}

std::optional<NumberPhrase> NumberWords::parse_digits(const SentenceWords& words, std::uint32_t i,
                                                      std::size_t skip) {
  const std::string_view raw = words.rest(i).substr(std::min(skip, words.rest(i).size()), kMaxNumberBytes);
  const auto scanned = scan_digits(raw);
  if (!scanned) return std::nullopt;
  NumberPhrase phrase;
  phrase.digits = true;
  phrase.value = scanned->value;
  if (scanned->fraction_alone) phrase.kind = NumberKind::Fraction;
  if (scanned->ordinal) phrase.kind = NumberKind::Ordinal;
  phrase.end = words.after_bytes(i, skip + scanned->bytes);
  if (phrase.end == i) return std::nullopt;
  const std::string_view figures = raw.substr(0, scanned->bytes);
  if (figures.size() <= 3 && all_figures(figures) && figures[0] != '0') take_spaced_groups(words, i, phrase);
  if (phrase.kind == NumberKind::Cardinal) {  // "10 1/2", "3-1/2"
    const std::uint32_t next =
        words.is(phrase.end, "-") && words.glued(phrase.end) ? phrase.end + 1 : phrase.end;
    if (const auto fraction = scan_slash_fraction(words.rest(next)); fraction && next < words.size()) {
      const std::uint32_t end = words.after_bytes(next, fraction->first);
      if (end > next) {
        add_fraction(phrase.value, fraction->second);
        phrase.end = end;
      }
    }
  }
  return phrase;
}

std::optional<Number> NumberWords::read(std::string_view figures) {
  const auto scanned = scan_digits(figures);
  if (!scanned || scanned->bytes != figures.size() || scanned->ordinal) return std::nullopt;
  return scanned->value;
}

/// "million" behind digits, "hundred thousand" behind a word; "1.5-million" too.
void NumberWords::take_scales(const SentenceWords& words, NumberPhrase& phrase) const {
  for (int taken = 0; taken < 2; ++taken) {
    std::uint32_t j = phrase.end;
    if (words.is(j, "-") && words.glued(j) && words.glued(j + 1)) ++j;
    const Entry* const entry = find(words, j);
    if (entry == nullptr) return;
    if (entry->scale > 0) {
      phrase.value.exponent += entry->scale;
      phrase.scale += entry->scale;
    } else if (entry->collective > 0 && phrase.value.mantissa < 1'000'000) {
      phrase.value.mantissa *= entry->collective;
    } else {
      return;
    }
    phrase.end = j + 1;
  }
}

/// "two and a half", "2 and a half million"; "a million and a half" is half a million more.
void NumberWords::take_and_a_half(const SentenceWords& words, NumberPhrase& phrase) const {
  // "two-and-a-half years": the tokenizer may leave "a-half" whole.
  const bool joined =
      words.is(phrase.end, "-") && words.is(phrase.end + 1, "and") && words.is(phrase.end + 2, "-");
  const bool is_whole = words.is(phrase.end + 3, "a-half");
  const bool is_parted =
      words.is(phrase.end + 3, "a") && words.is(phrase.end + 4, "-") && words.is(phrase.end + 5, "half");
  if (joined && (is_whole || is_parted) && phrase.kind == NumberKind::Cardinal && phrase.scale == 0) {
    const Number before = phrase.value;
    add_fraction(phrase.value, {1, 0, 2});
    if (!(before == phrase.value)) phrase.end += is_whole ? 4 : 6;
    return;
  }
  if (phrase.kind != NumberKind::Cardinal || !words.is(phrase.end, "and") || !words.is(phrase.end + 1, "a"))
    return;
  const Entry* const entry = find(words, phrase.end + 2);
  if (entry == nullptr || entry->fraction < 2 || entry->fraction > 4 || entry->ordinal > 0) return;
  const Number before = phrase.value;
  if (const auto whole = phrase.value.to_integer(); phrase.scale > 2 && phrase.scale <= 12 && whole) {
    phrase.value = {*whole * entry->fraction + integer_power(phrase.scale), 0, entry->fraction};
    phrase.end += 3;
    return;
  }
  add_fraction(phrase.value, {1, 0, entry->fraction});
  if (before == phrase.value) return;
  phrase.end += 3;
  take_scales(words, phrase);
}

std::optional<NumberPhrase> NumberWords::parse(const SentenceWords& words, std::uint32_t i) const {
  const std::string_view first = words.folded(i);
  if (first.empty()) return std::nullopt;
  const bool is_letter = is_ascii_lower(first[0]);
  if (is_letter && !knows(first) && first != "a" && first != "an")
    return std::nullopt;  // most words end here
  if (is_letter) return parse_letters(words, i);
  if (auto digits = parse_digits(words, i)) {
    if (digits->kind == NumberKind::Ordinal) return digits;
    take_scales(words, *digits);
    take_and_a_half(words, *digits);
    return digits;
  }
  return parse_letters(words, i);
}

std::optional<NumberPhrase> NumberWords::parse_letters(const SentenceWords& words, std::uint32_t i) const {
  std::optional<NumberPhrase> best = parse_words(words, i);
  if (best) take_and_a_half(words, *best);
  for (auto other : {parse_fraction(words, i), parse_vague(words, i)}) {
    if (other && (!best || other->end > best->end)) best = other;
  }
  return best;
}

}  // namespace nutgraf
