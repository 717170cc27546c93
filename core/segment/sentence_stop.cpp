// What may end a sentence, and what may begin the next.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/sentence_stop.h"

#include <string_view>

#include "core/segment/character_class.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMostOpeningMarks = 4;

/// A mark that may stand before the first word of a sentence.
bool opens(const SentenceTokens& tokens, std::uint32_t token) {
  if (tokens.is_quotation_mark(token)) return true;
  if (tokens.tokens[token].kind != TokenKind::Punctuation) return false;
  const char32_t code_point = tokens.first_character(token).code_point;
  return general_category(code_point) == GeneralCategory::OpenPunctuation || code_point == 0xBF ||
         code_point == 0xA1;
}

}  // namespace

Stop stop_at(const SentenceTokens& tokens, std::uint32_t token) {
  const std::string_view text = tokens.word(token);
  const char last = text.back();
  if (tokens.tokens[token].kind == TokenKind::Word) {
    return last == '.' && text.size() > 1 ? Stop::Abbreviation : Stop::None;
  }
  if (tokens.tokens[token].kind != TokenKind::Punctuation) return Stop::None;
  if (last == '.') return text.size() == 1 ? Stop::Period : Stop::Ellipsis;
  if (last == '!' || last == '?') return Stop::Shout;
  if (static_cast<unsigned char>(last) < 0x80) return Stop::None;
  switch (tokens.first_character(token).code_point) {
    case 0x2026:
      return Stop::Ellipsis;  // …
    case 0x203C:              // ‼
    case 0x203D:              // ‽
    case 0x2047:              // ⁇ ⁈ ⁉
    case 0x2048:
    case 0x2049:
      return Stop::Shout;
    case 0x3002:  // 。 ｡ ！ ？ ．
    case 0xFF61:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF0E:
    case 0x0964:  // ।
    case 0x0965:  // ॥
    case 0x061F:  // ؟
    case 0x06D4:  // ۔
    case 0x0589:
      return Stop::Full;  // ։
    default:
      return Stop::None;
  }
}

std::uint32_t behind_opening_marks(const SentenceTokens& tokens, std::uint32_t token) {
  std::uint32_t skipped = 0;
  while (token < tokens.end && skipped < kMostOpeningMarks && opens(tokens, token)) {
    ++token;
    ++skipped;
  }
  return token;
}

Start start_at(const SentenceTokens& tokens, std::uint32_t token) {
  if (token >= tokens.end) return Start::Nothing;
  const Character character = tokens.first_character(token);
  switch (character.kind) {
    case CharacterClass::Letter:
      if (is_upper(character.code_point)) return Start::Upper;
      return is_lower(character.code_point) ? Start::Lower : Start::Caseless;
    case CharacterClass::Ideograph:
      return Start::Caseless;
    case CharacterClass::Digit:
    case CharacterClass::OtherNumber:
    case CharacterClass::Currency:
      return Start::Digit;
    case CharacterClass::Pictograph:
    case CharacterClass::Regional:
      return Start::Other;
    case CharacterClass::Symbol:
      return character.code_point == '@' || character.code_point == '#' ? Start::Other : Start::Mark;
    default:
      break;
  }
  return tokens.tokens[token].kind == TokenKind::Word || tokens.tokens[token].kind == TokenKind::Number
             ? Start::Digit
             : Start::Mark;
}

}  // namespace nutgraf
