// The oracle and the scorer behind `evaluate summaries`.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/summaries.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(SummaryScorer, TakesTheMeanOfAllReferences) {
  SummaryScorer scorer({"The ferry sank.", "The harbor closed."});
  EXPECT_NEAR(scorer.score("The ferry sank.\n").one, (1.0 + 1.0 / 3.0) / 2.0, 1e-9);
}

TEST(OracleSentences, StopsWhereNoSentenceAddsAnything) {
  SummaryScorer scorer({"The ferry sank. Nobody was hurt."});
  const std::vector<std::string> sentences = {"It rained.", "Nobody was hurt.", "Crowds watched.",
                                              "The ferry sank."};
  EXPECT_EQ(oracle_sentences(sentences, scorer, 3), (std::vector<std::size_t>{1, 3}));
}

}  // namespace
}  // namespace nutgraf
