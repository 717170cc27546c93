// Links pronouns and common nouns to the people and organisations they stand for: "she", "its", "the
// minister".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/antecedent_model.h"
#include "core/link/role_finder.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

class ReferenceResolver {
 public:
  /// Chooses among the antecedents of the pronoun at a token; returns the number of one.
  using Chooser = std::function<std::size_t(std::uint32_t token, const Antecedents&)>;

  /// Reads the sections "pronouns", "org_nouns", "titles", "short_titles", "function_words", "cue_verbs"
  /// and "antecedents".
  explicit ReferenceResolver(const Model& model);

  /// Appends the mentions found to `chains` (in the order of the text, behind the names). `quoted` are the
  /// stretches within quotation marks, ascending; `roles` the titles that stand beside names. First-person
  /// pronouns are left to whoever knows the speakers. Linear: a pronoun is compared with the few entities
  /// mentioned last.
  void resolve(const Words& words, const std::vector<TokenRange>& quoted, const std::vector<FoundRole>& roles,
               const RoleFinder& role_finder, Chains& chains) const;

  /// The same with another judge of antecedents, who is told the names of features: for training.
  void resolve(const Words& words, const std::vector<TokenRange>& quoted, const std::vector<FoundRole>& roles,
               const RoleFinder& role_finder, Chains& chains, const Chooser& choose) const;

 private:
  friend class ReferenceScanner;

  Lexicon pronouns_;
  Lexicon org_nouns_;
  Lexicon function_words_;
  Lexicon cue_verbs_;
  Lexicon short_titles_;
  AntecedentModel antecedent_model_;
};

}  // namespace nutgraf
