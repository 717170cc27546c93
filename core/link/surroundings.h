// What stands around a mention: whether it acts, what is said in its sentence, how far another one is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/words.h"
#include "core/link/discourse.h"
#include "core/link/role_finder.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// Answers questions about the words of a text by the tables of grammar. All that is given outlives it.
class Surroundings {
 public:
  Surroundings(const Words& words, const Discourse& discourse, const RoleFinder& role_finder,
               const Lexicon& function_words, const Lexicon& cue_verbs);

  /// Whether a token is a word of grammar of this kind, a letter of the table "function_words".
  bool has_function(std::uint32_t token, char kind) const {
    return token < functions_.size() && (functions_[token] >> (kind - 'a') & 1U) != 0;
  }
  bool is_function(std::uint32_t token) const { return token < functions_.size() && functions_[token] != 0; }

  /// A verb of speech.
  bool is_cue(std::uint32_t token) const { return cue_verbs_.contains(words_.folded(token)); }

  /// A finite verb by its form: an auxiliary, a verb of speech, a past form.
  bool is_verb(std::uint32_t token) const;

  /// "directing": a word in "-ing".
  bool is_gerund(std::uint32_t token) const;

  bool in_quote(std::uint32_t token) const {
    return token < discourse_.in_quote.size() && discourse_.in_quote[token];
  }

  /// Whether a mention is followed by its verb: "Lee won", "Lee, the mayor, also won"; looks 20 tokens far.
  bool acts(TokenRange mention) const;

  /// Whether nothing but verbs stands between a name and a pronoun that is their object, so that it is
  /// somebody else: "Lee met him", "Lee agreed to direct him".
  bool is_own_object(TokenRange subject, std::uint32_t token) const;

  /// The last letter of a pronoun's kind; "o" also for the "her" of "told her that", which the table takes
  /// for a possessive, and for the "it" of "read it.", which it takes for a subject.
  char role_of(std::uint32_t token, std::string_view kind) const;

  /// Where the title begins that stands before the token `name` of a sentence that begins at `first`.
  std::uint32_t phrase_begin(std::uint32_t name, std::uint32_t first) const;

  /// Sentences from one token to a later one; what is quoted between a speaker and "he said" doesn't part
  /// them.
  std::uint32_t distance_between(std::uint32_t from, std::uint32_t to) const;

  /// Conjunctions and signs from one token to before a later one.
  std::uint32_t clauses_between(std::uint32_t from, std::uint32_t to) const {
    return from < to ? clause_marks_[to] - clause_marks_[from] : 0;
  }

 private:
  bool is_present(std::uint32_t token) const;

  const Words& words_;
  const Discourse& discourse_;
  const RoleFinder& role_finder_;
  const Lexicon& cue_verbs_;
  std::vector<std::uint32_t> functions_;     ///< of each token: a bit for each letter, another for the table
  std::vector<std::uint32_t> clause_marks_;  ///< conjunctions and signs before each token, and before the end
};

}  // namespace nutgraf
