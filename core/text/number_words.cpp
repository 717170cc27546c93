// Reads numbers written in words and figures.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text/figures.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMaxNumberWords = 24;
constexpr std::size_t kMaxNumberBytes =
    400;  // longer runs of figures are no number; looking on would be quadratic

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "by a third", "nearly a fifth.": what stands before and behind leaves no thing that could be the third.
bool measures_change(const SentenceWords& words, std::uint32_t begin, std::uint32_t end) {
  constexpr std::array<std::string_view, 12> kBefore = {"by",   "to",   "than",  "nearly",  "almost", "about",
                                                        "over", "only", "least", "roughly", "up",     "down"};
  constexpr std::array<std::string_view, 14> kBehind = {
      "", ".", ",", ";", ")", "in", "to", "on", "from", "this", "since", "and", "last", "compared"};
  return begin > 0 && contains(kBefore, words.folded(begin - 1)) && contains(kBehind, words.folded(end));
}

/// "000" of "40 000": groups of three parted by one space. A plain space parts two numbers behind a name or a
/// mark ("Boeing 737 800"); a no-break or thin one never does.
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
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.substr(0, 2) == "# ") continue;
    Entry entry;
    std::string_view classes = line.substr(tab + 1);
    while (!classes.empty()) {
      const std::size_t space = std::min(classes.find(' '), classes.size());
      const std::string_view item = classes.substr(0, space);
      classes.remove_prefix(std::min(space + 1, classes.size()));
      const std::size_t colon = std::min(item.find(':'), item.size());
      const std::string_view name = item.substr(0, colon);
      std::int32_t value = 0;
      if (colon < item.size()) std::from_chars(item.data() + colon + 1, item.data() + item.size(), value);
      if (name == "cardinal") entry.cardinal = value;
      if (name == "scale") entry.scale = value;
      if (name == "ordinal") entry.ordinal = value;
      if (name == "fraction") entry.fraction = value;
      if (name == "collective") entry.collective = value;
      if (name == "vague") entry.vague = true;
      if (name == "vague_scale") entry.vague_scale = true;
    }
    const std::string_view word = line.substr(0, tab);
    if (!knows(word)) entries_[word] = entry;
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

std::optional<NumberPhrase> NumberWords::parse_words(const SentenceWords& words, std::uint32_t i) const {
  NumberPhrase phrase;
  std::uint32_t j = i;
  std::int64_t total = 0;
  std::int64_t group = 0;
  std::int32_t last_scale = 100;
  bool fresh = true;  // nothing since the last scale, or at the beginning
  bool after_hundred = false;
  if (words.is(i, "a") || words.is(i, "an")) {
    const Entry* const next = find(words, i + 1);
    if (next == nullptr || (next->scale <= 0 && next->collective <= 0)) return std::nullopt;
    phrase.article = true;
    group = 1;
    fresh = false;
    ++j;
  }
  const std::uint32_t limit = std::min(words.size(), i + kMaxNumberWords);
  while (j < limit) {
    std::uint32_t k = j;
    if (j > i && words.is(j, "-") && words.glued(j) && words.glued(j + 1)) ++k;
    if (j > i && words.is(j, "and") && (after_hundred || (fresh && total > 0))) ++k;
    const Entry* const entry = find(words, k);
    if (entry == nullptr) break;
    const std::int64_t tens = group % 100;
    const bool takes_any = fresh || after_hundred;
    const bool takes_unit = !takes_any && tens >= 20 && tens % 10 == 0;
    if (entry->cardinal >= 0 && (takes_any || (takes_unit && entry->cardinal > 0 && entry->cardinal < 10))) {
      group += entry->cardinal;
      fresh = after_hundred = false;
    } else if (entry->ordinal > 0 && entry->ordinal < 100 &&
               (takes_any || (takes_unit && entry->ordinal < 10))) {
      phrase.kind = NumberKind::Ordinal;
      phrase.end = k + 1;
      phrase.value.mantissa = total + group + entry->ordinal;
      return phrase;
    } else if (entry->ordinal >= 100 && total == 0 && group < 1000 && (j == i || !fresh)) {
      phrase.kind = NumberKind::Ordinal;
      phrase.end = k + 1;
      phrase.value.mantissa = std::max<std::int64_t>(group, 1) * entry->ordinal;
      return phrase;
    } else if (entry->scale == 2 && group > 0 && group < 100 && !fresh) {
      group *= 100;
      after_hundred = true;
    } else if (entry->scale > 2 && entry->scale < 16 && group > 0 && group < 100'000 &&
               entry->scale < last_scale) {
      if (total > 0 && entry->scale > last_scale) break;
      total += group * integer_power(entry->scale > 12 ? 12 : entry->scale);
      last_scale = entry->scale;
      group = 0;
      fresh = true;
      after_hundred = false;
    } else if (entry->scale == 7 && last_scale == 5 && fresh && group == 0 && total < 10'000'000) {
      total *= integer_power(entry->scale);  // "three lakh crore"
      last_scale = 0;
    } else if (entry->collective > 0 && group > 0 && !fresh && (entry->collective > 2 || phrase.article)) {
      group *= entry->collective;
      j = k + 1;
      break;
    } else {
      break;
    }
    j = k + 1;
    phrase.end = j;
  }
  if (phrase.end == 0 && j == i) return std::nullopt;
  phrase.end = std::max(phrase.end, j);
  if (phrase.article && phrase.end == i + 1) return std::nullopt;
  phrase.value.mantissa = total + group;
  if (fresh && total > 0 && last_scale <= 12) phrase.scale = last_scale;
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

std::optional<NumberPhrase> NumberWords::parse(const SentenceWords& words, std::uint32_t i) const {
  const std::string_view first = words.folded(i);
  if (first.empty()) return std::nullopt;
  const bool is_letter = first[0] >= 'a' && first[0] <= 'z';
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
