// Abbreviations and how they behave before a space: the model section "abbreviations".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/lexicon.h"

namespace nutgraf {

/// What may follow an abbreviation, as far as sentences are concerned.
enum class AbbreviationKind : std::uint8_t {
  Inner,   ///< goes on: "vs.", "e.g."
  Title,   ///< stands before a name and goes on: "Mr.", "Gen.", "St."
  Number,  ///< an abbreviation only before a number: "No. 5", "p. 12"
  Final,   ///< may end a sentence: "Corp.", "p.m.", "Jr."
  Word,    ///< is also a word that may end a sentence: "Sun.", "Mass."; else like Final
  Unit,  ///< a unit, mostly written without a period: "km.", "mph."; abbreviated only where the sentence goes
         ///< on
};

/// Lines "Gen.<TAB>title". Keys are matched as written; a key that is missing is looked up again as "Gen." if
/// it is written "GEN.", and as "approx." if it is written "Approx.".
class AbbreviationTable {
 public:
  explicit AbbreviationTable(std::string_view lines) : lexicon_(lines) {}

  /// `word` ends in its period. Nullopt for words that are no abbreviations.
  std::optional<AbbreviationKind> find(std::string_view word) const;

 private:
  Lexicon lexicon_;
};

}  // namespace nutgraf
