// What the tagger sees of one word, apart from its neighbors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutgraf {

/// How a word is written.
enum class LetterCase : std::uint8_t { NoLetters, Lower, InitialCapital, AllCapitals, Mixed, OneCapital };

struct WordAttributes {
  std::uint64_t cased = 0;  ///< hash of the word, quotation marks and brackets unified, digits as 0
  std::uint64_t lower = 0;  ///< the same in lower case
  std::uint64_t shape = 0;  ///< hash of the shape: "Xx", "X.X.", "00-Xx", runs shortened
  std::array<std::uint64_t, 4>
      prefixes{};  ///< hashes of the first 1 to 4 code points, lower case; 0 if shorter
  std::array<std::uint64_t, 4> suffixes{};
  LetterCase letter_case = LetterCase::NoLetters;
  bool has_digit = false;
  bool is_word = false;         ///< has a letter or a digit
  std::uint16_t cluster = 0;    ///< 0: none
  std::uint32_t cluster8 = 0;   ///< the first 8 steps of the cluster's path
  std::uint32_t gazetteer = 0;  ///< categories of the word taken alone
};

/// Everything but cluster and gazetteer, which are the model's. Treebank spellings of brackets and quotation
/// marks
/// ("-LRB-", "``") count as the marks themselves. Words are read up to 64 code points.
WordAttributes describe_word(std::string_view word);

/// Whether a word is such a spelling, to be kept whole though it looks like several tokens.
bool is_treebank_spelling(std::string_view word);

/// The lower-case form that `lower` is the hash of.
std::string normalize_word(std::string_view word);

}  // namespace nutgraf
