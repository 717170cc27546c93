// Decodes, validates and repairs UTF-8 (Unicode 15, section 3.9).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutgraf {

inline constexpr char32_t kReplacementCharacter = U'\uFFFD';

/// One decoded step. Ill-formed bytes decode to U+FFFD with ok == false and the length of the maximal
/// ill-formed subpart (Unicode 15, table 3-8), so that a loop over any bytes always advances.
struct DecodedCodePoint {
  char32_t code_point = 0;
  std::uint32_t length = 0;  ///< bytes, 1 to 4; 0 only at the end of the text
  bool ok = true;
};

/// decode_utf8 for a byte beyond ASCII.
DecodedCodePoint decode_beyond_ascii(std::string_view text, std::size_t position);

/// Decodes the code point that starts at byte `position`; beyond the end returns length 0. Inline, as are the
/// questions about characters in unicode.h: nearly all text is ASCII, and all of it is asked.
inline DecodedCodePoint decode_utf8(std::string_view text, std::size_t position) {
  if (position >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[position]);
  return byte < 0x80 ? DecodedCodePoint{byte, 1, true} : decode_beyond_ascii(text, position);
}

/// The first byte of the code point that ends just before `position` (0 < position <= size, valid UTF-8).
std::size_t previous_code_point(std::string_view text, std::size_t position);

void append_beyond_ascii(std::string& text, char32_t code_point);

/// Appends `code_point` in UTF-8; surrogates and values above U+10FFFF become U+FFFD.
inline void append_utf8(std::string& text, char32_t code_point) {
  if (code_point < 0x80)
    text.push_back(static_cast<char>(code_point));
  else
    append_beyond_ascii(text, code_point);
}

bool is_valid_utf8(std::string_view text);

/// The same text with every maximal ill-formed subpart replaced by U+FFFD, as WHATWG's TextDecoder does.
std::string repair_utf8(std::string_view bytes);

}  // namespace nutgraf
