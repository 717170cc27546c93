// What classes of words a word may belong to, without regard to its context.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// A set of word classes, as bits: "report" is a noun and a verb.
enum WordClassBit : std::uint32_t {
  kDeterminer = 1u << 0,
  kPronoun = 1u << 1,
  kPreposition = 1u << 2,
  kConjunction = 1u << 3,
  kAuxiliary = 1u << 4,
  kAdverb = 1u << 5,
  kNumberWord = 1u << 6,
  kCalendarWord = 1u << 7,  ///< weekdays, months, "week", "yesterday"
  kBaseVerb = 1u << 8,
  kVerbInS = 1u << 9,    ///< "reports"
  kPastForm = 1u << 10,  ///< "reported", "known"
  kGerund = 1u << 11,    ///< "reporting"
  kAdjective = 1u << 12,
  kNoun = 1u << 13,
  kGenericNoun = 1u << 14,  ///< no key phrase by itself: "people", "report"
  kMeasure = 1u << 15,      ///< never part of a key phrase: "percent", "mr"
  kPlural = 1u << 16
};

/// Words that carry grammar rather than content.
inline constexpr std::uint32_t kGrammarWord =
    kDeterminer | kPronoun | kPreposition | kConjunction | kAuxiliary;

/// Words that make a clause wherever they stand; a form in -s may be a noun.
inline constexpr std::uint32_t kFiniteVerb = kAuxiliary | kPastForm;

/// Reads the model section "word_classes"; words that it doesn't have are told by their endings.
class EnglishWordClasses {
 public:
  explicit EnglishWordClasses(const Model& model) : table_(model.text("word_classes")) {}

  /// WordClassBits of a word in lower case; a noun where nothing is known.
  std::uint32_t of(std::string_view folded) const;

 private:
  std::uint32_t listed(std::string_view word) const;
  std::uint32_t stem_classes(std::string_view stem) const;

  Lexicon table_;
};

}  // namespace nutgraf
