// Finds acts of speech outside quotation marks: who said, told or announced, and where the words for it
// stand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/adverb_forms.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// How much a verb takes beside it.
enum class CueLevel : std::uint8_t {
  QuotedWords,   ///< "called", "asked": quoted words only
  ThatClause,    ///< "promised": a reported clause with "that"
  NounOrClause,  ///< "announced": a reported clause with or without "that", or a noun phrase
  Clause         ///< "said": a reported clause with or without "that"
};

/// "Kim said", "said Kenjiro Satomi", "according to police".
struct SpeechAct {
  TokenRange cue;
  CueLevel level = CueLevel::Clause;
  bool is_according = false;     ///< "according to": the speaker follows
  bool is_inverted = false;      ///< "said Satomi": the speaker follows
  bool is_gerund = false;        ///< "…, adding that": the speaker is the clause's own subject
  bool is_relative = false;      ///< "…, who said": the clause ends with the insertion
  bool takes_addressee = false;  ///< "told reporters that"
  TokenRange subject;  ///< the whole phrase that names the speaker, with title and apposition; may be empty
  std::optional<TokenRange> speaker_text;
  std::optional<MentionId> speaker;

  std::uint32_t begin() const { return subject.empty() ? cue.begin : std::min(cue.begin, subject.begin); }
  std::uint32_t end() const { return subject.empty() ? cue.end : std::max(cue.end, subject.end); }
};

class SpeechActFinder {
 public:
  /// Reads the sections "cue_verbs", "function_words", "titles", "speech_words" and "ly_nouns".
  explicit SpeechActFinder(const Model& model);

  /// All acts in the order of their cues. `quoted` are the stretches within quotation marks. Linear: subjects
  /// are looked for within a bounded window.
  std::vector<SpeechAct> find(const Words& words, const std::vector<TokenRange>& quoted,
                              const std::vector<NamedEntity>& named_entities,
                              const Coreference& coreference) const;

 private:
  Lexicon cue_verbs_;
  Lexicon function_words_;
  Lexicon titles_;
  LetterTable speech_words_;
  AdverbForms adverbs_;
};

}  // namespace nutgraf
