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
    heads_.for_each([&](std::string_view head, const Head&) { use(head); });
  }
  /// Calls use(word) for the head of each phrase's second word, where a space parts it from the first.
  template <typename Use>
  void for_each_second(Use&& use) const {
    values_.for_each([&](std::string_view phrase, std::string_view) {
      const std::size_t space = phrase.find(' ');
      if (space + 1 < phrase.size() && space != std::string_view::npos)
        use(head_of(phrase.substr(space + 1)));
    });
  }
  /// The value of a whole phrase; empty where there is none.
  std::string_view find(std::string_view phrase) const {
    const std::string_view* const value = values_.find(phrase);
    return value == nullptr ? std::string_view{} : *value;
  }

  std::size_t size() const { return values_.size(); }

 private:
  StringMap<std::string_view> values_;
  /// What goes on behind a head, in all phrases that have it.
  struct Head {
    std::uint32_t longest = 0;  ///< bytes of the longest phrase
    std::uint32_t letters = 0;  ///< bits of the letters a to z that follow a space behind the head
    bool others = false;        ///< something else follows in some
  };
  bool may_go_on(const Head& head, const SentenceWords& words, std::uint32_t next) const;

  StringMap<Head> heads_;
};

}  // namespace nutgraf
