// Reads noun phrases that may be titles: where they begin and end, and which word is their head.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/role_lexicons.h"

namespace nutgraf {

/// One text's look at its people and at the words around them. Everything outlives the reader; each question
/// looks at a bounded stretch of one sentence.
class RolePhraseReader {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  static constexpr std::uint32_t kLongestTitle = 24;  // tokens

  RolePhraseReader(const RoleLexicons& lexicons, const Words& words, const Chains& chains);

  /// The title's head left of a name that begins at `name_begin`: the word beside it ("Judge Miller"), or a
  /// head with "of" ("Secretary of State Pellman"); kNone where there is none. `first` begins the sentence.
  std::uint32_t head_before(std::uint32_t name_begin, std::uint32_t first) const;

  /// Where the title begins whose head is known: names, adjectives and nouns before the head belong to it.
  std::uint32_t extend_left(std::uint32_t head, std::uint32_t first, bool head_is_lower) const;

  /// The head of a noun phrase that begins at `begin`, before any mark or verb; kNone where it has none.
  std::uint32_t head_of_phrase(std::uint32_t begin, std::uint32_t limit) const;

  /// Where a noun phrase with the given head ends: its "of", "in", "at", "for" and "to" phrases belong to it.
  std::uint32_t phrase_end(std::uint32_t head, std::uint32_t limit) const;

  /// "invited", "ousts" between a subject and a title: a verb, no part of the title.
  bool is_verb_like(std::uint32_t token, std::uint32_t first) const;

  const Mention& mention_of(std::uint32_t token) const { return chains_.mentions[named_at_[token]]; }
  EntityType type_at(std::uint32_t token) const {
    return chains_.chains[to_index(mention_of(token).entity)].type;
  }
  bool in_name(std::uint32_t token) const { return token < words_.size() && named_at_[token] != kNone; }
  bool in_person(std::uint32_t token) const { return in_name(token) && type_at(token) == EntityType::Person; }
  bool in_place(std::uint32_t token) const {
    return in_name(token) && type_at(token) == EntityType::GeopoliticalEntity;
  }
  std::string_view class_of(std::uint32_t token) const {
    return in_person(token) ? std::string_view{} : lexicons_.title_class(words_.folded(token));
  }
  bool is_function_word(std::uint32_t token) const {
    return lexicons_.function_words.contains(words_.folded(token));
  }
  bool has_function(std::uint32_t token, char kind) const;
  /// A verb of speech; "state" is rather a noun here.
  bool is_cue(std::uint32_t token) const {
    return lexicons_.cue_verbs.contains(words_.folded(token)) && !words_.is(token, "state");
  }
  /// "former", "acting", "engineering": belongs to a title of any case.
  bool is_modifier(std::string_view folded_word) const { return lexicons_.modifiers.contains(folded_word); }
  bool is_determiner(std::uint32_t token) const { return has_function(token, 'd'); }
  bool is_plain_word(std::uint32_t token) const { return words_.is_word(token) && !is_function_word(token); }
  /// Whether the word may open a title: "the", "former", "Chelyabinsk", "spokesman".
  bool may_open(std::uint32_t token) const;

 private:
  /// "testing" has "ing", "king" hasn't: a stem of three letters stands before it.
  static bool has_ending(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() + 2 && word.ends_with(ending);
  }
  bool is_office_of(std::uint32_t of) const;
  bool joins_rank(std::uint32_t of, std::uint32_t head) const;
  bool belongs_left(std::uint32_t token, std::uint32_t begin, std::uint32_t head, std::uint32_t first,
                    bool head_is_lower) const;
  /// "Justice", "Trade": what a minister may be of.
  bool is_field(std::uint32_t token) const {
    return words_.is_capitalized(token) && is_plain_word(token) && !in_name(token);
  }
  bool is_office_noun(std::uint32_t token) const { return is_field(token) && class_of(token).empty(); }
  std::uint32_t possessor_begin(std::uint32_t mark, std::uint32_t first) const;
  bool may_go_on(std::uint32_t token) const;
  bool names_message(std::uint32_t begin) const;
  bool joins_more(std::uint32_t conjunction, std::uint32_t limit) const;

  const RoleLexicons& lexicons_;
  const Words& words_;
  const Chains& chains_;
  std::vector<std::uint32_t> named_at_;
};

}  // namespace nutgraf
