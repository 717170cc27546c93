// Words that came without their text, set as text again.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/joined_words.h"

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

/// Stands for a word without characters, whose first one grammars would look for.
constexpr std::string_view kNoWord = "_";

/// ASCII letters, digits, and any byte of other characters.
bool is_alphanumeric(char c) { return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

JoinedWords join_words(std::span<const std::string_view> words, std::span<const TokenRange> sentences,
                       std::span<const std::uint8_t> glued) {
  JoinedWords joined;
  const auto hyphen_within = [&](TokenRange sentence, std::uint32_t word) {
    if (words[word] != "-" || word == sentence.begin || word + 1 == sentence.end) return false;
    const std::string_view before = words[word - 1];
    const std::string_view after = words[word + 1];
    return !before.empty() && !after.empty() && is_alphanumeric(before.back()) &&
           is_alphanumeric(after.front());
  };
  for (const TokenRange sentence : sentences) {
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      const bool first = word == sentence.begin;
      const bool tight = !first && ((!glued.empty() && glued[word] != 0) || words[word].starts_with('\'') ||
                                    hyphen_within(sentence, word) || hyphen_within(sentence, word - 1));
      if (!tight && !joined.text.empty()) joined.text += first ? '\n' : ' ';
      const auto begin = static_cast<std::uint32_t>(joined.text.size());
      joined.text += words[word].empty() ? kNoWord : words[word];
      joined.segmentation.tokens.push_back({{begin, static_cast<std::uint32_t>(joined.text.size())}});
    }
    joined.segmentation.sentences.push_back({sentence});
  }
  return joined;
}

}  // namespace nutgraf
