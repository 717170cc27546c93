// train_key_phrases: learns the weights of key phrase candidates from articles with marked key phrases.
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstdio>
#include <fstream>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/summarize/key_phrase_extractor.h"
#include "tools/corpus/key_phrase_corpus.h"
#include "tools/evaluate/keyphrases.h"
#include "tools/train/logistic_regression.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

constexpr int kFolds = 10;
constexpr double kScale = 100.0;  // of a weight of 1 in the model table
// Every second phrase marked in these articles is a name; annotators of DUC-2001 and the like chose far fewer
// names.
constexpr double kNameWeight = 0.6;

struct TrainingArticle {
  std::vector<PhraseCandidate> candidates;
  std::vector<std::string> texts;
  std::vector<PhraseFeatures> features;
  std::vector<std::string> gold;
};

std::vector<TrainingArticle> read_articles(const std::vector<KeyPhraseArticle>& corpus,
                                           const BucketSpace& space, bool show_misses) {
  const SummaryTables tables(shipped_analyzer().model());
  std::vector<TrainingArticle> articles;
  std::size_t found = 0;
  std::size_t marked = 0;
  for (const KeyPhraseArticle& read : corpus) {
    const Document document = shipped_analyzer().analyze(read.article.text);
    const ArticleWords words(document, tables);
    TrainingArticle article;
    article.candidates = find_phrase_candidates(document, words);
    article.features = phrase_features(article.candidates, space, document, words);
    article.gold = read.phrases;
    std::set<std::string> expected;
    for (const std::string& phrase : read.phrases) expected.insert(stemmed_phrase(phrase));
    marked += expected.size();
    std::set<std::string> seen;
    for (const PhraseCandidate& candidate : article.candidates) {
      article.texts.emplace_back(document.text_of(candidate.shown));
      if (seen.insert(stemmed_phrase(article.texts.back())).second)
        found += expected.count(stemmed_phrase(article.texts.back()));
    }
    for (const std::string& phrase : read.phrases) {
      if (show_misses && seen.count(stemmed_phrase(phrase)) == 0)
        std::printf("%s: %s\n", read.article.id.c_str(), phrase.c_str());
    }
    articles.push_back(std::move(article));
  }
  std::printf("%zu articles; %zu of %zu marked phrases are candidates\n", articles.size(), found, marked);
  return articles;
}

std::vector<std::int32_t> train(const std::vector<TrainingArticle>& articles, int left_out,
                                const BucketSpace& space, double l2) {
  std::vector<BinaryExample> examples;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (static_cast<int>(i % kFolds) == left_out) continue;
    std::set<std::string> expected;
    for (const std::string& phrase : articles[i].gold) expected.insert(stemmed_phrase(phrase));
    for (std::size_t j = 0; j < articles[i].candidates.size(); ++j) {
      const double target = expected.count(stemmed_phrase(articles[i].texts[j])) > 0 ? 1.0 : 0.0;
      const bool discounted = target > 0.0 && articles[i].candidates[j].entity.has_value();
      const std::span<const std::uint32_t> features = articles[i].features[j].all();
      examples.push_back({{features.begin(), features.end()}, target, discounted ? kNameWeight : 1.0});
    }
  }
  std::vector<std::int32_t> weights;
  for (const double weight : fit_logistic(examples, space.size(), l2)) {
    weights.push_back(static_cast<std::int32_t>(std::lround(weight * kScale)));
  }
  return weights;
}

void tally(const TrainingArticle& article, const std::vector<std::int32_t>& weights, PhraseTally& at5,
           PhraseTally& at10) {
  std::vector<std::int32_t> scores;
  for (const PhraseFeatures& features : article.features) {
    std::int32_t score = 0;
    for (const std::uint32_t feature : features.all()) score += weights[feature];
    scores.push_back(score);
  }
  prefer_longer_phrases(article.candidates, scores);
  std::vector<std::string> phrases;
  for (const std::uint32_t number : choose_phrases(article.candidates, scores, 10))
    phrases.push_back(article.texts[number]);
  at5.add(phrases, article.gold, 5);
  at10.add(phrases, article.gold, 10);
}

}  // namespace

int main(int argc, char** argv) {
  std::string out;
  std::string path = "tools/evaluate/key_phrases_dev.tsv";
  double l2 = 3.0;
  bool verbose = false;
  for (int i = 1; i < argc; i += 2) {
    const std::string option = argv[i];
    if (option == "--misses") {
      verbose = true;
      --i;
      continue;
    }
    if (i + 1 == argc) return 2;
    if (option == "--out")
      out = argv[i + 1];
    else if (option == "--file")
      path = argv[i + 1];
    else if (option == "--l2")
      l2 = std::stod(argv[i + 1]);
    else {
      std::fputs(
          "usage: train_key_phrases [--file TSV] [--l2 X] [--misses] [--out "
          "core/models/english/key_phrases.tsv]\n",
          stderr);
      return 2;
    }
  }
  const BucketSpace space(kPhraseFeatures);
  std::vector<TrainingArticle> articles = read_articles(read_key_phrase_corpus(path), space, verbose);
  const std::size_t marked = articles.size();
  for (TrainingArticle& article : read_articles(read_authored_key_phrases(), space, verbose))
    articles.push_back(std::move(article));
  PhraseTally tallies[2][2];  // marked, authored; @5, @10
  for (int fold = 0; fold < kFolds; ++fold) {
    const std::vector<std::int32_t> weights = train(articles, fold, space, l2);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      PhraseTally* const of = tallies[i < marked ? 0 : 1];
      if (static_cast<int>(i % kFolds) == fold) tally(articles[i], weights, of[0], of[1]);
    }
  }
  for (const int corpus : {0, 1}) {
    const auto& [at5, at10] = tallies[corpus];
    std::printf("%s, cross-validated: @5 P %.2f R %.2f F1 %.2f  @10 P %.2f R %.2f F1 %.2f\n",
                corpus == 0 ? "marked" : "authored", at5.precision(), at5.recall(), at5.f1(),
                at10.precision(), at10.recall(), at10.f1());
  }
  if (out.empty()) return 0;
  const std::vector<std::int32_t> weights = train(articles, -1, space, l2);
  std::ofstream file(out);
  file << "# Weights of key phrase candidates, in hundredths of a logit; made by "
          "tools/train/train_key_phrases.\n";
  for (std::uint32_t feature = 0; feature < space.size(); ++feature) {
    if (weights[feature] != 0) file << space.name(feature) << '\t' << weights[feature] << '\n';
  }
  return 0;
}
