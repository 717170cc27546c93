// The tense around an expression of time: whether "in August" looks back or ahead.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/lexicon.h"
#include "core/text/sentence_words.h"

namespace nutgraf {

/// FutureInPast is what was still to come when it was told: "would resume", "was expected to".
enum class Tense : std::uint8_t { None, Past, Present, Future, FutureInPast };

/// Reads the finite verb that governs an expression: the nearest to its left, else the first to its right
/// (after HeidelTime, Strötgen and Gertz 2010, but without a part-of-speech tagger: from a table of verb
/// forms and from -ed).
class TenseFinder {
 public:
  /// Lines "word<TAB>class" with the classes past, present, future, would, plan ("scheduled"), back
  /// ("since"), no_verb (words in -ed that are no verbs); must outlive the finder.
  explicit TenseFinder(std::string_view table);

  /// Of the expression at words [begin, end). Looks at a bounded number of words.
  Tense find(const SentenceWords& words, std::uint32_t begin, std::uint32_t end) const;

 private:
  enum class Cue : std::uint8_t { None, Past, Present, Future, Would, Plan, Back };

  Cue cue(const SentenceWords& words, std::uint32_t i) const;
  bool infinitive(const SentenceWords& words, std::uint32_t to) const;
  Tense to_the_left(const SentenceWords& words, std::uint32_t begin) const;
  Tense to_the_right(const SentenceWords& words, std::uint32_t end) const;

  Lexicon table_;
};

}  // namespace nutgraf
