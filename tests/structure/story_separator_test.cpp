// Pasted texts: what belongs to the article, and what the text says about itself. Uses the shipped tables.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/story_separator.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/structure/pasted.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

constexpr std::string_view kBody = kFishMarket;

TEST(StorySeparator, KeepsEveryParagraphOfACleanArticle) {
  const Pasted pasted(kBody);
  EXPECT_EQ(pasted.kinds(), "body body body body");
}

TEST(StorySeparator, KeepsTheAnswersOfAnInterview) {
  const Pasted pasted(
      "Q&A: Why Port Ellery closes its fish market\n"
      "Mayor Dorothea Quill spoke to Harbour News about the old fish market of Port Ellery.\n"
      "Q: Why now?\n"
      "A: Because nobody would insure our building any more. We have asked nine companies since May.\n"
      "Q: Who pays?\n"
      "A: The district pays half. We have asked the state for the rest, and we expect an answer in June.\n"
      "Q: What do traders say?\n"
      "A: They fear for their stalls. We will keep the auction hall open for our own people.\n");
  EXPECT_EQ(pasted.blocks[3].kind, BlockKind::Body);
  EXPECT_EQ(pasted.blocks[5].kind, BlockKind::Body);
  EXPECT_EQ(pasted.blocks[7].kind, BlockKind::Body);
}

TEST(StorySeparator, KeepsTheListThatASentenceAnnounces) {
  const Pasted pasted(
      std::string(kBody) +
      "The council said that stalls of the fish market would open for the winter in these places:\n"
      "– Ferry Road, Port Ellery\n– Mill Lane, Vell\n– Salt Square, Brenn\n");
  EXPECT_EQ(pasted.kinds(), "body body body body body body body body");
}

TEST(StorySeparator, SetsTheAdvertisementsLineAside) {
  const std::string paragraph(kFishMarket.substr(0, kFishMarket.find('\n') + 1));
  const Pasted pasted(std::string(kFishMarket) + "Advertisement. Scroll to continue reading.\n" + paragraph);
  ASSERT_EQ(pasted.blocks.size(), 6u);
  EXPECT_EQ(pasted.blocks[4].kind, BlockKind::Boilerplate);
}

TEST(StorySeparator, ReadsOnBetweenLinesThatAnnounceAdvertisements) {
  std::string text = "Port Ellery closes its fish market\n";
  std::string_view rest = kFishMarket;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n') + 1;
    text += "Article content\nAdvertisement 2\nStory continues below\n";
    text += "This advertisement has not loaded yet, but your article continues below.\nArticle content\n";
    text += rest.substr(0, end);
    rest.remove_prefix(end);
  }
  const Pasted pasted(text);
  EXPECT_EQ(pasted.blocks[0].kind, BlockKind::Headline);
  for (std::size_t i = 6; i < pasted.blocks.size(); i += 6) {
    EXPECT_EQ(pasted.blocks[i].kind, BlockKind::Body) << i;
    EXPECT_EQ(pasted.blocks[i - 1].kind, BlockKind::Boilerplate) << i;
  }
}

TEST(StorySeparator, SetsANoticeOfManyPhrasesAside) {
  const Pasted pasted(
      std::string(kFishMarket) +
      "This entry was posted on Monday, April 4th, 2011 at 9:12 pm and is filed under Fish. You can "
      "follow any responses to this entry through the feed. You can leave a response, or trackback "
      "from your own site.\n");
  ASSERT_EQ(pasted.blocks.size(), 5u);
  EXPECT_NE(pasted.blocks[4].kind, BlockKind::Body);
}

TEST(StorySeparator, SetsALinkAsideWhoseLabelShouts) {
  const Pasted pasted(std::string(kBody) + "READ ALSO The Story Of A Baker Who Sails To Work\n");
  EXPECT_FALSE(belongs_to_article(pasted.blocks.back()));
}

TEST(StorySeparator, KeepsTheTextBelowAButtonForComments) {
  const Pasted pasted(
      "Port Ellery closes its fish market as the mayor says nobody would insure it\n"
      "By Ilse Marren\n19 March 2019\nComments\n" +
      std::string(kBody) + "Mayor Quill spoke of a sad day. Rain is expected on Thursday.\n");
  EXPECT_EQ(pasted.blocks.back().kind, BlockKind::Body);
}

TEST(StorySeparator, KeepsTheFirstParagraphThoughSomethingHangsOnIt) {
  const Pasted pasted(
      "Port Ellery closes its fish market\nMayor Dorothea Quill (Photo: Harbour News)\n"
      "PORT ELLERY — Mayor Quill asked traders on Monday to leave their stalls in the hall by June.اعلان\n" +
      std::string(kBody));
  EXPECT_EQ(pasted.blocks[2].kind, BlockKind::Body);
}

TEST(StorySeparator, KeepsTheParagraphThatAnAgencySigns) {
  const Pasted pasted(
      std::string(kBody) +
      "Mayor Quill, meanwhile, said that traders of the fish market had until June to go. — Reuters\n"
      "Related stories\nBakers of Vell want a holiday on the first of May\n");
  EXPECT_EQ(pasted.blocks[4].kind, BlockKind::Body);
}

TEST(StorySeparator, SetsGluedTeasersAside) {
  const Pasted pasted(
      std::string(kBody) +
      "ORCHARD DISPUTE: Growers say frost insurance came too late, but the ministry disagrees Apple growers "
      "in "
      "the Vell valley on Monday asked the agriculture ministry for help after a third night of frost "
      "destroyed "
      "blossoms on nine farms. The ministry said it had paid out what the law allows and would\n"
      "‘NO MORE DELAYS’: The rail operator promised new trains by June, three years late Commuters on the "
      "northern line will have to wait for new carriages until June, the operator said yesterday, adding "
      "that "
      "tests in winter had found faults in the doors. Passengers’ groups called the\n");
  EXPECT_EQ(pasted.kinds(), "body body body body related-story related-story");
  EXPECT_EQ(pasted.blocks[4].story, 1u);
  EXPECT_EQ(pasted.blocks[5].story, 2u);
}

TEST(StorySeparator, ClassesTheHeadOfAnArticle) {
  const Pasted pasted(
      "Port Ellery to close its fish market after 112 years\nBy Ines Marlow\nPublished 3 May 2020\n" +
      std::string(kBody));
  EXPECT_EQ(pasted.kinds(), "headline byline dateline body body body body");
  EXPECT_EQ(pasted.metadata.title, "Port Ellery to close its fish market after 112 years");
  EXPECT_EQ(pasted.metadata.byline, "Ines Marlow");
  ASSERT_TRUE(pasted.metadata.publication_date);
  EXPECT_EQ(*pasted.metadata.publication_date, std::chrono::year(2020) / 5 / 3);
}

constexpr std::string_view kBroken[] = {
    "A former clerk who sold building permits has been jailed for six years.\n",
    ("Ellis Grane, 58, took £240,000 from three companies that wanted to build flats on Dunmouth's harbour, "
     "a jury found in September.\n"),
    ("Passing sentence at the crown court in Dunmouth on Wednesday, Judge Carol Whitby said Grane had sold "
     "his town by the yard.\n"),
    "His barrister, Neil Ashby, said his client was a broken man who had lost his marriage and his home.\n",
    ("“We feared for our harbour every day of those years,” said Priya Shah, who sells fish beside the "
     "pier.\n"),
    "Grane will have to pay back the money within three months, the judge ruled.\n",
};

TEST(StorySeparator, KeepsParagraphsBetweenFormsAndLinks) {
  const std::string text =
      std::string(kBroken[0]) + kBroken[1].data() +
      "READ MORE:\nHarbour flats: what happens to the buyers?\nCouncil “knew of boat” "
      "years before arrest\n" +
      kBroken[2].data() +
      "Sign up for our daily newsletter\nEnter your email address\nYou can unsubscribe at "
      "any time.\n" +
      kBroken[3].data() + "SEE ALSO: Who else got a boat\nAdvertisement\n" + kBroken[4].data() +
      "Watch: Moment the judge speaks\n" + kBroken[5].data();
  const Pasted pasted(text);
  std::string kept;
  for (const Block& block : pasted.blocks) {
    if (block.kind == BlockKind::Body)
      kept += std::string(pasted.segmentation.span(block.tokens).of(pasted.text)) + "\n";
  }
  std::string own;
  for (const std::string_view paragraph : kBroken) own += paragraph;
  EXPECT_EQ(kept, own) << pasted.kinds();
}

TEST(StorySeparator, TakesNoLabelledLinkForAHeading) {
  for (const char* const link :
       {"READ MORE: Why the old market burned\n", "ALSO READ | Five ferries that never sailed\n",
        "Related: The pier in numbers\n", "In pictures: A night beside the auction hall\n",
        "RECOMMENDED: The best fish soups of the coast\n", "More on this: Who owns the harbour\n"}) {
    const std::string body(kBody);
    const std::size_t line = body.find('\n') + 1;
    const Pasted pasted(body.substr(0, line) + link + body.substr(line));
    ASSERT_EQ(pasted.blocks.size(), 5u);
    EXPECT_FALSE(belongs_to_article(pasted.blocks[1])) << link << pasted.kinds();
  }
}

TEST(StorySeparator, KeepsALastParagraphThatAnAgencySigns) {
  const Pasted pasted(std::string(kBody) +
                      "“We will watch the auction hall closely,” the mayor told the agency by telephone. “It "
                      "is the heart of the harbour.” (Reuters)\n");
  EXPECT_EQ(pasted.kinds(), "body body body body body");
}

TEST(StorySeparator, ClassesATopicAboveTheHeadlineAsKicker) {
  const Pasted pasted(
      "FISHERIES\n\nPort Ellery to close its fish market after 112 years\n\nBy Ines Marlow\n\n" +
      std::string(kBody));
  EXPECT_EQ(pasted.kinds(), "kicker headline byline body body body body");
  EXPECT_EQ(pasted.metadata.title, "Port Ellery to close its fish market after 112 years");
}

TEST(StorySeparator, KeepsALeadThatASelectionBeginsWith) {
  const Pasted pasted(
      "PORT ELLERY: The harbour council decided by lamplight, after a long sitting in the customs hall, that "
      "the old fish market is to shut and its ground to be sold to a builder from the capital. The mayor, "
      "who had the last word, told the members that she had done all she could for the traders. — News "
      "agencies\n"
      "Published in The Ellery Post, May 3rd, 2020\nOpinion\nEditorial\nSalt cellars\n9 Apr, 2025\n"
      "TIDES may rise for decades before a town takes notice of them. The houses on the quay...\n");
  EXPECT_EQ(pasted.blocks[0].kind, BlockKind::Body) << pasted.kinds();
  EXPECT_EQ(pasted.metadata.place, "Port Ellery");
}

TEST(StorySeparator, NumbersTheTeasersOfAList) {
  const Pasted pasted(std::string(kBody) +
                      "Related articles\nFerry fares to rise in spring\nSchool roof falls in after night of "
                      "snow\nNew pier opens "
                      "after two years of delay\n");
  EXPECT_EQ(pasted.kinds(), "body body body body boilerplate related-story related-story related-story");
  EXPECT_EQ(pasted.blocks[5].story, 1u);
  EXPECT_EQ(pasted.blocks[6].story, 2u);
  EXPECT_EQ(pasted.blocks[7].story, 3u);
}

TEST(StorySeparator, SetsShareBarsAndPromptsAside) {
  const std::string body(kBody);
  const std::size_t line = body.find('\n') + 1;
  const Pasted pasted("Share\nTweet\n" + body.substr(0, line) + "Advertisement\n" + body.substr(line) +
                      "Sign up for our daily newsletter and get the day's top stories in your inbox.\n"
                      "© 2020 The Ellery Post. All rights reserved.\n");
  EXPECT_EQ(pasted.kinds(),
            "boilerplate boilerplate body boilerplate body body body boilerplate boilerplate");
}

TEST(StorySeparator, KeepsALastParagraphThatBreaksOff) {
  const Pasted pasted(
      std::string(kBody) +
      "The council's finance committee will meet the traders of the fish market on Friday to discuss");
  EXPECT_EQ(pasted.kinds(), "body body body body body");
}

// The sample of the page turns to builders, engineers and a hearing before its copyright line.
TEST(StorySeparator, KeepsTheEndOfAnArticleBeforeALineOfFurniture) {
  std::ifstream file(source_path("web/samples/ferry.txt"));
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const Pasted pasted(text);
  const std::string kinds = pasted.kinds();
  const std::size_t furniture = kinds.find("boilerplate");
  ASSERT_NE(furniture, std::string::npos) << kinds;
  EXPECT_EQ(kinds.substr(0, furniture).find("related-story"), std::string::npos) << kinds;
  EXPECT_NE(kinds.find("related-story", furniture), std::string::npos) << kinds;
}

TEST(StorySeparator, KeepsTheTextOfFragments) {
  EXPECT_EQ(Pasted("Mara Lindqvist spoke in Geneva.").kinds(), "body");
  EXPECT_EQ(Pasted("Mara Lindqvist").kinds(), "body");
  EXPECT_EQ(Pasted("Mara Lindqvist spoke in Geneva. She left.").kinds(), "body");
}

TEST(StorySeparator, ClassesAPlainSentenceAsBodyWhereverItStands) {
  const std::string body(kBody);
  const std::size_t line = body.find('\n') + 1;
  const Pasted pasted(body.substr(0, line) + "Gulls dislike fog.\n" + body.substr(line));
  EXPECT_EQ(pasted.kinds(), "body body body body body");
}

TEST(StorySeparator, CoversAllTokensOfAnyText) {
  std::vector<std::string> texts = {"", "\n\n", "...", "Share", "a\nb\nc", "||||\n•\n—", "Photo: AFP"};
  // Each would take hours if it went quadratic.
  for (const std::string_view part :
       {"a\n", "word ", "\"", "Share\n", "CAPS: word\n", "Photo: AFP\n", "|", "by "}) {
    texts.emplace_back();
    while (texts.back().size() < 300'000) texts.back() += part;
  }
  for (const std::string& text : texts) {
    const Pasted pasted(text);
    std::uint32_t next = 0;
    for (const Block& block : pasted.blocks) {
      ASSERT_EQ(block.tokens.begin, next);
      next = block.tokens.end;
      EXPECT_GE(block.confidence, 0.0F);
      EXPECT_LE(block.confidence, 1.0F);
    }
    EXPECT_EQ(next, pasted.segmentation.tokens.size());
  }
}

}  // namespace
}  // namespace nutgraf
