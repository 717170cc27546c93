// Guesses whether a text is English from its function words.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/language.h"

#include <algorithm>
#include <cstdint>

namespace nutgraf {

std::string_view guess_language(std::string_view text, const std::vector<TextWord>& words,
                                const WordTable& table) {
  constexpr std::size_t kSampleWords = 20000;
  constexpr std::uint64_t kFewWords = 15;
  std::uint64_t seen = 0;
  std::uint64_t english = 0;
  std::uint64_t foreign = 0;
  std::uint64_t not_latin = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kSampleWords); ++i) {
    const TextWord& word = words[i];
    if (word.letters == WordCase::Digits) continue;
    ++seen;
    const std::uint32_t classes = table.classes(word.hash);
    english += (classes & kFunctionWord) != 0 ? 1u : 0u;
    foreign += (classes & kForeignWord) != 0 && word.letters == WordCase::Lower ? 1u : 0u;
    // Above U+024F in UTF-8: a lead byte of 0xC9 or more.
    not_latin += static_cast<unsigned char>(word.span.of(text)[0]) > 0xC9 ? 1u : 0u;
  }
  if (seen == 0 || not_latin * 2 > seen) return "und";
  if (seen < kFewWords) return foreign > english ? "und" : "en";
  return english * 100 >= seen * 15 && english > foreign ? "en" : "und";
}

}  // namespace nutgraf
