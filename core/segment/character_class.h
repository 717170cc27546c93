// What a character is to the tokenizer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

enum class CharacterClass : std::uint8_t {
  End,  ///< behind the text
  Space,
  Letter,
  Digit,
  OtherNumber,  ///< ½ ² Ⅷ ①
  Ideograph,    ///< Han, Hiragana, Katakana and Hangul: scripts whose runs are tokens
  Mark,         ///< combining marks
  Joiner,       ///< invisible or lost characters that may stand inside a word: soft hyphen, ZWNJ, U+FFFD, …
  Apostrophe,   ///< ' and ’
  QuoteMark,    ///< other quotation marks
  Period,
  Hyphen,
  Punctuation,
  Currency,
  Symbol,
  Pictograph,  ///< emoji
  Regional,    ///< regional indicators, pairs of which are flags
  Control,
};

struct Character {
  char32_t code_point = 0;
  std::uint32_t length = 0;  ///< bytes
  CharacterClass kind = CharacterClass::End;
};

/// The character that starts at byte `position`; behind the text a Character of kind End and length 0.
Character character_at(std::string_view text, std::size_t position);

/// The class of a byte below 0x80.
CharacterClass ascii_class(unsigned char byte);

constexpr bool is_word_character(CharacterClass kind) {
  return kind == CharacterClass::Letter || kind == CharacterClass::Digit ||
         kind == CharacterClass::OtherNumber;
}

}  // namespace nutgraf
