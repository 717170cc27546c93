// Reads values out of MONEY, PERCENT, QUANTITY, CARDINAL and ORDINAL entities.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"
#include "core/text/amount_grammar.h"

namespace nutgraf {

/// Reads the model sections "numbers", "modifiers", "currencies", "units" and "currency_homes".
class AmountReader {
 public:
  explicit AmountReader(const Model& model);

  /// One amount for each entity whose value can be read, in order: "dozens" and scores ("2-1") have none. A
  /// minus sign right before the entity belongs to its value, a range has two values. A currency that several
  /// countries share (rupees, shillings) gets the code of the one most named among the entities; no code
  /// where none of them is.
  std::vector<Amount> read(std::string_view text, const Segmentation& segmentation,
                           const std::vector<NamedEntity>& named_entities) const;

 private:
  std::vector<std::string_view> countries(std::string_view text, const Segmentation& segmentation,
                                          const std::vector<NamedEntity>& named_entities) const;
  std::optional<AmountPhrase> phrase_of(SentenceWords& words, const Segmentation& segmentation,
                                        const NamedEntity& entity, AmountKind kind) const;
  static bool is_negative(SentenceWords& words, const Segmentation& segmentation, std::uint32_t token);

  AmountGrammar grammar_;
  Lexicon currency_homes_;
};

}  // namespace nutgraf
