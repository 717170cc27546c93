// Splits a text into tokens.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"
#include "core/segment/abbreviation_table.h"
#include "core/segment/token_tables.h"

namespace nutgraf {

/// The conventions are those of English Universal Dependencies and of the LDC's newer treebanks (OntoNotes
/// 5):
///
// clang-format off
///   text                      tokens                          kind
///   nuclear-armed 35-year     nuclear - armed 35 - year       hyphens between words are tokens …
///   co-founder e-mail         co-founder e-mail               … but not after an affix and before a small letter
///   pro-Syrian mid-1980s      pro - Syrian mid - 1980s
///   al-Qaida Kim Seo-yun      al - Qaida Kim Seo - yun
///   Seoul's workers’ boss's   Seoul 's workers ’ boss 's      possessives, straight or curly
///   don't we've cannot        do n't we 've can not           contractions (Penn Treebank)
///   O'Brien AT&T l'État       O'Brien AT&T l'État             whole
///   U.S. a.m. Ph.D. Mr. J.    U.S. a.m. Ph.D. Mr. J.          the period belongs to an abbreviation or initial
///   No. 5, "No."              No. 5 , " No . "                … where the words around it say so
///   U.S.-led the U.S.'s       U.S. - led the U.S. 's
///   1,000 3.5 10:30 3/4       1,000 3.5 10:30 3/4             Number, whole
///   23rd 1990s '90s 5G        23rd 1990s '90s 5G              Number, whole
///   2-0 2019-11-23            2 - 0 2019 - 11 - 23
///   1,000km 6am $1.5bn        1,000 km 6 am $ 1.5 bn          units are tokens
///   US$40 €11 50% 20°C        US$ 40 € 11 50 % 20 °C          currencies, percent signs and degrees: Symbol
///   RM1,700 Rs20 R1.5bn       RM 1,700 Rs 20 R1.5bn           letters of a currency: Symbol, a single one not apart
///   and/or                    and / or
///   https://a.org/b x.com     https://a.org/b x.com           addresses are Words, whole; so are e-mail addresses,
///   @nutgraf #news            @nutgraf #news                  handles and hashtags
///   ... … -- — ?! *** “ ''    ... … -- — ?! *** “ ''          runs of marks are one token, quotation marks single
///   東京タワー 서울           東京 タワー 서울                one token for each run of Han, Kana or Hangul
///   👩‍👩‍👧 🇰🇷 1️⃣                 👩‍👩‍👧 🇰🇷 1️⃣                       emoji sequences: Symbol, whole
// clang-format on
///
/// Combining marks stay with their base; zero-width and other format characters and U+FFFD belong to a word
/// only between two of its characters. Controls and format characters elsewhere are tokens of kind Symbol.
///
/// Reads the model sections "abbreviations", "contractions", "affixes", "currencies", "glued_units",
/// "web_suffixes" and "sentence_words".
class Tokenizer {
 public:
  explicit Tokenizer(const Model& model) : tables_(model) {}

  /// Tokens in order, disjoint, on code-point borders; every code point without the property White_Space is
  /// in exactly one. Linear in the size of `text`, which must be valid UTF-8 (other bytes are taken as
  /// U+FFFD).
  std::vector<Token> tokenize(std::string_view text) const;

  const AbbreviationTable& abbreviations() const { return tables_.abbreviations; }
  /// "The" → "start": a word that mostly begins a sentence where it is capitalized; further values: see the
  /// table.
  const Lexicon& sentence_words() const { return tables_.sentence_words; }

 private:
  TokenTables tables_;
};

}  // namespace nutgraf
