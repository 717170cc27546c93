// Whose is the period behind a word: the abbreviation's or the sentence's?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/lexicon.h"
#include "core/segment/abbreviation_table.h"
#include "core/segment/character_class.h"

namespace nutgraf {

/// Decides by the word, its kind of abbreviation and the next word. Reads no further than that.
class PeriodRules {
 public:
  /// Borrows both tables.
  PeriodRules(const AbbreviationTable& abbreviations, const Lexicon& sentence_words)
      : abbreviations_(abbreviations), sentence_words_(sentence_words) {}

  /// The period stands at `end`, behind a word of several letters that begins at `begin`.
  bool belongs_to_word(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  /// The same behind a single letter: an initial ("J. Smith", "p. 5"), or a letter that ends a sentence ("you
  /// and I.", "Plan B.").
  bool belongs_to_letter(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  /// "Ph.D.", "M.Sc.": where the longest abbreviation with inner periods ends whose first period is at `end`;
  /// 0 if there is none.
  std::uint32_t end_of_dotted(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  /// "RIO.AX", "7203.T": where a share by its symbol and exchange ends (Reuters instrument codes) whose
  /// period is at `end`; 0 if there is none.
  std::uint32_t end_of_ticker(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

 private:
  /// What follows a period, as far as it tells whether a sentence begins there.
  struct Next {
    CharacterClass kind = CharacterClass::End;
    bool capitalized = false;
    bool adjacent = false;       ///< no white space in between
    bool goes_on = false;        ///< a mark that stands inside sentences only
    std::uint32_t newlines = 0;  ///< in between
    std::string_view word;       ///< its first letters of ASCII
  };

  static Next peek(std::string_view text, std::uint32_t position);

  /// "William L. "Bill" Smith": whether a capitalized word in quotation marks and another stand at
  /// `position`.
  static bool is_before_nickname(std::string_view text, std::uint32_t position);
  static bool is_initial(std::string_view text, const Next& next);
  bool begins_sentence(const Next& next) const;
  bool is_unknown_abbreviation(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  const AbbreviationTable& abbreviations_;
  const Lexicon& sentence_words_;
};

}  // namespace nutgraf
