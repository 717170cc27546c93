// How paragraphs go on with the story, and what is ruled out without evidence.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/continuity.h"

#include <gtest/gtest.h>

#include "core/structure/block_features.h"
#include "core/structure/block_rules.h"
#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

struct Measured {
  PastedText pasted;
  StoryWords story;
  std::vector<std::int32_t> ruled_out;

  explicit Measured(std::string_view text) : pasted(read_paste(text)) {
    story = measure_continuity(pasted, shipped_words());
    ruled_out = rule_out_blocks(pasted, story, find_article_stretch(pasted, story));
  }

  bool possible(std::size_t paragraph, BlockKind kind) const {
    return ruled_out[paragraph * kBlockLabels + static_cast<std::size_t>(kind)] == 0;
  }
};

constexpr std::string_view kText =
    "The ferry company of Port Ellery said on Monday that two of its ships would be out of service until "
    "June.\n"
    "The ships of the company, the Marlow and the Quill, need new engines, said its director, Per Aune of "
    "Port Ellery.\n"
    "Apple growers in the valley of the Vell asked for insurance against frost after three cold nights in "
    "April.\n"
    "Ships need engines. Photo: AFP\n"
    "The ferry company of Port Ellery said on Monday that two of its ships would be out of service until "
    "June.\n";

TEST(Continuity, IsHigherWithinAStory) {
  const Measured measured(kText);
  const auto& paragraphs = measured.story.paragraphs;
  EXPECT_TRUE(paragraphs[0].in_lead);
  EXPECT_GT(paragraphs[1].seen, paragraphs[2].seen);
  EXPECT_GT(paragraphs[1].names_seen, paragraphs[2].names_seen);
  EXPECT_GT(measured.story.mean_rest, 0u);
}

TEST(Continuity, FindsCopiesAndRepeats) {
  const Measured measured(kText);
  EXPECT_TRUE(measured.story.paragraphs[0].copied_later);
  EXPECT_TRUE(measured.story.paragraphs[4].copy_of_earlier);
  EXPECT_EQ(measured.story.paragraphs[4].repeated, 100);
  EXPECT_EQ(measured.story.paragraphs[2].repeated, 0);
}

TEST(RuledOut, NeedsEvidence) {
  const Measured measured(kText);
  EXPECT_FALSE(measured.possible(1, BlockKind::Caption));
  EXPECT_FALSE(measured.possible(1, BlockKind::Headline));
  EXPECT_FALSE(measured.possible(1, BlockKind::PullQuote));
  EXPECT_FALSE(measured.possible(1, BlockKind::Boilerplate));
  EXPECT_TRUE(measured.possible(1, BlockKind::Body));
  EXPECT_TRUE(measured.possible(2, BlockKind::RelatedStory));
  EXPECT_TRUE(measured.possible(3, BlockKind::Caption));
  EXPECT_TRUE(measured.possible(4, BlockKind::PullQuote));
}

TEST(BlockRules, TakesNoRightsForText) {
  const Pasted pasted(std::string(kFishMarket) + "\u00A9 2024 Harbour News. All rights reserved.\n");
  EXPECT_EQ(pasted.blocks.back().kind, BlockKind::Boilerplate) << pasted.kinds();

  const Pasted said(
      std::string(kFishMarket) +
      "\"\u00A9 2019, all rights reserved\" was printed on the map, said Quill, who owns it.\n");
  EXPECT_EQ(said.blocks.back().kind, BlockKind::Body);
}

TEST(BlockRules, TakesANameBetweenParagraphsForAHeading) {
  const std::string paragraph(kText.substr(0, kText.find('\n') + 1));
  const std::string text =
      "Odo Lindqvist\n" + paragraph + paragraph + "Odo Lindqvist\n" + paragraph + paragraph;
  const Measured measured(text);
  EXPECT_TRUE(measured.possible(0, BlockKind::Byline));
  EXPECT_FALSE(measured.possible(3, BlockKind::Byline));
  EXPECT_TRUE(measured.possible(3, BlockKind::Headline));
}

TEST(BlockRules, TakesASourceInBracketsForACaptionsEnd) {
  const Measured measured(
      "A crew paves the road to Port Ellery under an orange sky. (Odo Lindqvist/Harbor News)\n"
      "The road is closed to cars and lorries (and to anybody on foot/with a bicycle).\n");
  EXPECT_FALSE(measured.possible(0, BlockKind::Body));
  EXPECT_TRUE(measured.possible(0, BlockKind::Caption));
  EXPECT_TRUE(measured.possible(1, BlockKind::Body));
}

TEST(BlockRules, KnowsNoPullQuoteAwayFromTheStory) {
  const std::string paragraph(kText.substr(0, kText.find('\n') + 1));
  const std::string teaser = "Two of its ships would be out of service until June.\n";
  std::string text = paragraph + paragraph + teaser + paragraph;
  for (const char* line : {"Home\n", "News\n", "World\n", "Sport\n", "Video\n", "Maps\n", "Jobs\n", "Mail\n"})
    text += line;
  const Measured measured(text + teaser);
  EXPECT_TRUE(measured.possible(2, BlockKind::PullQuote));
  EXPECT_FALSE(measured.possible(12, BlockKind::PullQuote));
}

TEST(BlockRules, KnowsNoPullQuoteThatStandsElsewhereAsALink) {
  const std::string paragraph(kText.substr(0, kText.find('\n') + 1));
  const std::string link = "Two of its ships would be out of service until June\n";
  const Measured measured(paragraph + paragraph + link + paragraph + "Read more\n" + link);
  EXPECT_FALSE(measured.possible(2, BlockKind::PullQuote));
}

TEST(BlockRules, TakeTheTextBelowABylineOrDateForNoFurniture) {
  const auto may_be_furniture_below = [](const std::string& line) {
    return Measured(line +
                    "\nWe asked you last week where your own old fish market should go, and 112 of you wrote "
                    "to the council.\n" +
                    std::string(kFishMarket))
        .possible(1, BlockKind::Boilerplate);
  };
  EXPECT_FALSE(may_be_furniture_below("By Ines Marlow"));
  EXPECT_FALSE(may_be_furniture_below("May 5, 2020"));
  EXPECT_TRUE(may_be_furniture_below("* * *"));
  EXPECT_TRUE(may_be_furniture_below("Where it should go"));
}

}  // namespace
}  // namespace nutgraf
