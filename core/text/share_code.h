// Codes of listed shares: "VXO", "0700", and with their exchange "VXO.N", "0700.HK".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

#include "core/text/ascii.h"

namespace nutgraf {

/// Letters and figures of a share on its exchange.
inline bool is_share(std::string_view word) {
  constexpr std::size_t kLongest = 8;
  return !word.empty() && word.size() <= kLongest &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_upper(c) || is_ascii_digit(c); });
}

/// A share, a period and the letters of its exchange, as news agencies write it (Reuters instrument codes).
inline bool is_share_code(std::string_view word) {
  constexpr std::size_t kLongestExchange = 3;
  const std::size_t period = word.find('.');
  if (period == std::string_view::npos || period < 2) return false;
  const std::string_view exchange = word.substr(period + 1);
  return is_share(word.substr(0, period)) && is_share(exchange) && exchange.size() <= kLongestExchange &&
         is_ascii_upper(exchange[0]);
}

}  // namespace nutgraf
