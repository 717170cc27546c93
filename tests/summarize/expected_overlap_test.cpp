// Tests what sentences are expected to share with a written summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/expected_overlap.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/hash.h"
#include "core/text/porter_stemmer.h"
#include "tests/support/annotated_text.h"
#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

constexpr const char* kHabits =
    "word.the\t90 60 30\nplain.figure:0\t40 "
    "2\nplain.figure:1\t20\nplain.other:0\t10\nplain.other.again:0\t15\n"
    "repeat.term\t10\n";

class ExpectedOverlapTest : public testing::Test {
 protected:
  const Model model_ = model_of({{"word_classes", "the\td\nof\tp\nmet\te\n"}});
  const test::AnnotatedText given_ = test::annotated(
      "The council of the town met 3 times.\n"
      "The council met of old.\n"
      "The towns have 20 boats.");
  const ArticleWords words_{given_.document, SummaryTables(model_)};
  const CountedWords counted_{given_.document, words_};
  const WordHabits habits_{kHabits};

  std::vector<RepeatChances> chances(float worth) const {
    return chances_of(counted_, std::vector<float>(words_.terms().size(), worth), habits_);
  }

  RepeatChances of(std::string_view word, float worth) const {
    const std::uint64_t stem = hash64(porter_stem(word));
    for (std::size_t i = 0; i < counted_.words().size(); ++i) {
      if (counted_.words()[i].stem == stem) return chances(worth)[i];
    }
    ADD_FAILURE() << word << " isn't counted";
    return {};
  }

  std::vector<WordCount> sentence(std::size_t number) const {
    return counted_.count(given_.document.segmentation.sentences[number].tokens);
  }
};

TEST_F(ExpectedOverlapTest, KnowsWordsByThemselvesAsTermsOrByTheirKind) {
  EXPECT_EQ(of("the", 0.5F), (RepeatChances{0.9F, 0.6F, 0.3F}));
  EXPECT_EQ(of("towns", 0.5F), (RepeatChances{0.5F, 0.05F})) << "all forms of a stem are one word";
  EXPECT_EQ(of("3", 0.5F), (RepeatChances{0.4F, 0.02F}));
  EXPECT_EQ(of("20", 0.5F), (RepeatChances{})) << "not known of the third sentence";
  EXPECT_EQ(of("of", 0.5F), (RepeatChances{0.15F})) << "no term, twice in the text";
}

TEST_F(ExpectedOverlapTest, CountsWordsOfASentence) {
  EXPECT_EQ(sentence(0).size(), 7u) << "\"the\" once, the period not at all";
  std::uint32_t words = 0;
  for (const WordCount& next : sentence(0)) words += next.count;
  EXPECT_EQ(words, 8u);
  EXPECT_TRUE(counted_.count({0, 0}).empty());
}

TEST_F(ExpectedOverlapTest, IsTwiceTheSharedWordsByAllWords) {
  const std::vector<RepeatChances> even = chances(0.5F);
  const ExpectedOverlap nothing(even, 12);
  // The council of the town met 3 times: 0.9 + 0.5 + 0.15 + 0.6 + 0.5 + 0.5 + 0.4 + 0.5
  EXPECT_NEAR(nothing.with(sentence(0)), 2 * 4.05 / (8 + 12), 1e-6);
  EXPECT_EQ(nothing.with({}), 0.0F);
  EXPECT_EQ(ExpectedOverlap(even, 0).with({}), 0.0F);
}

TEST_F(ExpectedOverlapTest, CountsWhatASetHasOnlyOnce) {
  const std::vector<RepeatChances> even = chances(0.5F);
  ExpectedOverlap overlap(even, 12);
  overlap.add(sentence(0));
  const float repeated = overlap.with(sentence(1));
  const float fresh = overlap.with(sentence(2));
  EXPECT_GT(fresh, repeated);
  overlap.add(sentence(1));
  overlap.remove(sentence(0));
  ExpectedOverlap other(even, 12);
  other.add(sentence(1));
  EXPECT_NEAR(overlap.with(sentence(2)), other.with(sentence(2)), 1e-6);
}

TEST_F(ExpectedOverlapTest, ReadsNoNonsense) {
  const WordHabits odd("word.the\tx\nword.of\t900 -3\nplain.figure:0\t\nrepeat.term\t\n");
  EXPECT_EQ(*odd.word(hash64("the")), RepeatChances{});
  EXPECT_EQ(*odd.word(hash64("of")), RepeatChances{1.0F});
  EXPECT_EQ(odd.plain(PlainWord::Figure, 0), RepeatChances{});
  EXPECT_EQ(odd.term_repeated(), 0.0F);
  EXPECT_EQ(odd.word(hash64("and")), nullptr);
}

}  // namespace
}  // namespace nutgraf
