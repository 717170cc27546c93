// What a text has spoken of so far, and how an entity looks as the antecedent of a pronoun.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/antecedent_model.h"
#include "core/link/role_finder.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// What is known of an entity at the present token.
struct SeenEntity {
  static constexpr std::uint32_t kNever = 0xFFFFFFFFU;

  std::uint32_t last = kNever;         ///< index of its last mention in Chains::mentions
  std::uint32_t before_last = kNever;  ///< the mention before that
  std::uint32_t count = 0;
  bool in_headline = false;
  bool spoke = false;  ///< the last mention stands beside a verb of speech
};

/// The state of reading: who was mentioned when. Bounded but for one entry an entity.
struct Discourse {
  std::vector<SeenEntity> entities;   ///< by the chain's number
  std::vector<std::uint32_t> recent;  ///< chains of people and organizations, the last mentioned last
  std::vector<bool> in_quote;         ///< for each token
  std::vector<std::uint32_t>
      told;                     ///< sentences up to each, itself included, that don't begin in a quotation
  std::uint32_t top_count = 0;  ///< mentions of the entity mentioned most

  /// The entities first mentioned in this sentence and in the last one before it that mentions any, outside
  /// quotation marks and not behind a preposition: their subjects, more often than not.
  std::uint32_t subject = SeenEntity::kNever;
  std::uint32_t subject_before = SeenEntity::kNever;
  std::uint32_t subject_sentence = SeenEntity::kNever;

  /// Who did something last: the name or pronoun before the last verb, outside quotation marks.
  std::uint32_t actor = SeenEntity::kNever;

  /// Who spoke last, outside quotation marks.
  std::uint32_t speaker = SeenEntity::kNever;
  std::uint32_t spoke_at = 0;  ///< the token of the speaker's name there

  /// What the last "he" or "his", the last "she" or "her" stood for.
  std::uint32_t last_he = SeenEntity::kNever;
  std::uint32_t last_she = SeenEntity::kNever;

  // Of the pronoun that is resolved now:

  /// Whose name begins the main clause behind it: "In his speech, Lee said".
  std::uint32_t ahead = SeenEntity::kNever;
  bool is_ahead_led = false;  ///< by a comma

  /// Who is named beside the verb of speech behind the quotation that it stands in.
  std::uint32_t quote_speaker = SeenEntity::kNever;

  /// Whether somebody of its gender for certain was mentioned in this sentence or the one before.
  bool has_known_near = false;
};

/// Names the binary features of antecedents that AntecedentModel weighs. All that is given outlives it.
class AntecedentDescriber {
 public:
  AntecedentDescriber(const Words& words, const Chains& chains, const Discourse& discourse,
                      const RoleFinder& role_finder, const Lexicon& function_words, const Lexicon& cue_verbs);

  /// The features of `antecedent.chain` for the pronoun at `token`; `kind` as in the table "pronouns"; `rank`
  /// counts from the allowed entity mentioned last; `is_only` where no other is allowed.
  void describe(Antecedent& antecedent, std::uint32_t token, std::string_view kind, std::uint32_t rank,
                bool is_only) const;

  /// Whether a mention is followed by its verb: "Lee won", "Lee, the mayor, also won"; looks 20 tokens far.
  bool acts(TokenRange mention) const;

  /// Whether nothing but verbs stands between a name and a pronoun that is their object, so that it is
  /// somebody else: "Lee met him", "Lee agreed to direct him".
  bool is_own_object(TokenRange subject, std::uint32_t token) const;

  /// The features of a pronoun that stands for none of the `candidates` entities.
  void describe_nobody(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                       std::size_t candidates) const;

  std::uint32_t phrase_begin(std::uint32_t name, std::uint32_t first) const;

  std::uint32_t distance_between(std::uint32_t from, std::uint32_t to) const;

 private:
  bool has_function(std::uint32_t token, char kind) const {
    const auto kinds = function_words_.find(words_.folded(token));
    return kinds && kinds->find(kind) != std::string_view::npos;
  }
  bool in_quote(std::uint32_t token) const {
    return token < discourse_.in_quote.size() && discourse_.in_quote[token];
  }
  bool has_unnamed_person_before(std::uint32_t token) const;
  bool has_somebody_before(std::uint32_t token, char gender) const;
  bool is_verb(std::uint32_t token) const;
  bool is_present(std::uint32_t token) const;
  bool is_function(std::uint32_t token) const { return function_words_.contains(words_.folded(token)); }
  char role_of(std::uint32_t token, std::string_view kind) const;
  void describe_place(Antecedent& antecedent, std::uint32_t token, std::string_view kind, const Mention& last,
                      std::string_view near) const;
  void describe_ahead(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                      std::uint32_t rank) const;
  void describe_gender(Antecedent& antecedent, std::string_view kind) const;
  void describe_context(Antecedent& antecedent, std::uint32_t token, std::string_view kind) const;
  void describe_more(Antecedent& antecedent, std::uint32_t token, std::string_view kind) const;

  const Words& words_;
  const Chains& chains_;
  const Discourse& discourse_;
  const RoleFinder& role_finder_;
  const Lexicon& function_words_;
  const Lexicon& cue_verbs_;
  std::vector<std::uint32_t> clause_marks_;  ///< conjunctions and signs before each token, and before the end
};

}  // namespace nutgraf
