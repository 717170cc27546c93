// Gathers the mentions of each person, organisation and place into one entity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/country_linker.h"
#include "core/link/reference_resolver.h"
#include "core/link/role_finder.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// Sieves in order, the most precise first, as in Lee et al. (2013): names, titles beside names, then common
/// nouns and pronouns as the text is read, then titles asserted of any of these. Each mention tells the sieve
/// that linked it.
class CoreferenceResolver {
 public:
  explicit CoreferenceResolver(const Model& model);

  /// `quoted` are the stretches within quotation marks, ascending and disjoint.
  Coreference resolve(const Words& words, const std::vector<Block>& blocks,
                      const std::vector<NamedEntity>& named_entities,
                      const std::vector<TokenRange>& quoted) const;

  /// Gives "I", "my" and "myself" within a person's quotations to the speaker, and "we" and "our" to a
  /// speaking organisation; takes "he" and "her" within direct quotations from the speaker: who speaks of
  /// oneself says "I". Adds and removes mentions of `coreference` and renumbers those that `quotes` speak of.
  void settle_quoted_persons(const Words& words, Coreference& coreference, std::vector<Quote>& quotes) const;

  const AliasLinker& alias_linker() const { return alias_linker_; }
  const RoleFinder& role_finder() const { return role_finder_; }
  const ReferenceResolver& reference_resolver() const { return reference_resolver_; }

 private:
  AliasLinker alias_linker_;
  RoleFinder role_finder_;
  ReferenceResolver reference_resolver_;
  CountryLinker country_linker_;
  Lexicon pronouns_;
  Lexicon function_words_;
  Lexicon cue_verbs_;
};

}  // namespace nutgraf
