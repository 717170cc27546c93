// How a paragraph begins and ends, by its first and last characters.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/words.h"

namespace nutgraf {

/// How a paragraph ends. Quotation marks and brackets after the last sign are looked through.
enum class Ending : std::uint8_t {
  Period,
  Exclamation,
  Question,
  Ellipsis,
  Colon,
  Comma,
  Letter,
  Digit,
  Other
};
inline constexpr std::uint32_t kEndingCount = 9;

/// How a paragraph begins.
enum class Opening : std::uint8_t { Lower, Capital, Upper, Digit, QuoteMark, Bullet, Bracket, Dash, Symbol };
inline constexpr std::uint32_t kOpeningCount = 9;

/// `span` is the paragraph's in `text`, without white space around it.
Ending read_ending(std::string_view text, Span span);

/// `first` is the paragraph's first word; nullptr where it has none.
Opening read_opening(std::string_view text, Span span, const TextWord* first);

/// The number of a paragraph that begins with "3. " or "3) "; 0 where it doesn't. `first` is its first word.
std::uint32_t read_item(std::string_view text, Span span, const TextWord& first);

}  // namespace nutgraf
