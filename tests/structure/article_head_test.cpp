// Whole pages: the article's own headline, byline and date below their menus. Uses the shipped tables.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/article_head.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

const std::string kMenu =
    "SKIP NAVIGATION\nSIGN IN\nPRO\nWATCHLIST\nMARKETS\nHarbours\nHome & Garden\nTECH\nHarbour TV\nPodcasts\n"
    "Loud & Clear\nLiving by the Sea\nVideo\nPhoto\nListen Live\nSearch\n";

const std::string kBody(kFishMarket);

TEST(ArticleHead, FindsTheHeadlineBelowAPagesMenus) {
  const Pasted pasted(kMenu +
                      "COAST\nPort Ellery to shut fish market after 112 years, build smaller one by pier\n" +
                      "PUBLISHED WED, NOV 20 20194:29 AM EST\nIlse Marren\nKEY POINTS\n" + kBody);
  EXPECT_EQ(pasted.metadata.title,
            "Port Ellery to shut fish market after 112 years, build smaller one by pier");
  ASSERT_TRUE(pasted.metadata.publication_date);
  EXPECT_EQ(*pasted.metadata.publication_date, std::chrono::year(2019) / 11 / 20);
}

TEST(ArticleHead, TellsTheHeadlineFromItsDeck) {
  const Pasted pasted(kMenu + "Port Ellery closes its fish market\n" +
                      "Mayor says the old harbour building could no longer be insured by the council\n"
                      "By Ilse Marren | Harbour News\nNovember 20, 2019\n" +
                      kBody);
  EXPECT_EQ(pasted.metadata.title, "Port Ellery closes its fish market");
  EXPECT_EQ(pasted.metadata.byline, "Ilse Marren");
}

/// What the second paragraph is where all but the first were taken for the text.
BlockKind second_kind(const std::string& text) {
  const PastedText pasted = read_paste(text);
  const StoryWords story = measure_continuity(pasted, shipped_words());
  std::vector<Block> blocks;
  for (const Paragraph& paragraph : pasted.paragraphs) blocks.push_back({paragraph.tokens, BlockKind::Body});
  blocks[0].kind = BlockKind::Headline;
  find_article_head(pasted, story, find_article_stretch(pasted, story), shipped_words(), HashIndex(), blocks);
  return blocks[1].kind;
}

TEST(ArticleHead, TellsASentenceAboveTheBylineFromTheText) {
  const std::string head =
      "Port Ellery closes its fish market after years\n"
      "Traders pay about $40 a day for a stall. The council says that the fish market must close.\n";
  EXPECT_EQ(second_kind(head + "By Ilse Marren\nNovember 20, 2019\n" + kBody), BlockKind::Headline);
  EXPECT_EQ(second_kind(head + "Share\nBookmark\nPost\nPrint\nBy Ilse Marren\nNovember 20, 2019\n" + kBody),
            BlockKind::Headline);
  EXPECT_EQ(second_kind(head + kBody), BlockKind::Body);
}

TEST(ArticleHead, TakesNoNameOfAMenuForAnAuthor) {
  const Pasted pasted("Volker & Marren Hearing\nVindman & Quill Hearing\n" + kMenu +
                      "Port Ellery closes its fish market\nBy Odo Lindqvist - 11/20/19 06:56 AM EST\n" +
                      kBody);
  EXPECT_EQ(pasted.metadata.title, "Port Ellery closes its fish market");
  EXPECT_EQ(pasted.metadata.byline, "Odo Lindqvist");
  ASSERT_TRUE(pasted.metadata.publication_date);
  EXPECT_EQ(*pasted.metadata.publication_date, std::chrono::year(2019) / 11 / 20);
}

TEST(ArticleHead, LeavesTeasersBelowTheBylineOut) {
  const Pasted pasted(kMenu + "Port Ellery closes its fish market after 112 years\nBy Odo Lindqvist\n" +
                      "MOST POPULAR\nBakers of Vell want a holiday on the first of May\n"
                      "Orchestra of Vell picks its first woman as chief conductor\n"
                      "Man rescued from frozen lake near Vell gets his boat back\n" +
                      kBody);
  EXPECT_EQ(pasted.metadata.title, "Port Ellery closes its fish market after 112 years");
}

TEST(ArticleHead, LeavesATextSomeBody) {
  const Pasted pasted(
      "Search\nPhoto: The old fish market of Port Ellery that the council has closed after 112 years by the "
      "pier. Ilse Marren/Harbour News\nThe council of Port Ellery has closed the old fish market after 112 "
      "years and will build a new one by the pier\nBy Ilse Marren\n");
  EXPECT_TRUE(std::any_of(pasted.blocks.begin(), pasted.blocks.end(),
                          [](const Block& block) { return block.kind == BlockKind::Body; }));
}

TEST(ArticleHead, ReadsTheNameThatADateFollows) {
  const Pasted pasted("Port Ellery closes its fish market\nCatherine Marren - Nov 19, 2019, 10:31 pm CST\n" +
                      kBody);
  EXPECT_EQ(pasted.metadata.byline, "Catherine Marren");
}

TEST(ArticleHead, TakesNobodyWhoIsQuotedForTheAuthor) {
  const Pasted pasted("Port Ellery closes its fish market\n" + kBody +
                      "— Catherine Marren (@cmarren) November 20, 2019\n" + kBody);
  EXPECT_EQ(pasted.metadata.byline, "");
}

TEST(ArticleHead, TakesTheDateBelowTheHeadlineBeforeThePagesOwn) {
  const Pasted pasted("Saturday, November 30, 2019\n" + kMenu +
                      "Port Ellery closes its fish market\nBy Ilse Marren\n" + "November 20, 2019\n" + kBody);
  ASSERT_TRUE(pasted.metadata.publication_date);
  EXPECT_EQ(*pasted.metadata.publication_date, std::chrono::year(2019) / 11 / 20);
}

TEST(ArticleHead, FindsTheHeadlineAboveItsKeyPoints) {
  const Pasted pasted(
      "Mayor knew of cracks in fish market for months, papers show\nKEY POINTS\n"
      "Letters of March warned of the cracks\nCouncil says engineers found no danger\n"
      "Traders were never told\nBy Ilse Marren\n"
      "Updated: Aug. 3, 2023 at 7:15 AM CDT | Published: Aug. 2, 2023 at 10:01 PM CDT\n" +
      kBody);
  EXPECT_EQ(pasted.metadata.title, "Mayor knew of cracks in fish market for months, papers show");
  ASSERT_TRUE(pasted.metadata.publication_date);
  EXPECT_EQ(*pasted.metadata.publication_date, std::chrono::year(2023) / 8 / 2);
}

TEST(ArticleHead, TakesTheHeadlineThatThePageTellsTwice) {
  const Pasted pasted(
      "Harbours\nPort Ellery council LIVE: What traders say today\n"
      "Port Ellery council LIVE: What traders say today\n"
      "Harbour council of Port Ellery closes old fish market\n" +
      kBody);
  EXPECT_EQ(pasted.metadata.title, "Port Ellery council LIVE: What traders say today");
}

TEST(ArticleHead, ReadsTheNameBesideAnAgeOrARole) {
  EXPECT_EQ(Pasted("Port Ellery closes its fish market\nPublished 2 hours ago\nCatherine Marren\nHarbour "
                   "correspondent\nShare\n" +
                   kBody)
                .metadata.byline,
            "Catherine Marren");
}

TEST(ArticleHead, ReadsTheDateThatOpensTheText) {
  const Pasted named("Port Ellery closes its fish market\nTuesday, 22 November 2022 – " + kBody);
  ASSERT_TRUE(named.metadata.publication_date);
  EXPECT_EQ(*named.metadata.publication_date, std::chrono::year(2022) / 11 / 22);
  const Pasted agency("PORT ELLERY (Harbour News, Nov. 22, 2022) — " + kBody);
  ASSERT_TRUE(agency.metadata.publication_date);
  EXPECT_FALSE(
      Pasted("On 22 November 2022 the council met in Port Ellery. " + kBody).metadata.publication_date);
}

TEST(ArticleHead, KeepsMenuNumbersOutOfTheDate) {
  const Pasted pasted(
      "1. Home\n2. Southern Coast\n3. Port Ellery\nPort Ellery closes its fish market\n0\n0\n" + kBody);
  for (std::size_t i = 0; i < 6; ++i) EXPECT_NE(pasted.blocks[i].kind, BlockKind::Dateline);
  EXPECT_EQ(pasted.metadata.title, "Port Ellery closes its fish market");
}

TEST(ArticleHead, KeepsThePointOfAnAbbreviatedState) {
  EXPECT_EQ(Pasted("PORT ELLERY, N.Y. — " + kBody).metadata.place, "Port Ellery, N.Y.");
  EXPECT_EQ(Pasted("PORT ELLERY, DC — " + kBody).metadata.place, "Port Ellery, DC");
}

TEST(ArticleHead, KeepsTheGenitiveOfAPlaceSmall) {
  EXPECT_EQ(Pasted("ELLERY'S END — " + kBody).metadata.place, "Ellery's End");
  EXPECT_EQ(Pasted("ELLERY’S END — " + kBody).metadata.place, "Ellery’s End");
  EXPECT_EQ(Pasted("PORT O'SELLA — " + kBody).metadata.place, "Port O'Sella");
}

}  // namespace
}  // namespace nutgraf
