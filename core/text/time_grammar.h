// Finds expressions of time in the words of a sentence by a grammar of English.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/number_words.h"
#include "core/text/phrase_lexicon.h"
#include "core/text/sentence_words.h"
#include "core/text/string_map.h"
#include "core/text/time_lexicon.h"
#include "core/text/time_phrase.h"

namespace nutgraf {

/// The grammar's tables, each the text of a model section; they must outlive the grammar.
struct TimeTables {
  std::string_view words;       ///< "times", see TimeLexicon
  std::string_view numbers;     ///< "numbers", see NumberWords
  std::string_view holidays;    ///< "holidays": named day → rule
  std::string_view references;  ///< "timerefs": expression → PRESENT_REF, PAST_REF or FUTURE_REF
  std::string_view modifiers;   ///< "modifiers": words that qualify an amount
};

/// As what a word may begin an expression: a bit for each TimeClass that it has, and those of TimeOpening.
using TimeOpenings = std::uint64_t;

enum class TimeOpening : std::uint8_t {
  The = static_cast<std::uint8_t>(TimeClass::Count),
  All,
  Number,      ///< part of a number in words, or what stands for one: "three", "a", "last", "many"
  Figures,     ///< "3", "½", "Q3"
  Head,        ///< a holiday or a modifier has the head that the word has: "national", "at"
  Reference,   ///< so has a reference
  Apostrophe,  ///< of "'90s" without an article
};

constexpr TimeOpenings opening(TimeClass c) { return TimeOpenings{1} << static_cast<unsigned>(c); }
constexpr TimeOpenings opening(TimeOpening o) { return TimeOpenings{1} << static_cast<unsigned>(o); }

/// Extents follow the TimeML 1.2.1 annotation guidelines: determiners and modifiers are inside ("about three
/// years", "the end of May", "early Friday"), prepositions outside. What is written is read here; what it
/// means on the calendar is for the resolver to say.
class TimeGrammar {
 public:
  explicit TimeGrammar(const TimeTables& tables);

  /// The expressions of one sentence: sorted, disjoint. Linear in the number of words.
  std::vector<TimePhrase> parse(const SentenceWords& words) const;

 private:
  friend class TimeParser;

  /// What all tables say about a word together: one look-up tells most words of a text apart.
  struct Facts {
    TimeLexicon::Word word;
    TimeOpenings opens = 0;   ///< as what a rule may succeed at the word
    bool introduces = false;  ///< but only before a word that goes on: "the", before "week"
    bool goes_on = false;     ///< may be the second word of an expression
    bool heads = false;       ///< a rule may succeed at words with this head (see PhraseLexicon::head_of)
    bool refers = false;      ///< a reference may begin with words that have this head
    bool anchors = false;  ///< the word may be what makes its neighbors an expression: "week", but not "the"
    bool head_anchors = false;
  };
  const Facts* facts(std::string_view folded) const { return facts_.find(folded); }
  Facts& facts_of(std::string_view word);
  void mark_openings();

  TimeLexicon lexicon_;
  NumberWords numbers_;
  PhraseLexicon holidays_;
  PhraseLexicon references_;
  PhraseLexicon modifiers_;
  StringMap<Facts> facts_;
};

}  // namespace nutgraf
