// Guesses whether a text is English from its function words.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/language.h"

#include <algorithm>
#include <cstdint>

namespace nutgraf {
namespace {

constexpr std::size_t kSampleWords = 20000;

}  // namespace

std::string_view guess_language(std::string_view text, const std::vector<TextWord>& words,
                                const WordTable& table) {
  constexpr std::uint64_t kFewWords = 15;
  std::uint64_t seen = 0;
  std::uint64_t english = 0;
  std::uint64_t foreign = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kSampleWords); ++i) {
    const TextWord& word = words[i];
    if (word.letters == WordCase::Digits) continue;
    ++seen;
    const std::uint32_t classes = table.classes(word.hash);
    english += (classes & kFunctionWord) != 0 ? 1u : 0u;
    foreign += (classes & kForeignWord) != 0 && word.letters == WordCase::Lower ? 1u : 0u;
  }
  if (seen == 0 || is_other_script(text, words)) return "und";
  if (seen < kFewWords) return foreign > english ? "und" : "en";
  return english * 100 >= seen * 15 && english > foreign ? "en" : "und";
}

bool is_other_script(std::string_view text, const std::vector<TextWord>& words) {
  std::size_t seen = 0;
  std::size_t other = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kSampleWords); ++i) {
    if (words[i].letters == WordCase::Digits) continue;
    ++seen;
    // Above U+024F in UTF-8: a lead byte of 0xC9 or more.
    other += static_cast<unsigned char>(words[i].span.of(text)[0]) > 0xC9 ? 1u : 0u;
  }
  return other * 2 > seen;
}

}  // namespace nutgraf
