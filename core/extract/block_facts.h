// What the content classifier asks of one block of a page, and of its neighbours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/extract/html_tree.h"
#include "core/extract/page_metadata.h"
#include "core/extract/text_blocks.h"
#include "core/model/furniture.h"
#include "core/model/phrase_table.h"
#include "core/model/word_table.h"
#include "core/text/hash_index.h"
#include "core/text/words.h"

namespace nutgraf {

inline constexpr std::uint32_t kBands = 6;      // of length
inline constexpr std::uint32_t kDensities = 4;  // of links
inline constexpr std::uint32_t kTagClasses = 10;
inline constexpr std::uint32_t kSections = 6;

/// The band of a length in words.
std::uint32_t band(std::uint32_t words);
/// The share of its words that are links: none, below a third, below four fifths, more.
std::uint32_t density(const TextBlock& block);
std::uint32_t tag_class(HtmlTag tag);
/// How much of a block some words cover: below a third, below three quarters, more.
std::uint32_t furniture_coverage(std::uint32_t covered, std::uint32_t words);

/// Facts of one block that its neighbours ask for, too.
struct BlockFacts {
  std::uint32_t band = 0;
  std::uint32_t density = 0;
  std::uint32_t function_words = 0;
  std::uint32_t capitalized = 0;
  std::uint32_t speech = 0;
  std::uint32_t date_words = 0;
  std::array<std::uint32_t, kFurnitureCount> furniture{};
  std::uint32_t opening = 0;      // 1 + the kind of furniture that the block begins with
  std::uint32_t title_share = 0;  // of the title's words: none, below a half, below nine tenths, more
  std::uint64_t text_hash = 0;
  std::uint32_t linked_data = 0;
};

/// The kind of section that a short line of furniture opens; 0 where the block opens none.
std::uint32_t section_of(const TextBlock& block, const BlockFacts& facts);

/// Of a text's first words; 0 where it has fewer than six.
std::uint64_t opening_hash(std::string_view text);

/// Reads the facts of a page's blocks, given what its metadata says of the article.
class FactsReader {
 public:
  FactsReader(const WordTable& table, const PhraseTable& furniture, const PageMetadata& metadata);

  BlockFacts read(const TextBlock& block) const;
  /// Of the words of the article's title and description.
  std::uint64_t title_hash() const { return title_hash_; }
  std::uint64_t deck_hash() const { return deck_hash_; }

 private:
  std::uint32_t title_share(const std::vector<TextWord>& words) const;

  const WordTable& table_;
  const PhraseTable& furniture_;
  HashIndex linked_body_;
  HashIndex title_words_;
  bool has_linked_body_ = false;
  std::uint64_t title_hash_ = 0;
  std::uint64_t deck_hash_ = 0;
};

}  // namespace nutgraf
