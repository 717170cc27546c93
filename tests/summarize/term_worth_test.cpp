// Tests how likely words are taken to stand in a summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/term_worth.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/hash.h"
#include "core/text/porter_stemmer.h"
#include "tests/support/shipped_analyzer.h"

namespace nutgraf {
namespace {

class TermWorthTest : public testing::Test {
 protected:
  const std::string text_ =
      "The harbor council voted to build a barrier against storm surges.\n\n"
      "The barrier will cost 40 million crowns.\n\n"
      "A brass band played at the ceremony in the evening.\n\n"
      "Fishermen fear that the barrier narrows the channel.";
  const Document document_ = test::shipped_analyzer().analyze(text_);
  const SummaryTables tables_{test::shipped_analyzer().model()};
  const ArticleWords words_{document_, tables_};

  float worth_of(const char* word, const char* weights) const {
    const std::vector<float> worths = TermWorth(weights).measure(document_, words_);
    for (std::size_t i = 0; i < worths.size(); ++i) {
      if (words_.terms()[i].hash == hash64(porter_stem(word))) return worths[i];
    }
    return -1.0F;
  }
};

TEST_F(TermWorthTest, IsEvenWithoutWeights) {
  EXPECT_FLOAT_EQ(worth_of("barrier", ""), 0.5F);
  EXPECT_FLOAT_EQ(worth_of("band", ""), 0.5F);
}

TEST_F(TermWorthTest, AddsTheWeightsOfItsFeatures) {
  EXPECT_FLOAT_EQ(worth_of("barrier", "term.count:2\t100\n"), 0.7311F) << "three times in the body";
  EXPECT_FLOAT_EQ(worth_of("band", "term.count:2\t100\n"), 0.5F);
  EXPECT_FLOAT_EQ(worth_of("band", "term.first:2\t-50\n"), (0.5F + 0.2689F) / 2)
      << "between whole numbers, a line";
  EXPECT_FLOAT_EQ(worth_of("band", "term.count:0\t-90000\n"), 0.0025F);
}

TEST_F(TermWorthTest, PrefersWhatTheArticleIsAbout) {
  const std::string weights(test::shipped_analyzer().model().text("summary_weights"));
  EXPECT_GT(worth_of("barrier", weights.c_str()), worth_of("band", weights.c_str()));
}

}  // namespace
}  // namespace nutgraf
