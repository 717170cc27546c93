// Articles with written summaries as examples for a ranker of sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/summarize/article_words.h"
#include "core/summarize/sentence_features.h"
#include "core/summarize/term_worth.h"
#include "tools/corpus/summary_corpus.h"
#include "tools/train/logistic_regression.h"
#include "tools/train/subset_model.h"
#include "tools/train/word_habits.h"

namespace nutgraf {

struct SummaryTraining {
  double bigrams = 1.0;
  std::uint32_t least_words = 55;  // of a reference
  double keys = 0.05;              // worth of a set that has the best marked key sentences
  double other_genres = 0.4;       // weight of articles that are no news
};

/// What doesn't change with the weights of terms.
struct TrainingArticle {
  std::string corpus;
  bool news = true;
  std::vector<std::string> references;
  Document document;
  std::unique_ptr<ArticleWords> words;
  std::vector<std::string> texts;      // of the body's sentences
  std::vector<std::string> shortened;  // as summaries show them
  std::unique_ptr<HabitExample> habits;
  std::vector<BinaryExample> terms;
  std::vector<float> worth;  // of sets of sentences; see SubsetExample
  double weight = 1.0;
};

/// Sentences of an article, from its beginning, that sets are made of.
inline constexpr std::size_t kSummaryPool = 26;

TrainingArticle read_training_article(const SummaryArticle& read, const SummaryTables& tables,
                                      const SummaryTraining& settings);

/// The article as an example for weights of sentences, given what was learned of words.
SubsetExample subset_example(const TrainingArticle& article, const TermWorth& worth, const WordHabits& habits,
                             const BucketSpace& space);

/// Lines "feature<TAB>weight" learned from articles: weights of terms, habits of
/// words and, given them, weights of sentences.
std::string train_summary_weights(const std::vector<const TrainingArticle*>& articles,
                                  const BucketSpace& space, double temperature, double l2, double term_l2);

}  // namespace nutgraf
