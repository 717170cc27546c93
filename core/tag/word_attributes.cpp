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

constexpr char32_t unify_mark(char32_t c) {
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

/// What a character counts as.
struct Form {
  char32_t cased;
  char32_t lower;
  char32_t shape;
  bool is_digit;
  bool is_upper;
  bool is_letter;
};

constexpr Form make_form(char32_t cased, char32_t lower, bool is_digit, bool is_upper, bool is_letter) {
  const char32_t shape = is_upper ? U'X' : is_letter ? U'x' : cased < 0x80 ? cased : U'?';
  return {cased, lower, shape, is_digit, is_upper, is_letter};
}

Form form_of(char32_t code_point) {
  const char32_t mark = unify_mark(code_point);
  const char32_t c = is_digit(mark) ? U'0' : mark;
  return make_form(c, to_lower(c), is_digit(mark), is_upper(c), is_letter(c));
}

/// form_of the characters that most words are made of.
constexpr std::array<Form, 0x80> kAsciiForms = [] {
  std::array<Form, 0x80> forms{};
  char32_t byte = 0;
  for (Form& form : forms) {
    const bool is_a_digit = byte >= U'0' && byte <= U'9';
    const bool is_capital = byte >= U'A' && byte <= U'Z';
    const bool is_small = byte >= U'a' && byte <= U'z';
    const char32_t c = is_a_digit ? U'0' : unify_mark(byte);
    form = make_form(c, is_capital ? c - U'A' + U'a' : c, is_a_digit, is_capital, is_capital || is_small);
    ++byte;
  }
  return forms;
}();

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
    const auto byte = static_cast<unsigned char>(word[position]);
    Form form;
    if (byte < kAsciiForms.size()) {
      form = kAsciiForms[byte];
      ++position;
    } else {
      const DecodedCodePoint step = decode_utf8(word, position);
      form = form_of(step.code_point);
      position += step.length;
    }
    attributes.has_digit = attributes.has_digit || form.is_digit;
    if (form.is_upper && count == 0) first_is_upper = true;
    uppers += form.is_upper ? 1 : 0;
    letters += form.is_letter ? 1 : 0;
    starts[count] = lower_size;
    for_each_byte(form.cased, [&](char unit) { cased.add(unit); });
    for_each_byte(form.lower, [&](char unit) {
      lower.add(unit);
      lower_bytes[lower_size++] = unit;
    });
    ++count;
    if (count <= 4) attributes.prefixes[count - 1] = lower.value();
    run = form.shape == previous_shape ? run + 1 : 1;
    previous_shape = form.shape;
    if (run <= 2) for_each_byte(form.shape, [&](char unit) { shapes.add(unit); });
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
