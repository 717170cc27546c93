// What each paragraph of a pasted text can't be.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_rules.h"

#include <gtest/gtest.h>

#include <string>

#include "core/structure/block_features.h"
#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

/// A text whose paragraphs are read as they are judged.
struct Ruled {
  explicit Ruled(const std::string& text)
      : pasted(read_paste(text)),
        story(measure_continuity(pasted, shipped_words())),
        stretch(find_article_stretch(pasted, story)),
        bias(rule_out_blocks(pasted, story, stretch)) {}

  bool allows(BlockKind kind, std::size_t paragraph) const {
    return bias.at(paragraph * kBlockLabels + static_cast<std::size_t>(kind)) == 0;
  }
  /// Of the last paragraph.
  bool allows(BlockKind kind) const { return allows(kind, pasted.paragraphs.size() - 1); }

  PastedText pasted;
  StoryWords story;
  Stretch stretch;
  std::vector<std::int32_t> bias;
};

const std::string kBody(kFishMarket);
const std::string kSentence =
    "The harbour council of Port Ellery met the traders of the fish market again.\n";

TEST(BlockRules, TakeABlockOfCommentsForAButtonAboveTheText) {
  EXPECT_FALSE(Ruled("Comments\n" + kBody).allows(BlockKind::Boilerplate, 3));
}

TEST(BlockRules, LetAPullQuoteStandRightBesideTheStory) {
  const Ruled near(kBody + "“We tried everything,” she told reporters\n");
  const Ruled far(kBody + "Share\nTweet\nPrint\nMail\n“We tried everything,” she told reporters\n");
  EXPECT_TRUE(near.allows(BlockKind::PullQuote));
  EXPECT_FALSE(far.allows(BlockKind::PullQuote));
  EXPECT_FALSE(Ruled(kBody + "“Nobody asked us,” a trader said\n").allows(BlockKind::PullQuote));
}

TEST(BlockRules, TakeTheTurnsOfTwoForTheStorys) {
  const std::string turn = "We have asked nine companies since May, and the district pays half.\n";
  const Ruled talk(kBody + "Q: " + turn + "A: " + turn + "Q: " + turn + "A: " + turn);
  const Ruled notes(kBody + "Note: " + turn + "Note: " + turn);
  EXPECT_FALSE(talk.allows(BlockKind::RelatedStory));
  EXPECT_TRUE(notes.allows(BlockKind::RelatedStory));
}

TEST(BlockRules, LetAShortLineWithATimeBeADateline) {
  EXPECT_TRUE(Ruled(kBody + "Doors open at 9:30.\n").allows(BlockKind::Dateline));
  EXPECT_FALSE(Ruled(kBody + "Doors open.\n").allows(BlockKind::Dateline));
}

TEST(BlockRules, LetALineThatIsMostlyCreditBeACaption) {
  EXPECT_TRUE(Ruled(kBody + "Quay, file photo, Monday\n").allows(BlockKind::Caption));
  EXPECT_FALSE(Ruled(kBody + "Quay, Monday\n").allows(BlockKind::Caption));
}

TEST(BlockRules, KeepRunningTextBelowAListOfStories) {
  const std::string listed = "Related stories\nFerry fares to rise in spring\n";
  const Ruled once(kBody + listed + kSentence);
  const Ruled twice(kBody + listed + kSentence + kSentence);
  EXPECT_TRUE(once.allows(BlockKind::Boilerplate));
  EXPECT_FALSE(twice.allows(BlockKind::Boilerplate));
}

TEST(BlockRules, LetNoNoticeBeTheBody) {
  EXPECT_FALSE(Ruled(kBody + "© 2020 The Ellery Post. All rights reserved.\n").allows(BlockKind::Body));
  EXPECT_FALSE(Ruled(kBody +
                     "By using this site you agree to our terms of use and privacy policy, and so do all "
                     "those who read it at your table.\n")
                   .allows(BlockKind::Body));
  EXPECT_TRUE(Ruled(kBody + kSentence).allows(BlockKind::Body));
}

TEST(BlockRules, TakeLinesBelowALabelForLinks) {
  const Ruled pasted(kBody + "READ MORE:\nFerry fares to rise\nWho owns the pier\n" + kSentence + kSentence);
  for (const std::size_t link : {5U, 6U}) {
    EXPECT_FALSE(pasted.allows(BlockKind::Headline, link)) << link;
    EXPECT_FALSE(pasted.allows(BlockKind::Body, link)) << link;
  }
  EXPECT_TRUE(pasted.allows(BlockKind::Body, 7));
}

TEST(BlockRules, BeginNoTextWithAnotherStory) {
  EXPECT_FALSE(Ruled(kSentence + kBody).allows(BlockKind::RelatedStory, 0));
  EXPECT_TRUE(Ruled(kBody + kSentence).allows(BlockKind::RelatedStory));
}

TEST(BlockRules, LetALineBehindADashSignTheText) {
  EXPECT_TRUE(Ruled(kBody + "— a poem of the harbour\n").allows(BlockKind::Byline));
  EXPECT_FALSE(Ruled(kBody + "a poem of the harbour\n").allows(BlockKind::Byline));
  EXPECT_FALSE(Ruled(kBody + "— the mayor of the town\n— a poem of the harbour\n").allows(BlockKind::Byline));
}

TEST(BlockRules, TakeABylineWithAPeriodForNeitherHeadlineNorBody) {
  const Ruled pasted("By Ilse Marren.\n" + kBody);
  EXPECT_FALSE(pasted.allows(BlockKind::Headline, 0));
  EXPECT_FALSE(pasted.allows(BlockKind::Body, 0));
}

}  // namespace
}  // namespace nutgraf
