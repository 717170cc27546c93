// What a token looks like as it is written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {

inline bool is_hyphen(std::string_view token) {
  return token == "-" || token == "\u2010" || token == "\u2011";
}

inline bool starts_upper(std::string_view word) { return is_upper(decode_utf8(word, 0).code_point); }

}  // namespace nutgraf
