// The model's tables that tell where tokens end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/lexicon.h"
#include "core/model/model.h"
#include "core/segment/abbreviation_table.h"
#include "core/segment/period_rules.h"

namespace nutgraf {

/// What the tokenizer knows of words. Borrows from the model.
struct TokenTables {
  explicit TokenTables(const Model& model)
      : abbreviations(model.text("abbreviations")),
        contractions(model.text("contractions")),
        affixes(model.text("affixes")),
        currencies(model.text("currencies")),
        glued_units(model.text("glued_units")),
        web_suffixes(model.text("web_suffixes")),
        sentence_words(model.text("sentence_words")) {}
  TokenTables(const TokenTables&) = delete;  // the rules point to the tables
  TokenTables& operator=(const TokenTables&) = delete;

  AbbreviationTable abbreviations;
  Lexicon contractions;  ///< "cannot" → bytes of the first part; "'em" → 0: whole
  Lexicon affixes;       ///< "co", "anti"
  Lexicon currencies;    ///< "rm" → "before MYR"
  Lexicon glued_units;   ///< "km", "bn"
  Lexicon web_suffixes;  ///< "com", "org"
  /// "The" → "start": a word that mostly begins a sentence where it is capitalized; further values: see the
  /// table.
  Lexicon sentence_words;
  PeriodRules periods{abbreviations, sentence_words};
};

}  // namespace nutgraf
