// One sentence as the phrase grammars see it: words and single marks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/text/sentence_words.h"

namespace nutgraf {

/// Letters run together, and digits behind them; a figure ends before a letter, and every other mark stands
/// alone. Of apostrophes only that of "o'clock" is inside a word.
inline SentenceWords sentence_of(std::string_view text) {
  SentenceWords words(text);
  const auto inside = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::uint32_t i = 0; i < text.size();) {
    std::uint32_t end = i + 1;
    if (text[i] == ' ') {
      i = end;
      continue;
    }
    if (inside(text[i])) {
      const auto digit = [&](std::uint32_t at) { return text[at] >= '0' && text[at] <= '9'; };
      const auto clock = [&](std::uint32_t at) { return text.substr(at, 6) == "'clock"; };
      while (end < text.size() && (inside(text[end]) || clock(end)) && !(digit(end - 1) && !digit(end)) &&
             !(static_cast<unsigned char>(text[end - 1]) >= 0x80 && digit(end))) {
        ++end;
      }
    }
    words.add({i, end});
    i = end;
  }
  return words;
}

}  // namespace nutgraf
