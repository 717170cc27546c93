// Resolves definite noun phrases: "the minister" to whoever bears the title, "the court" to an organization.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/court_parties.h"
#include "core/link/discourse.h"
#include "core/link/role_finder.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// A noun phrase and the entity that it stands for.
struct FoundNominal {
  TokenRange tokens;
  std::uint32_t chain = 0;
  LinkSieve sieve = LinkSieve::None;
};

/// Word tables of NounPhraseResolver; all outlive it.
struct NounLexicons {
  const Lexicon& org_nouns;
  const Lexicon& function_words;
  const Lexicon& cue_verbs;
  const Lexicon& short_titles;
};

/// Reads along with the text: it is told of organizations as they are mentioned.
class NounPhraseResolver {
 public:
  NounPhraseResolver(const NounLexicons& lexicons, const RoleFinder& role_finder, const Words& words,
                     const Chains& chains, const Discourse& discourse, const std::vector<FoundRole>& roles);

  /// Files an organization under the nouns of its name: "Supreme Court" under "court".
  void note_organization(std::uint32_t mention);

  /// The definite noun phrase at `token`, where it is one and stands for a known entity; looks six tokens
  /// far.
  std::optional<FoundNominal> resolve(std::uint32_t token) const;

  /// Whether somebody is told to have been killed.
  bool is_killed(std::uint32_t chain) const { return parties_.is_killed[chain]; }

  /// Whoever bears the title, the one mentioned last; SeenEntity::kNever where nobody does.
  std::uint32_t person_with_role(const std::string& role) const;

 private:
  std::optional<FoundNominal> person_of_age(std::uint32_t token) const;
  std::uint32_t phrase_end(std::uint32_t token) const;
  bool is_person_noun(std::string_view noun) const;
  void note_role(const std::string& role, std::uint32_t chain);
  void note_short_title(std::string_view rank, std::uint32_t token, std::uint32_t chain);
  std::string two_words(std::uint32_t head) const;
  std::string_view rank_of(TokenRange before_head) const;
  std::uint32_t person_of_phrase(TokenRange phrase) const;
  std::uint32_t party_of_case(std::uint32_t head) const;
  std::uint32_t organization_of_kind(std::string_view noun, std::string_view kind, bool is_alone) const;
  std::uint32_t subject_of_kind(char kind) const;
  bool names_another(TokenRange phrase, std::uint32_t chain) const;
  bool is_of_other_kind(std::uint32_t chain, char kind, char but = 0) const;
  bool has_function(std::uint32_t token, char kind) const {
    const auto kinds = lexicons_.function_words.find(words_.folded(token));
    return kinds && kinds->find(kind) != std::string_view::npos;
  }

  const NounLexicons lexicons_;
  const RoleFinder& role_finder_;
  const Words& words_;
  const Chains& chains_;
  const Discourse& discourse_;
  const CourtParties parties_;
  std::map<std::string, std::vector<std::uint32_t>> by_role_;  // last word or two of a title → people, as met
  std::map<std::string, std::vector<std::uint32_t>> by_noun_;  // "court" → organizations
};

}  // namespace nutgraf
