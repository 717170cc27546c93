// What single words say about their paragraph: grammar, months, words of newsrooms and pages, rarity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/hash_index.h"

namespace nutgraf {

/// Classes of a word, as bits; the letters are those of the model section "structure.words".
enum WordClass : std::uint32_t {
  kFunctionWord = 1u << 0,   ///< f
  kSpeechVerb = 1u << 1,     ///< s
  kReaderAddress = 1u << 2,  ///< y: you, your, us, our
  kAgency = 1u << 3,         ///< a
  kNewsroomRole = 1u << 4,   ///< r
  kWeekday = 1u << 5,        ///< w
  kClockWord = 1u << 6,      ///< c
  kTimeUnit = 1u << 7,       ///< t
  kForeignWord = 1u << 8,    ///< x: function words of other languages
  kPageWord = 1u << 9,       ///< p: written beside dates and pictures, hardly anyone's name
  kPointsHead = 1u << 10,    ///< h: ends the line above an article's points
  kBylineLead = 1u << 11,    ///< l: before the "by" of a byline
  kAuthorLead = 1u << 12,    ///< e: a colon parts it from an author
  kMonthShift = 16,          ///< the month's number stands above this bit
};

/// Reads the sections "structure.words" (word<TAB>letters) and "structure.idf" (word<TAB>rarity).
class WordTable {
 public:
  /// The rarity of words that the table doesn't have: the highest.
  static constexpr std::uint32_t kMaxRarity = 9;

  WordTable(std::string_view classes, std::string_view rarities);

  /// WordClass bits of a folded word's hash; 0 for most words.
  std::uint32_t classes(std::uint64_t hash) const;
  bool is(std::uint64_t hash, std::uint32_t mask) const { return (classes(hash) & mask) != 0; }
  /// 1 to 12, or 0.
  std::uint32_t month(std::uint64_t hash) const { return classes(hash) >> kMonthShift; }
  /// Inverse document frequency in news, from 0 (everywhere) to kMaxRarity.
  std::uint32_t rarity(std::uint64_t hash) const;

 private:
  HashIndex classes_;
  HashIndex rarities_;
};

}  // namespace nutgraf
