// How long a text is in words, in any script, and what marks it has.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/text_length.h"

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kQuarters = 4;

/// What a character is of a word, in quarters; 0 in scripts that part words by spaces.
std::uint32_t quarters_of_word(char32_t code_point) {
  constexpr char32_t kLongVowel = U'\u30FC';  // shared by Hiragana and Katakana
  constexpr char32_t kHalfwidthLongVowel = U'\uFF70';
  if (code_point < 0x0E00) return 0;
  if (code_point == kLongVowel || code_point == kHalfwidthLongVowel) return 2;
  switch (script_of(code_point)) {
    case Script::Han:
    case Script::Hiragana:
    case Script::Katakana:
      return 2;
    case Script::Thai:
    case Script::Lao:
    case Script::Khmer:
    case Script::Myanmar:
      return 1;
    default:
      return 0;
  }
}

bool is_comma(char32_t code_point) {
  switch (code_point) {
    case U',':
    case U'\u060C':  // Arabic
    case U'\u3001':  // ideographic
    case U'\uFF0C':  // fullwidth
      return true;
    default:
      return false;
  }
}

/// As ending(); 7 for characters that are looked through.
std::uint32_t ending_of(char32_t code_point) {
  constexpr std::uint32_t kLookedThrough = 7;
  switch (code_point) {
    case U'.':
    case U'\u3002':  // ideographic
    case U'\u0964':  // danda
    case U'\u06D4':  // Arabic, of Urdu
    case U'\uFF0E':
    case U'\u2026':  // as three stops are
      return 1;
    case U'!':
    case U'?':
    case U'\uFF01':
    case U'\uFF1F':
    case U'\u061F':
      return 2;
    case U':':
    case U'\uFF1A':
      return 3;
    case U';':
    case U'-':
    case U'\u2013':
    case U'\u2014':
    case U'\u061B':
    case U'\uFF1B':
      return 4;
    default:
      break;
  }
  if (is_comma(code_point)) return 4;
  if (code_point >= U'0' && code_point <= U'9') return 5;
  if (code_point < 0x80)
    return code_point == U'"' || code_point == U'\'' || code_point == U')' ? kLookedThrough : 6;
  return general_category(code_point) <= GeneralCategory::OtherLetter ? 6 : kLookedThrough;
}

}  // namespace

std::uint32_t word_count(std::string_view text, const std::vector<TextWord>& words) {
  std::uint32_t count = 0;
  for (const TextWord& word : words) {
    std::uint32_t quarters = 0;
    for (std::uint32_t i = word.span.begin; i < word.span.end;) {
      const DecodedCodePoint step = decode_utf8(text, i);
      quarters += quarters_of_word(step.code_point);
      i += step.length;
    }
    count += quarters <= kQuarters ? 1 : (quarters + kQuarters - 1) / kQuarters;
  }
  return count;
}

std::uint32_t comma_count(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint step = decode_utf8(text, i);
    count += is_comma(step.code_point) ? 1u : 0u;
    i += step.length;
  }
  return count;
}

std::uint32_t ending(std::string_view text) {
  for (std::size_t end = text.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && end - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0u) == 0x80) --begin;
    const std::uint32_t kind = ending_of(decode_utf8(text, begin).code_point);
    if (kind != 7) return kind;
    end = begin;
  }
  return 0;
}

}  // namespace nutgraf
