// Tells whether a sentence ends behind a stop.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/segment/sentence_stop.h"
#include "core/segment/sentence_tokens.h"
#include "core/segment/tokenizer.h"

namespace nutgraf {

/// A place where a sentence may end: "said. “The".
struct StopPlace {
  std::uint32_t token = 0;       ///< the stop
  std::uint32_t stops = 1;       ///< the stop and those that continue it
  std::uint32_t next = 0;        ///< the token behind the stops and the marks that close there
  std::uint32_t start_word = 0;  ///< the token behind the marks that open at `next`
  Stop stop = Stop::None;
  Start start = Start::Nothing;
  bool is_quoted = false;  ///< a quotation mark closes between the stops and `next`
};

class SentenceEndRules {
 public:
  /// Borrows both; `tokens` is read at every question.
  SentenceEndRules(const Tokenizer& tables, const SentenceTokens& tokens)
      : tables_(tables), tokens_(tokens) {}

  /// Whether the sentence, which has words, ends before token `place.next`.
  bool ends(const StopPlace& place) const;

 private:
  bool ends_without_space(const StopPlace& place) const;
  bool ends_before_small_letter(const StopPlace& place) const;
  bool ellipsis_ends(const StopPlace& place) const;
  bool abbreviation_ends(const StopPlace& place) const;
  bool is_start_word(std::uint32_t token) const;
  bool is_code_suffix(std::uint32_t token) const;
  bool writes_small() const;
  bool is_camel_case(std::uint32_t token) const;
  bool is_lost_initial(const StopPlace& place) const;
  bool is_shouting_name(const StopPlace& place) const;
  bool is_short_phrase(std::uint32_t token) const;

  const Tokenizer& tables_;
  const SentenceTokens& tokens_;
};

}  // namespace nutgraf
