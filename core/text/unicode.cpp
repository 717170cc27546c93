// Properties of code points: general category, case, script.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/unicode.h"

#include "core/text/unicode_tables.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

/// Applies `map` to every code point; bytes of ASCII don't go through the tables.
template <typename Map>
std::string map_text(std::string_view text, Map map) {
  std::string mapped;
  mapped.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const DecodedCodePoint step = decode_utf8(text, position);
    map(mapped, step.code_point);
    position += step.length;
  }
  return mapped;
}

char32_t moved(char32_t code_point, std::int32_t delta) {
  return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + delta);
}

}  // namespace

GeneralCategory general_category(char32_t code_point) {
  return static_cast<GeneralCategory>(unicode_tables::properties(code_point).category);
}

Script script_of(char32_t code_point) {
  return static_cast<Script>(unicode_tables::properties(code_point).script);
}

bool is_pictographic(char32_t code_point) { return unicode_tables::properties(code_point).pictographic != 0; }

bool is_punctuation(char32_t code_point) {
  const GeneralCategory category = general_category(code_point);
  return category >= GeneralCategory::ConnectorPunctuation && category <= GeneralCategory::OtherPunctuation;
}

bool is_symbol(char32_t code_point) {
  const GeneralCategory category = general_category(code_point);
  return category >= GeneralCategory::MathSymbol && category <= GeneralCategory::OtherSymbol;
}

char32_t to_lower_beyond_ascii(char32_t code_point) {
  return moved(code_point, unicode_tables::mapping(code_point).to_lower);
}

char32_t fold_case_beyond_ascii(char32_t code_point) {
  return moved(code_point, unicode_tables::mapping(code_point).to_folded);
}

char32_t base_letter(char32_t code_point) {
  if (code_point < 0x80) return code_point;
  const std::uint8_t base = unicode_tables::mapping(code_point).base_letter;
  return base != 0 ? base : code_point;
}

std::string to_lower(std::string_view text) {
  return map_text(text, [](std::string& out, char32_t code_point) {
    code_point < 0x80 ? out.push_back(static_cast<char>(to_lower(code_point)))
                      : append_utf8(out, to_lower(code_point));
  });
}

std::string fold_case(std::string_view text) {
  return map_text(text, [](std::string& out, char32_t code_point) {
    code_point < 0x80 ? out.push_back(static_cast<char>(fold_case(code_point)))
                      : append_utf8(out, fold_case(code_point));
  });
}

std::string strip_accents(std::string_view text) {
  return map_text(text, [](std::string& out, char32_t code_point) {
    if (code_point < 0x80) {
      out.push_back(static_cast<char>(code_point));
    } else if (!is_mark(code_point)) {
      append_utf8(out, base_letter(code_point));
    }
  });
}

}  // namespace nutgraf
