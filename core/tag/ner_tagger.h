// Finds named entities: OntoNotes' eighteen types.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"
#include "core/model/model.h"
#include "core/model/result.h"
#include "core/tag/name_agreement.h"
#include "core/tag/role_abbreviations.h"
#include "core/tag/tagger_models.h"
#include "core/tag/token_features.h"
#include "core/tag/value_grammar.h"

namespace nutgraf {

/// A filter of tokens that are in no name for certain (OutsideFilter); over the others a linear-chain
/// conditional random field (Lafferty et al. 2001) over hashed features, then a second pass over what the
/// document's mentions of a word tell about one another (Krishnan and Manning 2006). What the value grammar
/// finds is evidence among others. Scores are calibrated. Reads the model sections "ner", "ner.document",
/// "ner.outside", "ner.calibration", "gazetteer", "clusters", "titles", "tag_words", "name_parts" and the
/// grammar's; without a section "ner" nothing is found, without "ner.outside" every token is looked at.
class NerTagger {
 public:
  /// Longer stretches without a sentence end are to be cut, so that memory stays bounded; no sentence of
  /// prose comes near.
  static constexpr std::uint32_t kMaxSentenceTokens = 1000;

  explicit NerTagger(const Model& model);

  /// Entities of the blocks that belong to the article: sorted, disjoint, each within one sentence. `values`
  /// are those that value_grammar() finds in the text.
  std::vector<NamedEntity> tag(std::string_view text, const Segmentation& segmentation,
                               const std::vector<Block>& blocks, std::span<const NamedEntity> values) const;
  std::vector<NamedEntity> tag(std::string_view text, const Segmentation& segmentation,
                               const std::vector<Block>& blocks) const;

  /// The same for words in sentences that cover them in order; entities count words. `glued` as in
  /// join_words.
  std::vector<NamedEntity> tag(std::span<const std::string_view> words, std::span<const TokenRange> sentences,
                               std::span<const std::uint8_t> glued = {}) const;

  const ValueGrammar& value_grammar() const { return value_grammar_; }

  /// What keeps the model from being used: ModelWrongFeatures where it was made for other features than this
  /// code's, ModelBadSection where a section can't be read.
  std::optional<Error> check() const { return models_.check(); }

 private:
  std::vector<NamedEntity> tag(const TaggerInput& input) const;
  std::vector<NamedEntity> tag_by_windows(const TaggerInput& input) const;

  TaggerModels models_;
  RoleAbbreviations role_abbreviations_;
  NameAgreement name_agreement_;
  LetterTable tag_words_;
  LetterTable name_parts_;
  ValueGrammar value_grammar_;
};

}  // namespace nutgraf
