// Span scores against cases worked out by hand, as conlleval (Tjong Kim Sang and Buchholz 2000) counts them.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/span_scorer.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

std::vector<LabelledSpan> spans(const std::vector<std::string>& tags) { return spans_of_tags(tags); }

TEST(SpanScorer, CountsASpanOnlyWithItsBordersAndLabel) {
  SpanScorer scorer;
  scorer.add(spans({"B-PER", "I-PER", "O", "B-LOC", "B-ORG"}),
             spans({"B-PER", "I-PER", "O", "B-ORG", "B-ORG"}));
  scorer.add(spans({"B-PER", "I-PER", "O"}), spans({"B-PER", "O", "O"}));
  EXPECT_EQ(scorer.total().correct, 2U);
  EXPECT_EQ(scorer.total().found, 4U);
  EXPECT_EQ(scorer.total().gold, 4U);
  EXPECT_NEAR(scorer.total().f1(), 50.0, 1e-9);
  EXPECT_NEAR(scorer.by_label().at("ORG").precision(), 50.0, 1e-9);
  EXPECT_NEAR(scorer.by_label().at("ORG").recall(), 100.0, 1e-9);
  EXPECT_NEAR(scorer.by_label().at("LOC").f1(), 0.0, 1e-9);
}

// conlleval takes an I- tag after O, or after another type, for a beginning, and two B- tags in a row for two
// spans.
TEST(SpanScorer, ReadsTagsAsConllevalDoes) {
  EXPECT_EQ(spans({"I-PER", "I-PER"}), spans({"B-PER", "I-PER"}));
  EXPECT_EQ(spans({"B-PER", "I-LOC"}).size(), 2U);
  EXPECT_EQ(spans({"B-PER", "B-PER"}).size(), 2U);
  EXPECT_EQ(spans({"O", "I-ORG", "O", "I-ORG"}).size(), 2U);
  EXPECT_TRUE(spans({"O", "O"}).empty());
}

TEST(SpanScorer, ScoresNothingAsNothing) {
  SpanScorer scorer;
  scorer.add({}, {});
  EXPECT_EQ(scorer.total().f1(), 0.0);
  EXPECT_EQ(scorer.bootstrap_half_width(), 0.0);
}

TEST(SpanScorer, OverlappingSpansOfOneLabelMatchEachGoldSpanOnce) {
  SpanScorer scorer;
  scorer.add_overlapping(spans({"B-ORG", "I-ORG", "I-ORG", "B-LOC"}),
                         spans({"B-ORG", "O", "B-ORG", "B-PER"}));
  EXPECT_EQ(scorer.total().correct, 1U);
  EXPECT_EQ(scorer.total().found, 3U);
  EXPECT_EQ(scorer.total().gold, 2U);
}

TEST(SpanScorer, BootstrapNarrowsWithMoreSentences) {
  SpanScorer few;
  SpanScorer many;
  for (int i = 0; i < 2000; ++i) {
    const auto gold = spans({"B-PER", "O", "B-ORG"});
    const auto found = spans({"B-PER", i % 3 == 0 ? "B-LOC" : "O", i % 2 == 0 ? "B-ORG" : "O"});
    if (i < 20) few.add(gold, found);
    many.add(gold, found);
  }
  EXPECT_GT(few.bootstrap_half_width(), many.bootstrap_half_width());
  EXPECT_GT(many.bootstrap_half_width(), 0.0);
}

}  // namespace
}  // namespace nutgraf
