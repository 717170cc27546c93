// Reads one text from begin to end for ReferenceResolver.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "core/link/antecedent_features.h"
#include "core/link/noun_phrase_resolver.h"
#include "core/link/reference_resolver.h"

namespace nutgraf {

/// Reads one text from begin to end and keeps in mind who was mentioned when.
class ReferenceScanner {
 public:
  ReferenceScanner(const ReferenceResolver& resolver, const Words& words,
                   const std::vector<TokenRange>& quoted, const std::vector<FoundRole>& roles,
                   const RoleFinder& role_finder, Chains& chains, const ReferenceResolver::Chooser& choose,
                   Antecedents antecedents)
      : resolver_(resolver),
        words_(words),
        role_finder_(role_finder),
        chains_(chains),
        choose_(choose),
        discourse_{
            std::vector<SeenEntity>(chains.chains.size()), {}, std::vector<bool>(words.size(), false), {}, 0},
        antecedents_(std::move(antecedents)),
        around_(words, discourse_, role_finder, resolver.function_words_, resolver.cue_verbs_),
        noun_phrases_(
            {resolver.org_nouns_, resolver.function_words_, resolver.cue_verbs_, resolver.short_titles_},
            role_finder, words, chains, discourse_, roles) {
    for (const TokenRange range : quoted) {
      std::fill(discourse_.in_quote.begin() + range.begin,
                discourse_.in_quote.begin() + std::min(range.end, words.size()), true);
    }
    for (const Sentence& sentence : words.segmentation().sentences) {
      const bool is_told = sentence.tokens.begin < discourse_.in_quote.size() &&
                           !discourse_.in_quote[sentence.tokens.begin] && !is_heading(sentence.tokens);
      discourse_.told.push_back((discourse_.told.empty() ? 0U : discourse_.told.back()) +
                                (is_told ? 1U : 0U));
    }
    for (const FoundRole& role : roles) {
      if (role.is_announced) {
        announced_.push_back(role);
        continue;
      }
      role_spans_.push_back(role.title);
      title_that_ends_[role.title.end] = role.title.begin;
    }
  }

  void scan();

 private:
  void see(std::uint32_t mention);
  bool begins_paragraph(std::uint32_t token) const;
  bool is_heading(TokenRange sentence) const;
  std::uint32_t bearer_of_dignity(std::uint32_t dignity, std::string_view kind) const;
  TokenRange with_letters(TokenRange name) const;
  bool follows_according_to(std::uint32_t token) const;
  bool is_in_brackets(TokenRange tokens) const;
  bool ends_paragraph(std::uint32_t token) const;
  bool is_source_of_story(TokenRange tokens) const;
  void note_subject(std::uint32_t mention);
  bool speaks(TokenRange tokens) const;
  std::uint32_t titled_begin(std::uint32_t begin) const;
  bool is_addressed(TokenRange tokens) const;
  void add_mention(TokenRange tokens, MentionKind kind, std::uint32_t chain, LinkSieve sieve);
  void resolve_pronoun(std::uint32_t token, std::string_view kind);
  void refer(std::uint32_t token, std::string_view kind, std::uint32_t number);
  std::uint32_t speaker_who_goes_on(std::uint32_t token, std::string_view kind) const;
  std::vector<std::uint32_t> allowed_antecedents(std::uint32_t token, std::string_view kind) const;
  void find_antecedents(std::uint32_t token, std::string_view kind);
  std::uint32_t subject_before(std::uint32_t token, std::string_view kind) const;
  bool names_kin(TokenRange owned) const;
  std::uint32_t name_ahead(std::uint32_t token, std::string_view kind);
  std::uint32_t speaker_behind(std::uint32_t token) const;
  bool speaks_beside_quotation(std::uint32_t token) const;
  std::uint32_t verb_behind(std::uint32_t token) const;
  bool goes_on_unnamed(std::uint32_t token) const;
  bool may_be_kinsman(std::uint32_t name) const;
  bool is_told_of(std::uint32_t chain, std::uint32_t token) const;
  bool is_allowed(std::uint32_t chain, std::string_view kind) const;

  const ReferenceResolver& resolver_;
  const Words& words_;
  const RoleFinder& role_finder_;
  Chains& chains_;
  const ReferenceResolver::Chooser& choose_;
  Discourse discourse_;
  Antecedents antecedents_;  // of the pronoun that is resolved now
  const Surroundings around_;
  NounPhraseResolver noun_phrases_;
  std::uint32_t source_sentence_ = SeenEntity::kNever;  // the last that is told according to somebody
  std::uint32_t named_count_ = 0;                       // names come first in Chains::mentions
  std::uint32_t next_name_ = 0;                         // the first that isn't read yet
  std::vector<TokenRange> role_spans_;
  std::vector<FoundRole> announced_;                        // ascending
  std::map<std::uint32_t, std::uint32_t> title_that_ends_;  // end of a title → its begin
};

}  // namespace nutgraf
