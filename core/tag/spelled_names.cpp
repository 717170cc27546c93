// Makes one name of the parts that the letters in brackets behind them spell.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/spelled_names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/document/labels.h"
#include "core/tag/role_abbreviations.h"
#include "core/text/ascii.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::uint32_t kMostWords = 16;

/// Where the words from `first` to `open` begin that `letters` spell; `open` if they don't.
std::uint32_t spelled_begin(Words words, std::uint32_t first, std::uint32_t open, std::string_view letters) {
  std::vector<std::string_view> spelled;
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = std::max(first, open - std::min(open, kMostWords)); i < open; ++i) {
    if (is_one_of(words[i], {",", "'s", "’s", "'", "’", "&"})) continue;
    spelled.push_back(words[i]);
    places.push_back(i);
  }
  const std::size_t count = words_spelled(spelled, letters);
  return count == 0 ? open : places[places.size() - count];
}

bool are_letters(std::string_view word) {
  return word.size() > 2 && std::all_of(word.begin(), word.end(), is_ascii_upper);
}

}  // namespace

void join_spelled_names(Words words, std::span<const TokenRange> sentences,
                        std::vector<NamedEntity>& entities) {
  std::size_t kept = 0;
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const NamedEntity letters = entities[i];
    const std::uint32_t at = letters.tokens.begin;
    while (sentence + 1 < sentences.size() && sentences[sentence].end <= at) ++sentence;
    const bool names = letters.type == EntityType::Organization || letters.type == EntityType::Law;
    const bool is_bracketed = names && letters.tokens.size() == 1 && kept > 1 && at > 1 &&
                              words[at - 1] == "(" && at + 1 < words.size() && words[at + 1] == ")" &&
                              are_letters(words[at]);
    const std::uint32_t opening = sentences.empty() ? 0 : std::min(sentences[sentence].begin, at);
    const std::uint32_t begin = is_bracketed ? spelled_begin(words, opening, at - 1, words[at]) : at - 1;
    std::size_t first = kept;
    while (is_bracketed && first > 0 && entities[first - 1].tokens.begin >= begin) --first;
    const bool is_whole = first > 0 && entities[first - 1].tokens.end > begin;
    const bool is_capital = is_bracketed && begin < at - 1 && is_ascii_upper(words[begin][0]);
    // Two names at least; one alone may be cut on purpose.
    if (is_capital && !is_whole && kept - first > 1) {
      entities[first] = {{begin, at - 1}, letters.type, letters.score};
      kept = first + 1;
    }
    entities[kept++] = letters;
  }
  entities.resize(kept);
}

}  // namespace nutgraf
