// Tests what is measured of a sentence, feature by feature.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_features.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/annotated_text.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

class SentenceFeaturesTest : public testing::Test {
 protected:
  SentenceFeaturesTest() {
    quote("“We left our old town,”", QuoteKind::Direct);
    quote("“Never,”", QuoteKind::Direct);
    quote("the road was closed", QuoteKind::Indirect);
    const ArticleWords words(given_.document, SummaryTables(test::shipped_model()));
    measured_ =
        measure_sentences(given_.document, words, std::vector<float>(words.terms().size(), 0.5F), space_);
  }

  void quote(std::string_view words, QuoteKind kind) {
    Quote found;
    found.content = given_.tokens_of(words);
    found.kind = kind;
    given_.document.quotes.push_back(found);
  }

  /// The bucket of each sentence, in reading order.
  std::string buckets(SentenceFeature family) const {
    std::string all;
    for (const MeasuredSentence& sentence : measured_) {
      for (const std::uint32_t feature : sentence.features) {
        if (space_.family(feature) != static_cast<std::size_t>(family)) continue;
        const std::string name = space_.name(feature);
        all += (all.empty() ? "" : " ") + name.substr(name.find(':') + 1);
      }
    }
    return all;
  }

  test::AnnotatedText given_ = test::annotated(
      "[PERSON Ada Ruiz] opened the bridge of [GPE Kestrel]. She paid 40 crowns for 2 tickets.\n"
      "But who would pay for the bridge? “We left our old town,” she said. “Never,” a man at the harbor wall "
      "told the other men, for his boat was old.\n"
      "The mayor said the road was closed.\n"
      "It will open");
  const BucketSpace space_{kSentenceFeatures};
  std::vector<MeasuredSentence> measured_;
};

TEST_F(SentenceFeaturesTest, KnowsThePlaceOfASentence) {
  EXPECT_EQ(buckets(SentenceFeature::Index), "0 1 2 3 4 5 5");
  EXPECT_EQ(buckets(SentenceFeature::IndexInLong), "") << "of bodies of 25 sentences";
  EXPECT_EQ(buckets(SentenceFeature::Place), "0 1 2 2 3 3 5");
  EXPECT_EQ(buckets(SentenceFeature::Paragraph), "0 2 1 3 3 1 1");
}

TEST_F(SentenceFeaturesTest, CountsWordsNamesAndFigures) {
  EXPECT_EQ(buckets(SentenceFeature::Length), "1 1 1 1 3 1 0");
  EXPECT_EQ(buckets(SentenceFeature::Names), "2 0 0 0 0 0 0");
  EXPECT_EQ(buckets(SentenceFeature::Figures), "0 2 0 0 0 0 0");
}

TEST_F(SentenceFeaturesTest, MeasuresWhatIsQuotedAndReported) {
  EXPECT_EQ(buckets(SentenceFeature::Quoted), "0 0 0 3 1 0 0");
  EXPECT_EQ(buckets(SentenceFeature::Reported), "0 0 0 0 0 1 0");
}

TEST_F(SentenceFeaturesTest, KnowsHowASentenceBeginsAndEnds) {
  EXPECT_EQ(buckets(SentenceFeature::Opener), "3 0 1 4 4 2 0");
  EXPECT_EQ(buckets(SentenceFeature::Ending), "0 0 1 0 0 0 2");
  EXPECT_EQ(buckets(SentenceFeature::FirstPerson), "0 0 0 2 0 0 0");
}

TEST_F(SentenceFeaturesTest, TellsNewTermsFromThoseThatComeBack) {
  EXPECT_EQ(buckets(SentenceFeature::LikeHeadline), "0 0 0 0 0 0 0") << "there is no headline";
  EXPECT_EQ(buckets(SentenceFeature::News), "4 4 2 4 4 3 0");
  EXPECT_EQ(buckets(SentenceFeature::Density), "3 1 0 3 1 3 0");
  EXPECT_EQ(buckets(SentenceFeature::Recurring), "2 0 1 2 1 1 1");
  EXPECT_EQ(buckets(SentenceFeature::LikeLead), "5 0 4 0 0 0 3");
  EXPECT_EQ(buckets(SentenceFeature::Mass), "2 1 1 2 3 2 0");
}

}  // namespace
}  // namespace nutgraf
