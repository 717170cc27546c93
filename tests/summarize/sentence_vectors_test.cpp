// Likeness and centrality of sentences.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_vectors.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

constexpr float kHalf = 0.70710678F;  // each of two equal weights

TEST(SentenceVectors, SimilarityIsTheCosine) {
  const SentenceVector a = {{0, kHalf}, {1, kHalf}};
  const SentenceVector b = {{1, kHalf}, {2, kHalf}};
  EXPECT_NEAR(similarity(a, b), 0.5F, 1e-6);
  EXPECT_NEAR(similarity(a, a), 1.0F, 1e-6);
  EXPECT_EQ(similarity(a, {}), 0.0F);
}

TEST(SentenceVectors, LexRankPrefersTheSentenceThatOthersAreLike) {
  const std::vector<SentenceVector> vectors = {
      {{0, kHalf}, {1, kHalf}}, {{1, kHalf}, {2, kHalf}}, {{2, kHalf}, {3, kHalf}}, {{7, 1.0F}}};
  const std::vector<float> ranks = lex_rank(vectors, 8);
  EXPECT_GT(ranks[1], ranks[0]);
  EXPECT_GT(ranks[1], ranks[2]);
  float sum = 0.0F;
  for (const float rank : ranks) sum += rank;
  EXPECT_NEAR(sum, 4.0F, 1e-3);
}

TEST(SentenceVectors, CentroidIsTheSumOfAll) {
  const std::vector<SentenceVector> vectors = {{{0, 1.0F}}, {{0, 1.0F}}, {{1, 1.0F}}};
  const std::vector<float> near = centroid_similarities(vectors, 2);
  EXPECT_NEAR(near[0], 2.0F / 2.2360680F, 1e-5);
  EXPECT_NEAR(near[2], 1.0F / 2.2360680F, 1e-5);
}

TEST(SentenceVectors, NoTermsAreNoCentrality) {
  EXPECT_EQ(centroid_similarities({{}, {}}, 0), (std::vector<float>{0.0F, 0.0F}));
  EXPECT_EQ(lex_rank({{}}, 0).size(), 1u);
}

}  // namespace
}  // namespace nutgraf
