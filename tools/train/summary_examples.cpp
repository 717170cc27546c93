// Articles with written summaries as examples for a ranker of sentences.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/summary_examples.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/summarize/sentence_editor.h"
#include "core/summarize/sentence_ranker.h"
#include "core/summarize/summarizer.h"
#include "tools/evaluate/summaries.h"

namespace nutgraf {
namespace {

constexpr std::size_t kSentences = 3;  // of a summary
constexpr double kScale = 100.0;       // of a weight of 1 in the model table

/// Families whose buckets have no order; the others are learned as steps from each bucket to the next, so
/// that neighbors end up alike.
bool is_unordered(std::size_t family) {
  for (const SentenceFeature other :
       {SentenceFeature::Paragraph, SentenceFeature::Opener, SentenceFeature::Ending}) {
    if (family == static_cast<std::size_t>(other)) return true;
  }
  return false;
}

void append_steps(std::uint32_t feature, const BucketSpace& space, std::vector<std::uint32_t>& steps) {
  const std::size_t family = space.family(feature);
  const std::uint32_t first = space.feature(family, 0);
  if (is_unordered(family)) {
    steps.push_back(feature);
    return;
  }
  for (std::uint32_t step = first + 1; step <= feature; ++step) steps.push_back(step);
}

std::vector<std::uint32_t> steps_of(std::span<const std::uint32_t> features, const BucketSpace& space) {
  std::vector<std::uint32_t> steps;
  for (const std::uint32_t feature : features) append_steps(feature, space, steps);
  return steps;
}

std::vector<double> sums_of_steps(const std::vector<double>& steps, const BucketSpace& space) {
  std::vector<double> weights = steps;
  for (std::uint32_t feature = 1; feature < space.size(); ++feature) {
    const std::size_t family = space.family(feature);
    if (family == space.family(feature - 1) && !is_unordered(family))
      weights[feature] += weights[feature - 1];
  }
  return weights;
}

/// Adds to the worth of each set the share of marked key sentences that it has, the best first in weight.
void add_key_worth(const SummaryArticle& read, const std::vector<SentenceId>& sentences,
                   TrainingArticle& article, double most) {
  const Document& document = article.document;
  if (read.key_sentences.empty()) return;
  std::vector<double> keys(std::min(kSummaryPool, sentences.size()), 0.0);
  double best = 0.0;
  for (std::size_t rank = 0; rank < read.key_sentences.size(); ++rank) {
    const double worth = 1.0 / (1.0 + static_cast<double>(rank) / 3.0);
    if (rank < kSentences) best += worth;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Span span = document.segmentation.span(document[sentences[i]].tokens);
      const Span key = read.key_sentences[rank];
      if (key.begin < span.end && span.begin < key.end) keys[i] = std::max(keys[i], worth);
    }
  }
  std::size_t set = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = i + 1; j < keys.size(); ++j) {
      for (std::size_t k = j + 1; k < keys.size(); ++k)
        article.worth[set++] += static_cast<float>(most * (keys[i] + keys[j] + keys[k]) / best);
    }
  }
}

/// Each sentence of the body by itself as a summary shows it.
std::vector<std::string> shortened_sentences(const Document& document, const ArticleWords& words,
                                             const std::vector<SentenceId>& sentences) {
  static const SentenceOpeners kOpeners(shipped_analyzer().model());
  std::vector<std::string> texts;
  for (const SentenceId sentence : sentences) {
    SentenceEditor editor(document, words, kOpeners);
    SummarySentence picked;
    picked.sentence = sentence;
    picked.edits = editor.edit(document[sentence].tokens, true, 0);
    texts.push_back(summary_text(document, picked));
  }
  return texts;
}

std::vector<BinaryExample> term_examples(const TrainingArticle& article) {
  const BucketSpace space(kTermFeatures);
  const TermMeasurer measurer(article.document, *article.words, space);
  const std::vector<StemCounts>& references = article.habits->references;
  std::vector<BinaryExample> examples;
  for (std::size_t term = 0; term < article.words->terms().size(); ++term) {
    const TermFeatures features = measurer.measure(term);
    double target = 0.0;
    for (const StemCounts& stems : references) {
      const bool told = stems.count(article.words->terms()[term].hash) > 0;
      target += told ? 1.0 / static_cast<double>(references.size()) : 0.0;
    }
    examples.push_back({{features.begin(), features.end()}, target, article.weight});
  }
  return examples;
}

std::string table_of(const std::vector<double>& weights, const BucketSpace& space) {
  std::string lines;
  for (std::uint32_t feature = 0; feature < space.size(); ++feature) {
    const long weight = std::lround(weights[feature] * kScale);
    if (weight != 0) lines += space.name(feature) + "\t" + std::to_string(weight) + "\n";
  }
  return lines;
}

/// Every term has one feature of the first family: the constant goes along with it.
std::string term_table(const std::vector<const TrainingArticle*>& articles, double l2) {
  const BucketSpace space(kTermFeatures);
  std::vector<BinaryExample> examples;
  for (const TrainingArticle* article : articles)
    examples.insert(examples.end(), article->terms.begin(), article->terms.end());
  std::vector<double> weights = fit_logistic(examples, space.size(), l2);
  for (std::uint32_t bucket = 0; bucket < kTermFeatures[0].buckets; ++bucket)
    weights[space.feature(0, bucket)] += weights.back();
  return table_of(weights, space);
}

}  // namespace

TrainingArticle read_training_article(const SummaryArticle& read, const SummaryTables& tables,
                                      const SummaryTraining& settings) {
  TrainingArticle article;
  article.corpus = read.corpus;
  article.news = read.genre == "news";
  article.weight = article.news ? 1.0 : settings.other_genres;
  article.references = read.references;
  article.document = shipped_analyzer().analyze(read.text);
  article.words = std::make_unique<ArticleWords>(article.document, tables);
  article.texts = body_sentences(article.document);
  std::vector<SentenceId> sentences;
  for (const ArticleSentence& sentence : article.words->sentences()) {
    if (!sentence.headline) sentences.push_back(sentence.sentence);
  }
  article.shortened = shortened_sentences(article.document, *article.words, sentences);
  article.habits = std::make_unique<HabitExample>(
      habit_example(article.document, *article.words, read.references, article.weight));
  article.terms = term_examples(article);
  const auto pool = static_cast<std::ptrdiff_t>(std::min(kSummaryPool, sentences.size()));
  article.worth = subset_worths({article.shortened.begin(), article.shortened.begin() + pool},
                                read.references, settings.bigrams, settings.least_words);
  add_key_worth(read, sentences, article, settings.keys);
  return article;
}

SubsetExample subset_example(const TrainingArticle& article, const TermWorth& worth, const WordHabits& habits,
                             const BucketSpace& space) {
  SubsetExample example;
  example.weight = article.weight;
  example.worth = article.worth;
  const std::vector<float> worths = worth.measure(article.document, *article.words);
  const std::vector<MeasuredSentence> measured =
      measure_sentences(article.document, *article.words, worths, space);
  const std::size_t pool = std::min(kSummaryPool, measured.size());
  for (std::size_t i = 0; i < pool; ++i) {
    example.sentences.push_back(steps_of(measured[i].features, space));
    for (std::size_t j = i + 1; j < pool; ++j)
      example.pairs.push_back(steps_of(
          pair_features(measured[i], measured[j], similarity(measured[i].vector, measured[j].vector), space),
          space));
  }
  const CountedWords& words = article.habits->words;
  std::vector<std::vector<WordCount>> counts;
  for (std::size_t i = 0; i < pool; ++i)
    counts.push_back(words.count(article.document[measured[i].id].tokens));
  const std::vector<RepeatChances> chances = chances_of(words, worths, habits);
  ExpectedOverlap overlap(chances, expected_words(kSentences));
  for (std::size_t i = 0; i < pool; ++i) {
    overlap.add(counts[i]);
    for (std::size_t j = i + 1; j < pool; ++j) {
      overlap.add(counts[j]);
      for (std::size_t k = j + 1; k < pool; ++k) example.expected.push_back(overlap.with(counts[k]));
      overlap.remove(counts[j]);
    }
    overlap.remove(counts[i]);
  }
  return example;
}

std::string train_summary_weights(const std::vector<const TrainingArticle*>& articles,
                                  const BucketSpace& space, double temperature, double l2, double term_l2) {
  const std::string terms = term_table(articles, term_l2);
  const TermWorth worth(terms);
  std::vector<const HabitExample*> examples_of_habits;
  for (const TrainingArticle* article : articles) examples_of_habits.push_back(article->habits.get());
  const std::string habit_lines = learn_habits(examples_of_habits);
  const WordHabits habits(habit_lines);
  std::vector<SubsetExample> examples;
  for (const TrainingArticle* article : articles) {
    if (!article->worth.empty()) examples.push_back(subset_example(*article, worth, habits, space));
  }
  std::vector<const SubsetExample*> all;
  for (const SubsetExample& example : examples) all.push_back(&example);
  std::vector<double> weights = fit_subsets(all, space.size(), temperature, l2);
  const long overlap = std::lround(weights.back() * kScale);
  weights.pop_back();
  return terms + habit_lines + std::string(kOverlapWeight) + "\t" + std::to_string(overlap) + "\n" +
         table_of(sums_of_steps(weights, space), space);
}

}  // namespace nutgraf
