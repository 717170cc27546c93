// train_summaries: learns the weights of sentences from articles with written summaries.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/summarize/sentence_choice.h"
#include "tools/evaluate/summaries.h"
#include "tools/train/summary_examples.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

constexpr std::size_t kFolds = 5;
constexpr std::size_t kSentences = 3;  // of a summary

struct Settings {
  std::string out;
  double l2 = 150.0;
  double term_l2 = 10.0;
  double temperature = 0.03;
  SummaryTraining examples;
};

std::string train(const std::vector<const TrainingArticle*>& articles, const BucketSpace& space,
                  const Settings& settings) {
  return train_summary_weights(articles, space, settings.temperature, settings.l2, settings.term_l2);
}

struct Tally {
  RougeTriple ours;
  RougeTriple lead;
  double words = 0;
  int articles = 0;
  std::vector<double> differences;  // in ROUGE-1, in points
};

void test(const TrainingArticle& article, const SentenceRanker& ranker, Tally& tally) {
  const RankedArticle ranked = ranker.rank(article.document, *article.words);
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
  tally.differences.push_back(100.0 * (our_score.one - lead_score.one));
  for (const std::size_t index : chosen) tally.words += ranked.sentences[index].measured.words;
  ++tally.articles;
}

void print(const std::string& name, const Tally& tally) {
  const double n = 0.01 * std::max(1, tally.articles);
  std::printf("%-24s %4d articles  lead %5.2f %5.2f %5.2f  ours %5.2f %5.2f %5.2f  R1 %+.2f  words %.1f\n",
              name.c_str(), tally.articles, tally.lead.one / n, tally.lead.two / n, tally.lead.lsum / n,
              tally.ours.one / n, tally.ours.two / n, tally.ours.lsum / n,
              (tally.ours.one - tally.lead.one) / n, tally.words / n / 100);
  if (name == "~ all news") print_bootstrap("all news", tally.differences);
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
    else if (option == "--term-l2")
      settings.term_l2 = std::stod(argv[i + 1]);
    else if (option == "--temperature")
      settings.temperature = std::stod(argv[i + 1]);
    else if (option == "--bigrams")
      settings.examples.bigrams = std::stod(argv[i + 1]);
    else if (option == "--keys")
      settings.examples.keys = std::stod(argv[i + 1]);
    else if (option == "--least-words")
      settings.examples.least_words = static_cast<std::uint32_t>(std::stoi(argv[i + 1]));
    else if (option == "--other")
      settings.examples.other_genres = std::stod(argv[i + 1]);
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
        "usage: train_summaries [--l2 X] [--term-l2 X] [--temperature X] [--bigrams X] [--keys X] [--other "
        "X] "
        "[--least-words N] "
        "[--out core/models/english/summary_weights.tsv]\n",
        stderr);
    return 2;
  }
  const BucketSpace space(kSentenceFeatures);
  const SummaryTables tables(shipped_analyzer().model());
  std::vector<TrainingArticle> articles;
  for (const auto& read : read_training_summaries())
    articles.push_back(read_training_article(read, tables, settings.examples));
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
