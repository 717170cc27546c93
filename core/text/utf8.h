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

/// Decodes the code point that starts at byte `position`; beyond the end returns length 0.
DecodedCodePoint decode_utf8(std::string_view text, std::size_t position);

/// The first byte of the code point that ends just before `position` (0 < position <= size, valid UTF-8).
std::size_t previous_code_point(std::string_view text, std::size_t position);

/// Appends `code_point` in UTF-8; surrogates and values above U+10FFFF become U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

bool is_valid_utf8(std::string_view text);

/// The same text with every maximal ill-formed subpart replaced by U+FFFD, as WHATWG's TextDecoder does.
std::string repair_utf8(std::string_view bytes);

}  // namespace nutgraf
