// Look-ups in the generated Unicode tables; unicode.h is the interface.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nutgraf::unicode_tables {

struct CodePointProperties {
  std::uint8_t category;  ///< as a GeneralCategory
  std::uint8_t script;    ///< as a Script
  std::uint8_t pictographic;
};

struct CaseMapping {
  std::int32_t to_lower;     ///< to add to the code point
  std::int32_t to_folded;    ///< to add to the code point
  std::uint8_t base_letter;  ///< ASCII, 0 where there is none
};

CodePointProperties properties(char32_t code_point);
CaseMapping mapping(char32_t code_point);

}  // namespace nutgraf::unicode_tables
