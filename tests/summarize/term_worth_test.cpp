// Tests how likely words are taken to stand in a summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/term_worth.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/hash.h"
#include "core/text/porter_stemmer.h"
#include "tests/support/annotated_text.h"
#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

class TermWorthTest : public testing::Test {
 protected:
  const Model model_ = model_of(
      {{"word_classes", "the\td\na\td\nto\tp\nin\tp\nat\tp\nagainst\tp\nthat\to\nwill\tm\nvoted\te\n"}});
  const test::AnnotatedText given_ = test::annotated(
      "The harbor council voted to build a barrier against storms.\n"
      "The barrier will cost 40 million crowns.\n"
      "A brass band played in the evening at [GPE Vell].\n"
      "Fishermen fear that the barrier narrows the channel.");
  const ArticleWords words_{given_.document, SummaryTables(model_)};

  float worth_of(std::string_view word, std::string_view weights) const {
    const std::vector<float> worths = TermWorth(weights).measure(given_.document, words_);
    for (std::size_t i = 0; i < worths.size(); ++i) {
      if (words_.terms()[i].hash == hash64(porter_stem(word))) return worths[i];
    }
    ADD_FAILURE() << word << " is no term";
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

TEST_F(TermWorthTest, TellsNamesAndOpeningsApart) {
  EXPECT_FLOAT_EQ(worth_of("vell", "term.named.first:7\t100\n"), 0.7311F) << "a name, third sentence";
  EXPECT_FLOAT_EQ(worth_of("band", "term.named.first:7\t100\n"), 0.5F);
  EXPECT_FLOAT_EQ(worth_of("barrier", "term.opening:3\t100\n"), 0.7311F) << "in sentences 0 and 1";
  EXPECT_FLOAT_EQ(worth_of("channel", "term.opening:0\t100\n"), 0.7311F) << "in none of the first three";
  EXPECT_FLOAT_EQ(worth_of("council", "term.headline:0\t100\n"), 0.7311F) << "there is no headline";
}

}  // namespace
}  // namespace nutgraf
