// Folds Latin letters to lower-case letters without marks, so that "Erdoğan" and "ERDOGAN" compare equal.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/latin_fold.h"

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

char32_t folded(char32_t code_point) {
  switch (code_point) {
    case 0x2018:
    case 0x2019:
      return U'\'';
    case 0x2010:
    case 0x2011:
      return U'-';
    default:
      return to_lower(base_letter(code_point));
  }
}

}  // namespace

void append_latin_fold(std::string& result, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      ++i;
      continue;
    }
    const DecodedCodePoint decoded = decode_utf8(text, i);
    if (!is_mark(decoded.code_point)) append_utf8(result, folded(decoded.code_point));
    i += decoded.length;
  }
}

std::string latin_fold(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  append_latin_fold(result, text);
  return result;
}

}  // namespace nutgraf
