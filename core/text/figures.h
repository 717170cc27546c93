// Small numbers in plain figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/ascii.h"

namespace nutgraf {

/// How many figures a word begins with.
inline std::size_t leading_figures(std::string_view word) {
  std::size_t n = 0;
  while (n < word.size() && is_ascii_digit(word[n])) ++n;
  return n;
}

/// Whether a word is figures and nothing else.
inline bool all_figures(std::string_view word) {
  return !word.empty() && leading_figures(word) == word.size();
}

/// The number that a word begins with; 0 where there is none or it is too large.
inline std::int32_t to_number(std::string_view word) {
  std::int32_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

/// "99" of 1998-99, or of 11/23/99: the pivot lies ahead of any news.
inline std::int32_t full_year(std::int32_t two_figures) {
  return two_figures < 50 ? 2000 + two_figures : 1900 + two_figures;
}

/// "007": with leading zeros up to `width` figures; longer numbers stay whole.
inline std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace nutgraf
