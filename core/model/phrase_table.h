// Finds the phrases of a table in a run of words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/hash_index.h"
#include "core/text/words.h"

namespace nutgraf {

/// One phrase found: words [begin, end) of the run searched.
struct PhraseHit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t kind = 0;  ///< the position of the phrase's letter among the table's letters
};

/// Phrases of up to kMaxWords words, each with a letter that tells its kind. "0" in a phrase stands for any
/// number. Matching is longest first, left to right, without overlap, in time linear in the words.
class PhraseTable {
 public:
  static constexpr std::uint32_t kMaxWords = 8;

  /// `lines` as in Lexicon: phrase<TAB>letter; lines whose letter is not among `letters` are skipped.
  PhraseTable(std::string_view lines, std::string_view letters);

  /// All hits in words [begin, end), in order.
  void find(const std::vector<TextWord>& words, std::uint32_t begin, std::uint32_t end,
            std::vector<PhraseHit>& hits) const;

  std::size_t size() const { return size_; }

 private:
  HashIndex prefixes_;  // combined hashes of first words; 1 + kind where a phrase ends, else 0
  std::size_t size_ = 0;
};

}  // namespace nutgraf
