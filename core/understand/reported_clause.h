// Where the clause that an act of speech reports begins and ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/adverb_forms.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"
#include "core/understand/speech_act.h"

namespace nutgraf {

/// Word tables that tell what the words around a clause do; they outlive whoever reads them.
struct ClauseLexicons {
  const Lexicon& function_words;
  const Lexicon& tense;  ///< verb forms by tense
  const LetterTable& speech_words;
  const AdverbForms& adverbs;
};

/// Reads clauses without a parser: by the marks and small words around an act of speech.
class ClauseReader {
 public:
  /// `inside` holds for tokens within quotation marks, which end no clause.
  ClauseReader(const Words& words, const std::vector<bool>& in_quote, const std::vector<bool>& in_time,
               const ClauseLexicons& lexicons, const std::vector<SpeechAct>& acts)
      : words_(words), in_quote_(in_quote), in_time_(in_time), lexicons_(lexicons), acts_(acts) {}

  /// The clause that `acts[index]` reports, before the act ("…, officials said"), behind it ("officials said
  /// …"), or around it ("…, officials said, …"); nullopt where it reports none.
  std::optional<TokenRange> read(std::size_t index) const;

  /// The first token behind the cue that may belong to the clause: addressee, adverbials and "that" are
  /// skipped.
  std::uint32_t content_begin(std::size_t index, bool& has_that) const;

 private:
  static constexpr std::uint32_t kLongestClause = 120;  // tokens
  static constexpr std::uint32_t kFewestWords = 3;      // of a clause worth reporting

  /// "warned against", "spoke of": what follows is no clause.
  static bool opens_phrase(std::string_view word);

  std::optional<TokenRange> read_before(std::size_t index) const;
  std::optional<TokenRange> read_behind(std::size_t index) const;
  std::optional<TokenRange> read_in_relative(std::size_t index) const;
  std::optional<TokenRange> read_according(std::size_t index) const;
  std::optional<TokenRange> read_behind_source(std::size_t index) const;
  std::optional<TokenRange> read_around(std::size_t index, std::uint32_t comma,
                                        const std::optional<TokenRange>& before) const;
  bool goes_around(const SpeechAct& act) const;
  bool comes_first(const SpeechAct& act) const;
  bool resumes(std::uint32_t next, std::uint32_t begin, const SpeechAct& act) const;
  bool says_nothing_behind(std::size_t index) const;
  std::uint32_t behind_apposition(std::uint32_t open, std::uint32_t limit) const;
  bool may_take_that(const SpeechAct& act) const;
  std::optional<TokenRange> read_with_that(std::size_t index) const;
  bool is_clause(TokenRange clause, bool strict) const;
  bool is_complete(TokenRange before) const;
  bool has_verb(TokenRange clause) const;
  bool is_finite(std::uint32_t token) const;
  bool is_relative_that(std::uint32_t that) const;
  bool opens_count(std::uint32_t token) const;
  std::uint32_t clause_end(std::uint32_t begin, std::size_t index) const;
  TokenRange trimmed(TokenRange clause) const;
  bool has_function(std::uint32_t token, char kind) const;
  /// Who is told, behind a name: "told a Senate panel", "tells Kestrel court".
  bool is_audience(std::uint32_t token) const {
    return lexicons_.speech_words.has(words_.folded(token), 'a');
  }
  /// What has an audience of its own, behind its name: "told Kestrel's Chronicle newspaper".
  bool is_publication(std::uint32_t token) const {
    return lexicons_.speech_words.has(words_.folded(token), 'p');
  }
  /// What is written on, behind the name of a medium: "his official Chirper page".
  bool is_medium(std::uint32_t token) const { return lexicons_.speech_words.has(words_.folded(token), 'm'); }
  /// What is issued: "in a statement", "with a report".
  bool is_document(std::uint32_t token) const {
    return lexicons_.speech_words.has(words_.folded(token), 'd');
  }
  /// What is done to things: "a house destroyed in the storm".
  bool is_undergone(std::uint32_t token) const {
    return lexicons_.speech_words.has(words_.folded(token), 'v');
  }
  bool is_time(std::uint32_t token) const { return token < in_time_.size() && in_time_[token]; }
  bool is_quoted(std::uint32_t token) const { return token < in_quote_.size() && in_quote_[token]; }
  bool ends_sentence(std::uint32_t token) const;

  const Words& words_;
  const std::vector<bool>& in_quote_;
  const std::vector<bool>& in_time_;
  const ClauseLexicons lexicons_;
  const std::vector<SpeechAct>& acts_;
};

}  // namespace nutgraf
