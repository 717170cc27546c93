// Measures the sentences of an article one by one: their place, words, names, figures, quotations and form.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/summarize/bucket_weights.h"
#include "core/summarize/sentence_features.h"
#include "core/summarize/sentence_items.h"

namespace nutgraf {

/// Reads one sentence after another; remembers how far it has come in each layer.
class SentenceMeasurer {
 public:
  /// Borrows all three.
  SentenceMeasurer(const Document& document, const ArticleWords& words, const BucketSpace& space);

  /// What can be told of a sentence without the others: all but its worths and the features made of them and
  /// of likeness. `position` is its place in ArticleWords::sentences(); sentences come in order.
  MeasuredSentence measure(const ArticleSentence& read, std::uint32_t position);

 private:
  /// A key phrase where it stands.
  struct Occurrence {
    TokenRange tokens;
    float score = 0.0F;  ///< of the phrase
  };

  /// How a sentence begins, by the order of the buckets.
  enum class Opener : std::uint8_t { Pronoun, ConjunctionOrAdverb, Determiner, Name, Mark, Other };
  /// How it ends.
  enum class Ending : std::uint8_t { Period, QuestionOrExclamation, None };

  static std::vector<Occurrence> best_in_order(const std::vector<KeyPhrase>& key_phrases);

  template <typename Bucket>
  void add(SentenceFeature family, Bucket bucket) {
    features_->push_back(feature_of(space_, family, static_cast<std::uint32_t>(bucket)));
  }
  bool is_word(std::uint32_t token) const {
    const TokenKind kind = document_.segmentation.tokens[token].kind;
    return kind == TokenKind::Word || kind == TokenKind::Number;
  }

  void add_place(const ArticleSentence& read);
  void add_terms(const MeasuredSentence& sentence, std::uint32_t position);
  void add_key_phrases();
  void add_names();
  void add_figures();
  void add_quotes();
  Opener opener() const;
  Ending ending() const;
  /// Pronouns of the first and second person.
  std::uint32_t first_persons() const;

  const Document& document_;
  const ArticleWords& words_;
  const BucketSpace& space_;
  const std::vector<Occurrence> occurrences_;  // of key phrases
  SentenceItems<Occurrence> phrases_;
  SentenceItems<Mention> mentions_;
  SentenceItems<NamedEntity> named_;
  SentenceItems<TimeExpression> times_;
  std::size_t next_quote_ = 0;
  std::uint32_t headline_terms_ = 0;
  std::uint32_t highest_count_ = 0;  // of a term
  std::vector<std::uint32_t> seen_;  // by entity: the number of the last sentence that mentions it
  std::uint32_t number_ = 0;         // of the sentence, from 1

  // Of the sentence.
  TokenRange tokens_;
  bool opens_with_name_ = false;
  std::vector<std::uint32_t>* features_ = nullptr;
};

}  // namespace nutgraf
