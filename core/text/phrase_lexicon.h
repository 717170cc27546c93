// Phrases of one or several words with a value each; the longest match wins.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/sentence_words.h"
#include "core/text/string_map.h"

namespace nutgraf {

/// Built from lines "phrase<TAB>value" ("new year's day<TAB>01-01"), phrases folded as SentenceWords folds
/// them and written as in running text, whatever tokens they fall into. Lines that begin with "# " are
/// comments. The lines must outlive the table.
class PhraseLexicon {
 public:
  explicit PhraseLexicon(std::string_view lines);

  struct Match {
    std::uint32_t end = 0;  ///< the word after the phrase; 0 where nothing matches
    std::string_view value;
    explicit operator bool() const { return end != 0; }
  };

  /// The longest phrase that begins at word `i`.
  Match match(const SentenceWords& words, std::uint32_t i) const;

  /// What a phrase is looked up by first: its leading letters, digits and bytes beyond ASCII, or its first
  /// byte. A word that isn't empty can begin a phrase only if their heads are the same.
  static std::string_view head_of(std::string_view phrase);
  /// Calls use(head) for the head of each phrase, once for each kind.
  template <typename Use>
  void for_each_head(Use&& use) const {
    longest_.for_each([&](std::string_view head, std::uint32_t) { use(head); });
  }
  /// The value of a whole phrase; empty where there is none.
  std::string_view find(std::string_view phrase) const {
    const std::string_view* const value = values_.find(phrase);
    return value == nullptr ? std::string_view{} : *value;
  }

  std::size_t size() const { return values_.size(); }

 private:
  StringMap<std::string_view> values_;
  StringMap<std::uint32_t> longest_;  // head → bytes of its longest phrase
};

}  // namespace nutgraf
