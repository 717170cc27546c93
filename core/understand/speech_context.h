// One text's words, mentions, times and quotation marks, as the rules about speech look at them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/adverb_forms.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"

namespace nutgraf {

/// Word tables that tell what a word does in a sentence; all outlive whoever reads them.
struct SpeechLexicons {
  const Lexicon& cue_verbs;
  const Lexicon& function_words;
  const Lexicon& titles;
  const LetterTable& speech_words;
  const AdverbForms& adverbs;
};

class SpeechContext {
 public:
  SpeechContext(const SpeechLexicons& lexicons, const Words& words, const std::vector<TokenRange>& quoted,
                const std::vector<NamedEntity>& named_entities, const Coreference& coreference);

  const Words& words() const { return words_; }
  const Coreference& coreference() const { return coreference_; }
  const SpeechLexicons& lexicons() const { return lexicons_; }

  bool in_time(std::uint32_t token) const { return (flags_[std::min(token, words_.size())] & kIsTime) != 0; }
  bool in_quote(std::uint32_t token) const {
    return (flags_[std::min(token, words_.size())] & kIsQuoted) != 0;
  }
  bool in_mention(std::uint32_t token) const { return token < words_.size() && mention_at_[token] != kNone; }

  /// The longest mention around a token that is in one.
  MentionId mention_id(std::uint32_t token) const { return static_cast<MentionId>(mention_at_[token]); }
  const Mention& mention_of(std::uint32_t token) const { return coreference_.mentions[mention_at_[token]]; }
  EntityType type_of(const Mention& mention) const {
    return coreference_.entities[to_index(mention.entity)].type;
  }
  bool is_person(std::uint32_t token) const {
    return in_mention(token) && type_of(mention_of(token)) == EntityType::Person;
  }
  /// People and bodies speak; so do nations and laws.
  bool may_speak(const Mention& mention) const;

  /// `kind` as in the table "function_words": 'd' determiner, 'p' preposition, 'a' auxiliary, …
  bool has_function(std::uint32_t token, char kind) const;
  bool is_adverb(std::uint32_t token) const;
  bool is_noun_like(std::uint32_t token) const {
    return words_.is_word(token) && !lexicons_.function_words.contains(words_.folded(token)) &&
           !in_quote(token);
  }
  bool is_cue(std::uint32_t token) const { return lexicons_.cue_verbs.contains(words_.folded(token)); }
  /// "his", "our".
  bool is_possessive(std::uint32_t token) const;
  /// "report", "statement": what is in them is said by whoever issued them.
  bool is_document(std::uint32_t token) const {
    return lexicons_.speech_words.has(words_.folded(token), 'd');
  }
  /// "states", "reports": a form of a verb of speech that is rather a noun; capitalized, it is none.
  bool is_noun_too(std::uint32_t token) const { return lexicons_.speech_words.has(words_[token], 'n'); }
  /// "QC", "et al": what stands behind a speaker's name.
  bool is_behind_name(std::uint32_t token) const {
    return lexicons_.speech_words.has(words_.folded(token), 'l');
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  static constexpr std::uint8_t kIsTime = 1;
  static constexpr std::uint8_t kIsQuoted = 2;

  const SpeechLexicons lexicons_;
  const Words& words_;
  const Coreference& coreference_;
  std::vector<std::uint32_t> mention_at_;
  std::vector<std::uint8_t> flags_;
};

}  // namespace nutgraf
