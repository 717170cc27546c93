// Counts the syllables of English words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// Groups of vowels, corrected by rules for silent letters and vowels in hiatus, and by the words of the
/// model section "syllables" (word<TAB>count), which also hold for their plurals. Figures are spoken digit by
/// digit, acronyms letter by letter where they have no vowel or at most three letters.
class SyllableCounter {
 public:
  explicit SyllableCounter(const Model& model) : exceptions_(model.text("syllables")) {}

  /// Syllables of a word as it stands in a text, with any punctuation at its ends: at least 1 for any word
  /// with a letter or a digit, 0 without. Hyphens part words.
  std::uint32_t count(std::string_view word) const;

 private:
  class PartReader;

  std::uint32_t count_part(const std::string& letters, std::uint32_t capitals) const;

  Lexicon exceptions_;
};

}  // namespace nutgraf
