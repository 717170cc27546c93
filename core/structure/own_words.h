// Which words the article's own stretches have had, and what other stretches have in common with them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/model/word_table.h"
#include "core/structure/paragraph.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// What a stretch has in common with the article before it, in per cent: of the rarity of its words, and of
/// the names in its prose; and how much of its headline's rarity its own prose has. Headlines of other
/// stories that stand alone, captions and links have words that what follows them lacks.
struct Likeness {
  std::uint32_t prose_words = 0;  // of the stretch
  std::uint32_t words = 0;
  std::uint32_t names = 0;
  std::uint32_t headline = 0;
};

/// Knows which words the article's own stretches have had so far. Linear in what it is given.
class OwnWords {
 public:
  OwnWords(const PastedText& pasted, const WordTable& table)
      : pasted_(pasted), table_(table), marks_(pasted.words.size() / 2) {}

  /// Compares the paragraphs [begin, end), of which the first is the headline.
  Likeness compare(std::size_t begin, std::size_t end);

  /// How many per cent of a paragraph's rarity stand in the text of the stretch that was compared last.
  std::uint32_t share_in_stretch(std::size_t paragraph);

  /// Takes the paragraphs [begin, end) for the article's.
  void take(std::size_t begin, std::size_t end);

 private:
  bool counts(std::size_t i) const;
  std::uint32_t rarity_of(const TextWord& word) const;

  template <typename Visit>
  void for_words(std::size_t i, Visit visit);

  const PastedText& pasted_;
  const WordTable& table_;
  HashIndex marks_;  // kOwn, kOwnName, and kMarks times the last stretch that had the word
  std::uint32_t stretch_ = 0;
};

}  // namespace nutgraf
