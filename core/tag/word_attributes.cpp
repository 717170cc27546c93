// What the tagger sees of one word, apart from its neighbors.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/word_attributes.h"

#include <algorithm>

#include "core/text/hash.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr std::size_t kMaxCodePoints = 64;

std::string_view unify_treebank(std::string_view word) {
  static constexpr std::array<std::array<std::string_view, 2>, 10> kSpellings = {{{"-LRB-", "("},
                                                                                  {"-RRB-", ")"},
                                                                                  {"-LSB-", "["},
                                                                                  {"-RSB-", "]"},
                                                                                  {"-LCB-", "{"},
                                                                                  {"-RCB-", "}"},
                                                                                  {"``", "\""},
                                                                                  {"''", "\""},
                                                                                  {"/.", "."},
                                                                                  {"/-", "-"}}};
  for (const auto& [spelling, mark] : kSpellings) {
    if (word == spelling) return mark;
  }
  return word;
}

char32_t unify_mark(char32_t c) {
  switch (c) {
    case U'‘':
    case U'’':
    case U'`':
    case U'´':
      return U'\'';
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
      return U'"';
    case U'–':
    case U'—':
    case U'―':
      return U'–';
    case U'‐':
    case U'‑':
      return U'-';
    default:
      return c;
  }
}

char32_t shape_of(char32_t c) {
  if (c == U'0') return U'0';
  if (is_upper(c)) return U'X';
  if (is_letter(c)) return U'x';
  return c < 0x80 ? c : U'?';
}

/// Calls use(byte) for the UTF-8 of a code point.
template <typename Use>
void for_each_byte(char32_t code_point, Use&& use) {
  if (code_point < 0x80) return use(static_cast<char>(code_point));
  std::string bytes;
  append_utf8(bytes, code_point);
  for (const char byte : bytes) use(byte);
}

}  // namespace

WordAttributes describe_word(std::string_view raw) {
  const std::string_view word = unify_treebank(raw);
  std::size_t count = 0;
  std::size_t uppers = 0;
  std::size_t letters = 0;
  bool first_is_upper = false;
  WordAttributes attributes;

  Hasher cased;
  Hasher lower;
  Hasher shapes;
  std::array<char, kMaxCodePoints * 4> lower_bytes;
  std::size_t lower_size = 0;
  std::array<std::size_t, kMaxCodePoints + 1> starts;
  char32_t previous_shape = 0;
  std::size_t run = 0;
  for (std::size_t position = 0; position < word.size() && count < kMaxCodePoints;) {
    const DecodedCodePoint step = decode_utf8(word, position);
    position += step.length;
    char32_t c = unify_mark(step.code_point);
    if (is_digit(c)) {
      c = U'0';
      attributes.has_digit = true;
    }
    if (is_upper(c)) {
      ++uppers;
      if (count == 0) first_is_upper = true;
    }
    if (is_letter(c)) ++letters;
    starts[count] = lower_size;
    for_each_byte(c, [&](char byte) { cased.add(byte); });
    for_each_byte(to_lower(c), [&](char byte) {
      lower.add(byte);
      lower_bytes[lower_size++] = byte;
    });
    ++count;
    if (count <= 4) attributes.prefixes[count - 1] = lower.value();
    const char32_t shape = shape_of(c);
    run = shape == previous_shape ? run + 1 : 1;
    previous_shape = shape;
    if (run <= 2) for_each_byte(shape, [&](char byte) { shapes.add(byte); });
  }

  attributes.cased = cased.value();
  attributes.lower = lower.value();
  attributes.shape = shapes.value();
  if (count > 0 && count <= 4) attributes.prefixes[count - 1] = 0;  // affixes are shorter than the word
  for (std::size_t length = 1; length <= 4 && length < count; ++length) {
    const std::size_t start = starts[count - length];
    attributes.suffixes[length - 1] = hash64({lower_bytes.data() + start, lower_size - start});
  }
  attributes.is_word = letters > 0 || attributes.has_digit;
  if (letters == 0) {
    attributes.letter_case = LetterCase::NoLetters;
  } else if (uppers == 0) {
    attributes.letter_case = LetterCase::Lower;
  } else if (uppers == letters) {
    attributes.letter_case = letters == 1 ? LetterCase::OneCapital : LetterCase::AllCapitals;
  } else {
    attributes.letter_case = first_is_upper && uppers == 1 ? LetterCase::InitialCapital : LetterCase::Mixed;
  }
  return attributes;
}

bool is_treebank_spelling(std::string_view word) { return unify_treebank(word) != word; }

std::string normalize_word(std::string_view raw) {
  const std::string_view word = unify_treebank(raw);
  std::string lower;
  std::size_t count = 0;
  for (std::size_t position = 0; position < word.size() && count < kMaxCodePoints; ++count) {
    const DecodedCodePoint step = decode_utf8(word, position);
    position += step.length;
    const char32_t c = unify_mark(step.code_point);
    append_utf8(lower, is_digit(c) ? U'0' : to_lower(c));
  }
  return lower;
}

}  // namespace nutgraf
