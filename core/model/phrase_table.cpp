// Finds the phrases of a table in a run of words.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/phrase_table.h"

#include "core/model/lexicon.h"

namespace nutgraf {
namespace {

constexpr std::size_t kUsualPrefix =
    8;  // bytes of a table for each of its prefixes: it gets its room at once

}  // namespace

PhraseTable::PhraseTable(std::string_view lines, std::string_view letters)
    : prefixes_(lines.size() / kUsualPrefix) {
  std::vector<TextWord> words;
  for_each_entry(lines, [&](std::string_view phrase, std::string_view kind) {
    words.clear();
    scan_words(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, words);
    const std::size_t letter = kind.empty() ? std::string_view::npos : letters.find(kind[0]);
    if (words.empty() || words.size() > kMaxWords || letter == std::string_view::npos) return;
    std::uint64_t key = 0;
    std::uint32_t* value = nullptr;
    for (const TextWord& word : words) {
      key = hash_combine(key, word.hash);
      value = &prefixes_[key];
    }
    if (*value == 0) ++size_;
    *value = static_cast<std::uint32_t>(1 + letter);
  });
}

void PhraseTable::find(const std::vector<TextWord>& words, std::uint32_t begin, std::uint32_t end,
                       std::vector<PhraseHit>& hits) const {
  for (std::uint32_t i = begin; i < end;) {
    std::uint64_t key = 0;
    std::uint32_t longest = i;
    std::uint32_t value = 0;
    for (std::uint32_t j = i; j < end && j < i + kMaxWords; ++j) {
      key = hash_combine(key, words[j].hash);
      const std::uint32_t* const found = prefixes_.find(key);
      if (found == nullptr) break;
      if (*found == 0) continue;
      longest = j + 1;
      value = *found;
    }
    if (value != 0) hits.push_back({i, longest, value - 1});
    i = value != 0 ? longest : i + 1;
  }
}

}  // namespace nutgraf
