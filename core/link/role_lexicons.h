// The word tables that tell titles from other words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/model/adverb_forms.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

struct RoleLexicons {
  /// Reads the sections "titles", "title_modifiers", "role_words", "function_words", "cue_verbs", "tense" and
  /// "ly_nouns".
  explicit RoleLexicons(const Model& model)
      : titles(model.text("titles")),
        modifiers(model.text("title_modifiers")),
        role_words(model.text("role_words")),
        function_words(model.text("function_words")),
        cue_verbs(model.text("cue_verbs")),
        tense(model.text("tense")),
        adverbs(model) {}

  /// The class letters of a title word, singular or plural; empty for any other word.
  std::string_view title_class(std::string_view folded_word) const;

  Lexicon titles;
  Lexicon modifiers;
  LetterTable role_words;
  Lexicon function_words;
  Lexicon cue_verbs;
  Lexicon tense;  ///< irregular verb forms by tense
  AdverbForms adverbs;
};

}  // namespace nutgraf
