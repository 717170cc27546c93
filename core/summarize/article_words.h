// The article as summaries and key phrases read it: its sentences and the terms in them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/model/word_table.h"
#include "core/summarize/word_classes.h"
#include "core/text/hash_index.h"

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
  static constexpr std::uint32_t kNoStem = 0xFFFFFFFF;
  static constexpr std::uint32_t kMaxTerms = 1u << 20;

  ArticleWords(const Document& document, const SummaryTables& tables);

  const std::vector<ArticleSentence>& sentences() const { return sentences_; }
  std::uint32_t body_sentences() const { return body_sentences_; }
  const std::vector<Term>& terms() const { return terms_; }

  /// The term of a token; kNoTerm for grammar words, marks, figures and tokens outside of the article.
  std::uint32_t term_of(std::uint32_t token) const { return form_of(token).term; }
  /// Its WordClassBits; 0 for marks and figures.
  std::uint32_t classes_of(std::uint32_t token) const { return form_of(token).classes; }
  /// The number of its stem, the first one's is 0; kNoStem for marks and tokens outside of the article.
  std::uint32_t stem_of(std::uint32_t token) const { return form_of(token).stem; }
  /// By the number of the stem, its hash.
  const std::vector<std::uint64_t>& stems() const { return stems_; }
  /// The token as the tables have it: see folded_word; empty for marks and tokens outside of the article.
  std::string_view folded(std::uint32_t token) const { return form_of(token).folded.of(folded_); }

 private:
  /// What is known of a word as it is written.
  struct Form {
    Span folded;  // in folded_
    std::uint32_t stem = kNoStem;
    std::uint32_t term = kNoTerm;
    std::uint32_t classes = 0;
  };

  const Form& form_of(std::uint32_t token) const { return forms_[forms_of_tokens_[token]]; }
  /// What was met so far, while the article is read.
  struct Known {
    HashIndex forms;  // word and kind → position in forms_
    HashIndex stems;  // hash → 1 + position in stems_
  };

  void add_words(const Document& document, TokenRange sentence, const SummaryTables& tables, Known& known);
  void add_form(Span folded, TokenKind kind, const SummaryTables& tables, HashIndex& stems);

  std::vector<ArticleSentence> sentences_;
  std::uint32_t body_sentences_ = 0;
  std::vector<Term> terms_;
  std::vector<std::uint64_t> stems_;
  std::vector<std::uint32_t> terms_of_stems_;
  std::string folded_;               // all forms, one behind the other
  std::vector<Form> forms_{Form{}};  // the first is that of marks and of tokens outside of the article
  std::vector<std::uint32_t> forms_of_tokens_;
};

/// A word as the tables have it: lower case, without accents, straight apostrophes.
std::string folded_word(std::string_view word);

}  // namespace nutgraf
