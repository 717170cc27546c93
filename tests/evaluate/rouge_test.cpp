// ROUGE against hand-counted cases and the values of its reference implementation.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/rouge.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tools/corpus/news_corpus.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

struct Pair {
  RougeText reference;
  RougeText summary;
};

Pair read(const std::string& reference, const std::string& summary, bool stem = true) {
  RougeReader reader(stem);
  Pair pair;
  pair.reference = reader.read(reference);
  pair.summary = reader.read(summary);
  return pair;
}

TEST(Rouge, CountsWordsInCommonAtMostAsOftenAsBothHaveThem) {
  const Pair pair = read("the cat sat on the mat", "the the the cat");
  const RougeScore score = rouge_n(pair.reference, pair.summary, 1);
  EXPECT_DOUBLE_EQ(score.precision, 3.0 / 4.0);
  EXPECT_DOUBLE_EQ(score.recall, 3.0 / 6.0);
  EXPECT_DOUBLE_EQ(score.f1, 0.6);
}

TEST(Rouge, CountsPairsForRouge2) {
  const Pair pair = read("the cat sat on the mat", "the cat on the mat");
  const RougeScore score = rouge_n(pair.reference, pair.summary, 2);
  EXPECT_DOUBLE_EQ(score.precision, 3.0 / 4.0);
  EXPECT_DOUBLE_EQ(score.recall, 3.0 / 5.0);
}

TEST(Rouge, StemsWordsOfMoreThanThreeLetters) {
  const Pair stemmed = read("Policing was debated", "police debates WAS");
  EXPECT_DOUBLE_EQ(rouge_n(stemmed.reference, stemmed.summary, 1).f1, 1.0);
  const Pair plain = read("Policing was debated", "police debates WAS", false);
  EXPECT_DOUBLE_EQ(rouge_n(plain.reference, plain.summary, 1).f1, 1.0 / 3.0);
}

TEST(Rouge, SplitsAtEverythingButAsciiLettersAndDigits) {
  const Pair pair = read("S\xC3\xA3o Paulo's 20-year-old 5\xE2\x84\xAA", "s o paulo s 20 year old 5k", false);
  EXPECT_DOUBLE_EQ(rouge_n(pair.reference, pair.summary, 1).f1, 1.0);
}

TEST(Rouge, LongestCommonSubsequenceMaySkipWords) {
  const Pair pair = read("testing one two", "testing two", false);
  const RougeScore score = rouge_l(pair.reference, pair.summary);
  EXPECT_DOUBLE_EQ(score.precision, 1.0);
  EXPECT_DOUBLE_EQ(score.f1, 0.8);
}

TEST(Rouge, LsumUnitesSubsequencesOfAllLines) {
  const Pair pair = read("w1 w2 w3 w4 w5", "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5", false);
  const RougeScore score = rouge_lsum(pair.reference, pair.summary);
  EXPECT_DOUBLE_EQ(score.recall, 0.8);
  EXPECT_DOUBLE_EQ(score.precision, 0.4);
}

TEST(Rouge, EmptyTextsScoreZero) {
  for (const auto& [reference, summary] : {std::pair{"", ""}, std::pair{"word", ""}, std::pair{"", "word"}}) {
    const Pair pair = read(reference, summary);
    EXPECT_EQ(rouge_n(pair.reference, pair.summary, 1).f1, 0.0);
    EXPECT_EQ(rouge_l(pair.reference, pair.summary).f1, 0.0);
    EXPECT_EQ(rouge_lsum(pair.reference, pair.summary).f1, 0.0);
  }
}

TEST(Rouge, ReproducesTheReferenceVectors) {
  const std::string corpora =
      std::getenv("NUTGRAF_CORPORA") != nullptr ? corpora_root() : source_path("../shared/corpora");
  std::ifstream file(corpora + "/text/rouge_vectors/google_rouge_vectors.jsonl");
  if (!file) GTEST_SKIP() << "no corpora at " << corpora;
  std::string line;
  int count = 0;
  while (std::getline(file, line)) {
    const auto vector = nlohmann::json::parse(line);
    const std::string metric = vector.at("metric");
    const Pair pair = read(vector.at("reference"), vector.at("hypothesis"), vector.at("stemmer"));
    const RougeScore score = metric == "r1"   ? rouge_n(pair.reference, pair.summary, 1)
                             : metric == "r2" ? rouge_n(pair.reference, pair.summary, 2)
                             : metric == "rL" ? rouge_l(pair.reference, pair.summary)
                                              : rouge_lsum(pair.reference, pair.summary);
    EXPECT_NEAR(score.precision, vector.at("precision").get<double>(), 1e-5) << vector.at("name");
    EXPECT_NEAR(score.recall, vector.at("recall").get<double>(), 1e-5) << vector.at("name");
    EXPECT_NEAR(score.f1, vector.at("f1").get<double>(), 1e-5) << vector.at("name");
    ++count;
  }
  EXPECT_EQ(count, 14);
}

}  // namespace
}  // namespace nutgraf
