// How many words some sentences are expected to share with a summary that a person would write.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// The chances, 0 to 1, that a summary has a word at least once, twice, … five times.
inline constexpr std::size_t kTimesCounted = 5;
using RepeatChances = std::array<float, kTimesCounted>;

/// Kinds of words that are neither terms nor known by themselves.
enum class PlainWord : std::uint8_t { Figure, FigureAgain, Other, OtherAgain };
inline constexpr std::string_view kPlainWords[] = {"figure", "figure.again", "other", "other.again"};
/// By the sentence that has them first: 0, 1, 2, later.
inline constexpr std::uint32_t kPlainPlaces = 4;

/// What is known of words before an article is read. Reads lines of the model section "summary_weights",
/// chances in percent: "word.the<TAB>95 80 61 40 22" for words of grammar, "plain.figure:0<TAB>40 2" for the
/// kinds of PlainWord, "repeat.term<TAB>12" for the chance of a term that a summary has to be there twice.
class WordHabits {
 public:
  explicit WordHabits(std::string_view weights);

  /// By the hash of the stem; null where it isn't known by itself.
  const RepeatChances* word(std::uint64_t stem) const;
  const RepeatChances& plain(PlainWord kind, std::uint32_t sentence) const;
  float term_repeated() const { return term_repeated_; }

 private:
  std::vector<RepeatChances> chances_;
  HashIndex words_;  // stem → 1 + position in chances_
  std::array<RepeatChances, std::size(kPlainWords) * kPlainPlaces> plain_{};
  float term_repeated_ = 0.0F;
};

/// A word, as all forms of one stem, and how often a sentence has it.
struct WordCount {
  std::uint32_t word = 0;
  std::uint32_t count = 0;
};

/// All words and figures of an article's body, by stem.
class CountedWords {
 public:
  struct Word {
    std::uint64_t stem = 0;  ///< hash
    std::uint32_t term = ArticleWords::kNoTerm;
    std::uint32_t first = 0;  ///< sentence of the body
    std::uint32_t count = 0;  ///< in the body
    bool figure = false;

    /// What it is where it is no term.
    PlainWord plain() const;
  };

  CountedWords(const Document& document, const ArticleWords& words);

  const std::vector<Word>& words() const { return words_; }
  /// Sorted by word.
  std::vector<WordCount> count(TokenRange sentence) const;

 private:
  std::vector<Word> words_;
  std::vector<std::uint32_t> words_of_tokens_;
};

/// Of each counted word, given the worths of the article's terms (see TermWorth).
std::vector<RepeatChances> chances_of(const CountedWords& words, const std::vector<float>& worths,
                                      const WordHabits& habits);

/// A set of sentences and its expected ROUGE-1 F1 (Lin 2004): twice the words that both are expected to have
/// by the words of both. So a sentence is worth what it adds, and its length is what it costs.
class ExpectedOverlap {
 public:
  /// `chances` must outlive it; `expected_words` is the length of the summary that a person would write.
  ExpectedOverlap(const std::vector<RepeatChances>& chances, std::uint32_t expected_words)
      : chances_(chances), counts_(chances.size(), 0), expected_words_(expected_words) {}

  void add(const std::vector<WordCount>& sentence);
  /// One that was added.
  void remove(const std::vector<WordCount>& sentence);
  /// The expected F1 of the set with one more sentence, 0 to 1.
  float with(const std::vector<WordCount>& sentence) const;

 private:
  const std::vector<RepeatChances>& chances_;
  std::vector<std::uint32_t> counts_;  // by word
  float hits_ = 0.0F;
  std::uint32_t words_ = 0;
  std::uint32_t expected_words_;
};

}  // namespace nutgraf
