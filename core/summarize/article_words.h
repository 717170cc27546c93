// The article as summaries and key phrases read it: its sentences and the terms in them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/model/word_table.h"
#include "core/summarize/word_classes.h"

namespace nutgraf {

/// A content word: all its forms with one stem.
struct Term {
  std::uint64_t hash = 0;    ///< of the stem
  std::uint32_t count = 0;   ///< in the body
  std::uint32_t rarity = 0;  ///< 0 to WordTable::kMaxRarity, of the first form seen
  std::uint32_t first = 0;   ///< position in sentences() of its first sentence
  bool in_headline = false;
};

/// A sentence of the headline or the body of story 0.
struct ArticleSentence {
  SentenceId sentence{};
  std::uint32_t paragraph = 0;  ///< of the body, from 0
  std::uint32_t index = 0;      ///< among the sentences of the body, from 0; 0 for a headline
  bool headline = false;
  bool opens_paragraph = false;
};

/// Word tables that more than one stage of summarizing needs.
struct SummaryTables {
  explicit SummaryTables(const Model& model);

  EnglishWordClasses classes;
  WordTable rarities;
};

/// Made once for a document. Linear; terms beyond kMaxTerms are not told apart from grammar words.
class ArticleWords {
 public:
  static constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;
  static constexpr std::uint32_t kMaxTerms = 1u << 20;

  ArticleWords(const Document& document, const SummaryTables& tables);

  const std::vector<ArticleSentence>& sentences() const { return sentences_; }
  std::uint32_t body_sentences() const { return body_sentences_; }
  const std::vector<Term>& terms() const { return terms_; }

  /// The term of a token; kNoTerm for grammar words, marks, figures and tokens outside of the article.
  std::uint32_t term_of(std::uint32_t token) const { return terms_of_tokens_[token]; }
  /// Its WordClassBits; 0 for marks and figures.
  std::uint32_t classes_of(std::uint32_t token) const { return classes_of_tokens_[token]; }

 private:
  std::vector<ArticleSentence> sentences_;
  std::uint32_t body_sentences_ = 0;
  std::vector<Term> terms_;
  std::vector<std::uint32_t> terms_of_tokens_;
  std::vector<std::uint32_t> classes_of_tokens_;
};

/// A word as the tables have it: lower case, without accents, straight apostrophes.
std::string folded_word(std::string_view word);

}  // namespace nutgraf
