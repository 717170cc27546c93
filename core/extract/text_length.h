// How long a text is in words, with or without spaces, and what marks of punctuation it has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/words.h"

namespace nutgraf {

/// The number of words of a text. Scripts that put no spaces between words count by characters: two of
/// Chinese and Japanese or four of Thai, Lao, Khmer and Burmese are a word. `words` are those that scan_words
/// found in it. Linear in the text.
std::uint32_t word_count(std::string_view text, const std::vector<TextWord>& words);

/// The number of commas: Latin, Arabic, ideographic and fullwidth.
std::uint32_t comma_count(std::string_view text);

/// What sign a text ends with: none 0, full stop 1, exclamation or question mark 2, colon 3, a mark inside
/// sentences 4, ASCII digit 5, a letter or any other ASCII character 6. Stops, commas and the like of
/// Chinese, Japanese, Arabic, Urdu and Hindi count as the Latin ones do. Quotation marks, a closing
/// parenthesis and all else beyond ASCII that is no letter are looked through.
std::uint32_t ending(std::string_view text);

}  // namespace nutgraf
