// What a character is to the tokenizer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
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

constexpr CharacterClass classify_ascii(unsigned char byte) {
  using enum CharacterClass;
  if (byte == ' ' || (byte >= '\t' && byte <= '\r')) return Space;
  if (byte < ' ' || byte == 0x7F) return Control;
  if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') return Letter;
  if (byte == '_') return Letter;
  if (byte >= '0' && byte <= '9') return Digit;
  switch (byte) {
    case '\'':
      return Apostrophe;
    case '"':
    case '`':
      return QuoteMark;
    case '.':
      return Period;
    case '-':
      return Hyphen;
    case '$':
      return Currency;
    case '#':
    case '%':
    case '&':
    case '+':
    case '<':
    case '=':
    case '>':
    case '@':
    case '^':
    case '|':
    case '~':
      return Symbol;
    default:
      return Punctuation;
  }
}

inline constexpr auto kAsciiClasses = [] {
  std::array<CharacterClass, 128> table{};
  for (unsigned char byte = 0; byte < 128; ++byte) table[byte] = classify_ascii(byte);
  return table;
}();
/// The class of a byte below 0x80.
constexpr CharacterClass ascii_class(unsigned char byte) { return kAsciiClasses[byte]; }

/// character_at for a byte beyond ASCII.
Character character_beyond_ascii(std::string_view text, std::size_t position);
/// The character that starts at byte `position`; behind the text a Character of kind End and length 0.
inline Character character_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[position]);
  return byte < 0x80 ? Character{byte, 1, ascii_class(byte)} : character_beyond_ascii(text, position);
}

constexpr bool is_word_character(CharacterClass kind) {
  return kind == CharacterClass::Letter || kind == CharacterClass::Digit ||
         kind == CharacterClass::OtherNumber;
}

}  // namespace nutgraf
