// train_summaries: learns the weights of sentences from articles with written summaries.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/summarize/sentence_choice.h"
#include "core/summarize/sentence_editor.h"
#include "core/summarize/summarizer.h"
#include "tools/corpus/summary_corpus.h"
#include "tools/evaluate/summaries.h"
#include "tools/train/subset_model.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

constexpr std::size_t kFolds = 5;
constexpr double kScale = 100.0;       // of a weight of 1 in the model table
constexpr std::size_t kPool = 26;      // sentences of an article, from its beginning, that sets are made of
constexpr std::size_t kSentences = 3;  // of a summary

struct Settings {
  std::string out;
  double l2 = 15.0;
  double temperature = 0.03;
  double bigrams = 1.0;
  std::uint32_t least_words = 55;  // of a reference
  double keys = 0.05;              // worth of a set that has the best marked key sentences
  double other_genres = 0.4;       // weight of articles that are no news
};

struct TrainingArticle {
  std::string corpus;
  bool news = true;
  std::vector<std::string> references;
  std::vector<MeasuredSentence> measured;
  std::vector<std::string> texts;
  std::vector<std::string> shortened;  // as summaries show them
  SubsetExample example;
};

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

std::vector<std::uint32_t> steps_of(const std::vector<std::uint32_t>& features, const BucketSpace& space) {
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
void add_key_worth(const SummaryArticle& read, const Document& document, TrainingArticle& article,
                   double most) {
  if (read.key_sentences.empty()) return;
  std::vector<double> keys(article.example.sentences.size(), 0.0);
  double best = 0.0;
  for (std::size_t rank = 0; rank < read.key_sentences.size(); ++rank) {
    const double worth = 1.0 / (1.0 + static_cast<double>(rank) / 3.0);
    if (rank < kSentences) best += worth;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Span span = document.segmentation.span(document[article.measured[i].id].tokens);
      const Span key = read.key_sentences[rank];
      if (key.begin < span.end && span.begin < key.end) keys[i] = std::max(keys[i], worth);
    }
  }
  std::size_t set = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = i + 1; j < keys.size(); ++j) {
      for (std::size_t k = j + 1; k < keys.size(); ++k)
        article.example.worth[set++] += static_cast<float>(most * (keys[i] + keys[j] + keys[k]) / best);
    }
  }
}

/// Each sentence of the body by itself as a summary shows it.
std::vector<std::string> shortened_sentences(const Document& document, const ArticleWords& words,
                                             const std::vector<MeasuredSentence>& measured) {
  static const SentenceOpeners openers(shipped_analyzer().model());
  std::vector<std::string> texts;
  for (const MeasuredSentence& sentence : measured) {
    SentenceEditor editor(document, words, openers);
    SummarySentence picked;
    picked.sentence = sentence.id;
    picked.edits = editor.edit(document[sentence.id].tokens, true, 0);
    texts.push_back(summary_text(document, picked));
  }
  return texts;
}

TrainingArticle read_article(const SummaryArticle& read, const BucketSpace& space,
                             const SummaryTables& tables, const Settings& settings) {
  const Document document = shipped_analyzer().analyze(read.text);
  const ArticleWords words(document, tables);
  TrainingArticle article;
  article.corpus = read.corpus;
  article.news = read.genre == "news";
  article.references = read.references;
  article.measured = measure_sentences(document, words, space);
  article.texts = body_sentences(document);
  article.shortened = shortened_sentences(document, words, article.measured);
  const std::size_t pool = std::min(kPool, article.measured.size());
  for (std::size_t i = 0; i < pool; ++i) {
    article.example.sentences.push_back(steps_of(article.measured[i].features, space));
    for (std::size_t j = i + 1; j < pool; ++j) {
      article.example.pairs.emplace_back();
      std::vector<std::uint32_t> features;
      append_pair_features(article.measured[i], article.measured[j], space, features);
      article.example.pairs.back() = steps_of(features, space);
    }
  }
  article.example.worth = subset_worths(
      {article.shortened.begin(), article.shortened.begin() + static_cast<std::ptrdiff_t>(pool)},
      read.references, settings.bigrams, settings.least_words);
  add_key_worth(read, document, article, settings.keys);
  article.example.weight = article.news ? 1.0 : settings.other_genres;
  return article;
}

std::string table_of(const std::vector<double>& weights, const BucketSpace& space) {
  std::string lines;
  for (std::uint32_t feature = 0; feature < space.size(); ++feature) {
    const long weight = std::lround(weights[feature] * kScale);
    if (weight != 0) lines += space.name(feature) + "\t" + std::to_string(weight) + "\n";
  }
  return lines;
}

std::string train(const std::vector<const TrainingArticle*>& articles, const BucketSpace& space,
                  const Settings& settings) {
  std::vector<const SubsetExample*> examples;
  for (const TrainingArticle* article : articles) {
    if (!article->example.worth.empty()) examples.push_back(&article->example);
  }
  return table_of(
      sums_of_steps(fit_subsets(examples, space.size(), settings.temperature, settings.l2), space), space);
}

struct Tally {
  RougeTriple ours;
  RougeTriple lead;
  double words = 0;
  int articles = 0;
};

void test(const TrainingArticle& article, const SentenceRanker& ranker, Tally& tally) {
  std::vector<RankedSentence> ranked;
  for (const MeasuredSentence& measured : article.measured)
    ranked.push_back({measured, ranker.score(measured), false, {}});
  SummaryBudget budget;
  budget.sentences = kSentences;
  std::vector<std::size_t> chosen = choose_sentences(ranked, ranker, budget);
  std::sort(chosen.begin(), chosen.end());
  std::string ours;
  std::string lead;
  for (const std::size_t index : chosen) ours += article.shortened[index] + "\n";
  for (std::size_t i = 0; i < std::min(kSentences, article.texts.size()); ++i)
    lead += article.texts[i] + "\n";
  SummaryScorer scorer(article.references);
  const RougeTriple our_score = scorer.score(ours);
  const RougeTriple lead_score = scorer.score(lead);
  for (const auto part : {&RougeTriple::one, &RougeTriple::two, &RougeTriple::lsum}) {
    tally.ours.*part += our_score.*part;
    tally.lead.*part += lead_score.*part;
  }
  for (const std::size_t index : chosen) tally.words += ranked[index].measured.words;
  ++tally.articles;
}

void print(const std::string& name, const Tally& tally) {
  const double n = 0.01 * std::max(1, tally.articles);
  std::printf("%-24s %4d articles  lead %5.2f %5.2f %5.2f  ours %5.2f %5.2f %5.2f  R1 %+.2f  words %.1f\n",
              name.c_str(), tally.articles, tally.lead.one / n, tally.lead.two / n, tally.lead.lsum / n,
              tally.ours.one / n, tally.ours.two / n, tally.ours.lsum / n,
              (tally.ours.one - tally.lead.one) / n, tally.words / n / 100);
}

void print_all(const std::map<std::string, Tally>& tallies) {
  for (const auto& [name, tally] : tallies) print(name, tally);
}

void tally_all(const TrainingArticle& article, const SentenceRanker& ranker,
               std::map<std::string, Tally>& tallies) {
  test(article, ranker, tallies[article.corpus + (article.news ? " news" : " other genres")]);
  test(article, ranker, tallies[article.news ? "~ all news" : "~ all other"]);
}

void cross_validate(const std::vector<TrainingArticle>& articles, const BucketSpace& space,
                    const Settings& settings) {
  std::map<std::string, Tally> tallies;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const TrainingArticle*> rest;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (i % kFolds != fold) rest.push_back(&articles[i]);
    }
    const SentenceRanker ranker(train(rest, space, settings));
    for (std::size_t i = fold; i < articles.size(); i += kFolds) tally_all(articles[i], ranker, tallies);
  }
  std::printf("cross-validated over articles\n");
  print_all(tallies);
}

/// Where an article comes from; both kinds of Wikinews are one source.
std::string source_of(const TrainingArticle& article) {
  return article.corpus == "wikinews" ? "articles" : article.corpus.substr(0, 8);
}

/// Each corpus by what was learned from the others.
void cross_corpora(const std::vector<TrainingArticle>& articles, const BucketSpace& space,
                   const Settings& settings) {
  std::map<std::string, Tally> tallies;
  std::set<std::string> corpora;
  for (const TrainingArticle& article : articles) corpora.insert(source_of(article));
  for (const std::string& corpus : corpora) {
    std::vector<const TrainingArticle*> rest;
    for (const TrainingArticle& article : articles) {
      if (source_of(article) != corpus) rest.push_back(&article);
    }
    const SentenceRanker ranker(train(rest, space, settings));
    for (const TrainingArticle& article : articles) {
      if (source_of(article) == corpus) tally_all(article, ranker, tallies);
    }
  }
  std::printf("each corpus by the others\n");
  print_all(tallies);
}

bool read_settings(int argc, char** argv, Settings& settings) {
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string option = argv[i];
    if (option == "--out")
      settings.out = argv[i + 1];
    else if (option == "--l2")
      settings.l2 = std::stod(argv[i + 1]);
    else if (option == "--temperature")
      settings.temperature = std::stod(argv[i + 1]);
    else if (option == "--bigrams")
      settings.bigrams = std::stod(argv[i + 1]);
    else if (option == "--keys")
      settings.keys = std::stod(argv[i + 1]);
    else if (option == "--least-words")
      settings.least_words = static_cast<std::uint32_t>(std::stoi(argv[i + 1]));
    else if (option == "--other")
      settings.other_genres = std::stod(argv[i + 1]);
    else
      return false;
  }
  return argc % 2 == 1;
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  if (!read_settings(argc, argv, settings)) {
    std::fputs(
        "usage: train_summaries [--l2 X] [--temperature X] [--bigrams X] [--keys X] [--other X] "
        "[--least-words N] "
        "[--out core/models/english/summary_weights.tsv]\n",
        stderr);
    return 2;
  }
  const BucketSpace space(kSentenceFeatures);
  const SummaryTables tables(shipped_analyzer().model());
  std::vector<TrainingArticle> articles;
  for (const auto& read : read_training_summaries())
    articles.push_back(read_article(read, space, tables, settings));
  cross_validate(articles, space, settings);
  cross_corpora(articles, space, settings);
  std::vector<const TrainingArticle*> all;
  for (const TrainingArticle& article : articles) {
    if (article.corpus != "articles.dev") all.push_back(&article);
  }
  const std::string weights = train(all, space, settings);
  std::map<std::string, Tally> tallies;
  for (const TrainingArticle& article : articles) {
    if (article.corpus == "articles.dev") tally_all(article, SentenceRanker(weights), tallies);
  }
  std::printf("articles.dev, not trained on\n");
  print_all(tallies);
  if (settings.out.empty()) return 0;
  std::ofstream(settings.out) << "# Weights of sentences for summaries, in hundredths of a logit; made by "
                                 "tools/train/train_summaries.\n"
                              << weights;
  return 0;
}
