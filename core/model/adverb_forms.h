// Whether a word has the form of an adverb.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// Reads the section "ly_nouns": the nouns in "-ly" that news is full of.
class AdverbForms {
 public:
  explicit AdverbForms(const Model& model) : nouns_(model.text("ly_nouns")) {}

  /// "publicly", but not "family".
  bool has(std::string_view folded_word) const {
    return folded_word.size() > 4 && folded_word.ends_with("ly") && !nouns_.contains(folded_word);
  }

 private:
  Lexicon nouns_;
};

}  // namespace nutgraf
