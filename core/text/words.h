// Words of a text without a tokenizer: letters and digits, folded and hashed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/hash.h"
#include "core/text/span.h"

namespace nutgraf {

/// How a word is written; the first letter decides between Lower and Capitalized.
enum class WordCase : std::uint8_t { Lower, Capitalized, Upper, Digits };

/// A run of letters and digits, with apostrophes inside it ("don't"). Upper has at least two letters, none of
/// them lower-case. Hyphens part words. This reading doesn't depend on the tokenizer, whose units serve other
/// ends.
struct TextWord {
  Span span;
  std::uint64_t hash = 0;  ///< of the folded word; all words of digits share kNumberHash
  WordCase letters = WordCase::Lower;
};

/// Capitalized or Upper.
inline bool is_capitalized(const TextWord& word) {
  return word.letters == WordCase::Capitalized || word.letters == WordCase::Upper;
}

/// The hash of every number, so that "0" stands for any in phrase tables.
inline constexpr std::uint64_t kNumberHash = hash64("#");

/// True for letters and digits of any script; punctuation, symbols and white space part words.
bool is_word_character_beyond_ascii(char32_t code_point);
inline bool is_word_character(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'0' < 10 || (code_point | 0x20u) - U'a' < 26;
  return is_word_character_beyond_ascii(code_point);
}
/// Latin, Greek and Cyrillic.
bool is_upper_letter_beyond_ascii(char32_t code_point);
inline bool is_upper_letter(char32_t code_point) {
  return code_point < 0x80 ? code_point - U'A' < 26 : is_upper_letter_beyond_ascii(code_point);
}
/// The same scripts.
bool is_lower_letter_beyond_ascii(char32_t code_point);
inline bool is_lower_letter(char32_t code_point) {
  return code_point < 0x80 ? code_point - U'a' < 26 : is_lower_letter_beyond_ascii(code_point);
}
/// Lower case of the same scripts, with curly apostrophes made straight.
char32_t fold_character(char32_t code_point);
std::string fold_text(std::string_view text);

/// The words of text[span], in order. Linear.
std::vector<TextWord> scan_words(std::string_view text, Span span);
/// The same, appended to `words`.
void scan_words(std::string_view text, Span span, std::vector<TextWord>& words);

}  // namespace nutgraf
