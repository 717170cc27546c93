// Finds values by grammar alone: dates, times, percentages, money, quantities, ordinals and cardinals.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/sentence_times.h"
#include "core/model/model.h"
#include "core/text/amount_grammar.h"
#include "core/text/time_grammar.h"

namespace nutgraf {

/// What the grammars find in a text.
struct FoundValues {
  std::vector<NamedEntity> values;  ///< sorted, disjoint, each within one sentence; scores are kValueScore
  SentenceTimes times;
};

/// The seven value types of OntoNotes 5.0 are a closed grammar where names are an open set: no model is
/// needed to find them, and a statistical tagger can be corrected by it. Reads the model sections "times",
/// "numbers", "holidays", "timerefs", "modifiers", "currencies" and "units".
class ValueGrammar {
 public:
  explicit ValueGrammar(const Model& model);

  /// Linear.
  FoundValues find(std::string_view text, const Segmentation& segmentation) const;

 private:
  void find_in_sentence(const SentenceWords& words, const std::vector<TimePhrase>& times,
                        std::uint32_t first_token, std::vector<NamedEntity>& values) const;

  TimeGrammar times_;
  AmountGrammar amounts_;
};

/// What a value found by grammar is worth: about its precision on annotated news.
inline constexpr float kValueScore = 0.9F;

}  // namespace nutgraf
