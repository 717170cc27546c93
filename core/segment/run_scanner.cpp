// Finds the ends of words, numbers, emoji and runs of marks.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/run_scanner.h"

#include "core/text/ascii.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

bool is_ascii_word(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x80 && is_word_character(ascii_class(value));
}

std::uint32_t end_of_plain_digits(std::string_view text, std::uint32_t position) {
  while (position < text.size()) {
    if (is_ascii_digit(text[position])) {
      ++position;
      continue;
    }
    if (static_cast<unsigned char>(text[position]) < 0x80) break;
    const Character character = character_at(text, position);
    const bool belongs = character.kind == CharacterClass::Digit ||
                         character.kind == CharacterClass::OtherNumber ||
                         character.kind == CharacterClass::Mark;
    if (!belongs) break;
    position += character.length;
  }
  return position;
}

bool is_skin_tone(char32_t code_point) { return code_point >= 0x1F3FB && code_point <= 0x1F3FF; }
bool is_tag(char32_t code_point) { return code_point >= 0xE0020 && code_point <= 0xE007F; }

bool repeats_freely(char32_t code_point) {
  return code_point < 0x80 ? std::string_view(".-*=_~#+/\\|<>").find(static_cast<char>(code_point)) !=
                                 std::string_view::npos
                           : code_point >= 0x2012 && code_point <= 0x2026;
}

}  // namespace

std::uint32_t skip_marks(std::string_view text, std::uint32_t position) {
  while (position < text.size() && static_cast<unsigned char>(text[position]) >= 0x80) {
    const Character character = character_at(text, position);
    if (character.kind != CharacterClass::Mark) break;
    position += character.length;
  }
  return position;
}

std::uint32_t end_of_letters(std::string_view text, std::uint32_t position) {
  std::uint32_t end = position;  // of the word so far; joiners count only once a word character follows them
  while (position < text.size()) {
    if (is_ascii_word(text[position])) {
      end = ++position;
      continue;
    }
    if (static_cast<unsigned char>(text[position]) < 0x80) break;
    const Character character = character_at(text, position);
    position += character.length;
    if (is_word_character(character.kind) || character.kind == CharacterClass::Mark) {
      end = position;
    } else if (character.kind != CharacterClass::Joiner) {
      break;
    }
  }
  return end;
}

std::uint32_t end_of_digits(std::string_view text, std::uint32_t position) {
  std::uint32_t end = end_of_plain_digits(text, position);
  while (end + 1 < text.size()) {
    const char separator = text[end];
    std::uint32_t next = end + 1;
    const bool groups = separator == ',' || separator == '\'';
    if (!groups && separator != '.' && separator != ':' && separator != '/') {
      // The Arabic decimal and thousands separators, and the middle dot of British decimals.
      const Character character = character_at(text, end);
      if (character.code_point != 0x66B && character.code_point != 0x66C && character.code_point != 0xB7)
        break;
      next = end + character.length;
    }
    const std::uint32_t after = end_of_plain_digits(text, next);
    if (after == next || (groups && (after - next < 2 || after - next > 3))) break;
    end = after;
  }
  return end;
}

std::uint32_t end_of_ideographs(std::string_view text, std::uint32_t position) {
  const Script script = script_of(character_at(text, position).code_point);
  while (true) {
    const Character character = character_at(text, position);
    if (character.kind != CharacterClass::Ideograph && character.kind != CharacterClass::Mark)
      return position;
    // Sound marks are common to both Kana.
    const Script other = script_of(character.code_point);
    if (other != script && other != Script::Common && other != Script::Inherited) return position;
    position += character.length;
  }
}

std::uint32_t end_of_emoji(std::string_view text, std::uint32_t position) {
  const Character first = character_at(text, position);
  position = skip_marks(text, position + first.length);
  if (first.kind == CharacterClass::Regional) {
    const Character second = character_at(text, position);
    return second.kind == CharacterClass::Regional ? skip_marks(text, position + second.length) : position;
  }
  while (true) {
    const Character next = character_at(text, position);
    if (is_skin_tone(next.code_point) || is_tag(next.code_point)) {
      position = skip_marks(text, position + next.length);
    } else if (next.code_point == kZeroWidthJoiner) {
      const Character joined = character_at(text, position + next.length);
      if (joined.kind != CharacterClass::Pictograph) return position;
      position = skip_marks(text, position + next.length + joined.length);
    } else {
      return position;
    }
  }
}

std::uint32_t end_of_mark_run(std::string_view text, std::uint32_t position) {
  const Character first = character_at(text, position);
  const auto shouts = [](char32_t code_point) {
    return code_point == '!' || code_point == '?' || code_point == 0xFF01 || code_point == 0xFF1F ||
           code_point == 0x203D;
  };
  std::uint32_t end = position + first.length;
  while (true) {
    const Character next = character_at(text, end);
    const bool same =
        next.code_point == first.code_point && next.length > 0 && repeats_freely(first.code_point);
    if (!same && !(shouts(first.code_point) && shouts(next.code_point))) break;
    end += next.length;
  }
  return skip_marks(text, end);
}

}  // namespace nutgraf
