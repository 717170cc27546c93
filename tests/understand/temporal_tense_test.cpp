// Tense: which verb decides.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_tense.h"

#include <gtest/gtest.h>

#include "tests/support/english_tables.h"
#include "tests/support/sentence_of.h"

namespace nutgraf {
namespace {

class TenseFinderTest : public testing::Test {
 protected:
  /// Of the word "Monday" in the sentence.
  Tense tense(std::string_view text) const {
    const SentenceWords words = sentence_of(text);
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (words.is(i, "monday")) return finder_.find(words, i, i + 1);
    }
    ADD_FAILURE() << "no Monday in: " << text;
    return Tense::None;
  }

  const TenseFinder finder_{english_tables().text("tense")};
};

TEST_F(TenseFinderTest, ReadsTheVerbToTheLeft) {
  EXPECT_EQ(tense("The court ruled on Monday."), Tense::Past);
  EXPECT_EQ(tense("The court will rule on Monday."), Tense::Future);
  EXPECT_EQ(tense("He said the talks would resume on Monday."), Tense::FutureInPast);
  EXPECT_EQ(tense("He has been away since Monday."), Tense::Past);
}

TEST_F(TenseFinderTest, ReadsTheVerbToTheRightOfALeadingDate) {
  EXPECT_EQ(tense("On Monday, the court ruled."), Tense::Past);
  EXPECT_EQ(tense("On Monday, the court will rule."), Tense::Future);
}

TEST_F(TenseFinderTest, SeesPlans) {
  EXPECT_EQ(tense("The hearing is scheduled for Monday."), Tense::Future);
  EXPECT_EQ(tense("They are to meet on Monday."), Tense::Future);
  EXPECT_EQ(tense("It is due to open on Monday."), Tense::Future);
  EXPECT_EQ(tense("The deadline is Monday."), Tense::Future);
  EXPECT_EQ(tense("The storm was expected to pass on Monday."), Tense::FutureInPast);
  EXPECT_EQ(tense("They were to meet on Monday."), Tense::FutureInPast);
}

TEST_F(TenseFinderTest, ReadsThroughThePassive) {
  EXPECT_EQ(tense("The vote will be held on Monday."), Tense::Future);
  EXPECT_EQ(tense("The vote was held on Monday."), Tense::Past);
}

TEST_F(TenseFinderTest, TakesNoNameForAVerb) {
  EXPECT_EQ(tense("United and Alfred at Monday."), Tense::None);
}

}  // namespace
}  // namespace nutgraf
