// Words of a text without a tokenizer: letters and digits, folded and hashed.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.h"

#include <array>

#include "core/text/utf8.h"

namespace nutgraf {
namespace {

bool in(char32_t code_point, char32_t first, char32_t last) {
  return first <= code_point && code_point <= last;
}

bool is_apostrophe(char32_t code_point) { return code_point == U'\'' || code_point == U'\u2019'; }

bool is_digit(char32_t code_point) { return in(code_point, U'0', U'9'); }

void add_utf8(Hasher& hasher, char32_t code_point) {
  if (code_point < 0x80) return hasher.add(static_cast<char>(code_point));
  std::string bytes;
  append_utf8(bytes, code_point);
  hasher.add(bytes);
}

}  // namespace

bool is_word_character_beyond_ascii(char32_t code_point) {
  if (code_point < 0xC0) return code_point == 0xAA || code_point == 0xB5 || code_point == 0xBA;
  if (code_point == 0xD7 || code_point == 0xF7) return false;
  // General punctuation, symbols, arrows, box drawing, dingbats, CJK punctuation, private use, fullwidth
  // forms, emoji.
  return !(
      in(code_point, 0x2000, 0x206F) || in(code_point, 0x20A0, 0x20CF) || in(code_point, 0x2100, 0x2BFF) ||
      in(code_point, 0x3000, 0x303F) || in(code_point, 0xE000, 0xF8FF) || in(code_point, 0xFE30, 0xFE4F) ||
      in(code_point, 0xFF00, 0xFF0F) || in(code_point, 0xFFF0, 0xFFFF) || in(code_point, 0x1F000, 0x1FAFF));
}

bool is_upper_letter_beyond_ascii(char32_t code_point) {
  if (code_point < 0x100) return in(code_point, 0xC0, 0xDE) && code_point != 0xD7;
  if (code_point < 0x138) return code_point % 2 == 0;
  if (code_point < 0x149) return code_point % 2 == 1;
  if (code_point < 0x178) return code_point % 2 == 0;
  return in(code_point, 0x391, 0x3A9) || in(code_point, 0x400, 0x42F);
}

bool is_lower_letter_beyond_ascii(char32_t code_point) {
  if (code_point < 0x100) return in(code_point, 0xDF, 0xFF) && code_point != 0xF7;
  if (code_point < 0x178) return !is_upper_letter(code_point);
  return in(code_point, 0x3AC, 0x3CE) || in(code_point, 0x430, 0x45F);
}

char32_t fold_character(char32_t code_point) {
  if (code_point == U'\u2019') return U'\'';
  if (!is_upper_letter(code_point)) return code_point;
  if (code_point < 0x100) return code_point + 0x20;
  if (code_point < 0x178) return code_point + 1;
  return in(code_point, 0x400, 0x40F) ? code_point + 0x50 : code_point + 0x20;
}

std::string fold_text(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint step = decode_utf8(text, i);
    append_utf8(folded, fold_character(step.code_point));
    i += step.length;
  }
  return folded;
}

namespace {

/// ASCII letters, small, and digits; 0 for all other bytes.
constexpr std::array<char, 256> kFoldedAscii = [] {
  std::array<char, 256> folded{};
  for (unsigned char c = '0'; c <= '9'; ++c) folded[c] = static_cast<char>(c);
  for (unsigned char c = 'a'; c <= 'z'; ++c)
    folded[c] = folded[c ^ 0x20u] = static_cast<char>(c);  // the bit that capitals lack
  return folded;
}();
char folded_ascii(char c) { return kFoldedAscii[static_cast<unsigned char>(c)]; }
bool is_ascii_mark(char c) { return static_cast<unsigned char>(c) < 0x80 && folded_ascii(c) == 0; }

/// What has been read of a word.
struct Reading {
  Hasher folded;
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  bool digits = true;

  void add(char32_t letter) {
    add_utf8(folded, fold_character(letter));
    upper += is_upper_letter(letter) ? 1u : 0u;
    lower += is_lower_letter(letter) ? 1u : 0u;
    digits = digits && is_digit(letter);
  }

  /// The same for an ASCII letter or digit, given it folded as well: nearly all there are.
  void add_ascii(char letter, char folded_letter) {
    folded.add(folded_letter);
    upper += letter != folded_letter ? 1u : 0u;
    lower += letter >= 'a' ? 1u : 0u;
    digits = digits && letter <= '9';
  }

  WordCase letters(bool capital) const {
    if (digits) return WordCase::Digits;
    if (upper >= 2 && lower == 0) return WordCase::Upper;
    return capital ? WordCase::Capitalized : WordCase::Lower;
  }
};

}  // namespace

void scan_words(std::string_view text, Span span, std::vector<TextWord>& words) {
  for (std::uint32_t i = span.begin; i < span.end;) {
    if (is_ascii_mark(text[i])) {
      ++i;
      continue;
    }
    DecodedCodePoint step = decode_utf8(text, i);
    if (!is_word_character(step.code_point)) {
      i += step.length;
      continue;
    }
    const std::uint32_t begin = i;
    const bool capital = is_upper_letter(step.code_point);
    std::uint32_t end = i;  // after the last letter or digit
    Reading reading;
    while (i < span.end) {
      if (const char folded = folded_ascii(text[i]); folded != 0) {
        if (end != i) reading.folded.add('\'');
        reading.add_ascii(text[i], folded);
        end = ++i;
        continue;
      }
      step = decode_utf8(text, i);
      if (is_word_character(step.code_point)) {
        if (end != i) reading.folded.add('\'');  // an apostrophe counts only once a letter follows it
        i += step.length;
        end = i;
        reading.add(step.code_point);
      } else if (is_apostrophe(step.code_point) && end == i) {
        i += step.length;
      } else {
        break;
      }
    }
    words.push_back(
        {{begin, end}, reading.digits ? kNumberHash : reading.folded.value(), reading.letters(capital)});
  }
}

std::vector<TextWord> scan_words(std::string_view text, Span span) {
  std::vector<TextWord> words;
  scan_words(text, span, words);
  return words;
}

}  // namespace nutgraf
