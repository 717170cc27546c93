// Where paragraphs end: at line breaks, but for those of lines that were wrapped.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/paragraph_finder.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/segment/split_text.h"

namespace nutgraf {
namespace {

TEST(ParagraphFinder, EndsParagraphsAtLineBreaks) {
  EXPECT_EQ(split("A headline\nby Kim\r\n\r\nRain fell. It stopped.\u2029Then\rsnow"),
            "A headline ¶ by Kim ¶ Rain fell. | It stopped. ¶ Then ¶ snow");
}

TEST(ParagraphFinder, JoinsHardWrappedLines) {
  const std::string wrapped =
      "The council of the town met on Monday evening in the old hall and\n"
      "agreed on a budget that raises fees for water, parking and the new\n"
      "tram. Opposition members left before the vote, since nobody had let\n"
      "them speak.\n"
      "\n"
      "Mayor J.\n"
      "Okoro said that the tram would open before the winter, and that she\n"
      "would take the first ride herself, as she had promised last year in\n"
      "spring:\n"
      "- with her mother\n"
      "- with her dog\n";
  EXPECT_EQ(split(wrapped),
            "The council of the town met on Monday evening in the old hall and agreed on a budget that "
            "raises fees for "
            "water, parking and the new tram. | Opposition members left before the vote, since nobody had "
            "let them speak. ¶ "
            "Mayor J. ¶ Okoro said that the tram would open before the winter, and that she would take the "
            "first ride "
            "herself, as she had promised last year in spring: ¶ - with her mother ¶ - with her dog");
}

TEST(ParagraphFinder, JoinsNarrowColumnsWhoseWordsAreParted) {
  const std::string column =
      "Harbour plan\n"
      "The harbour board of Port Ellery met on\n"
      "Tuesday to con-sider a plan that\n"
      "would deepen the channel by two me-\n"
      "tres before the winter comes.\n"
      "The work, drawn up by the engineer-\n"
      "ing firm of Castle and Wren, would\n"
      "cost about as much as all the quays,\n"
      "according to papers that members of\n"
      "the board were given on Monday.\n";
  const std::string parts = split(column);
  EXPECT_EQ(std::count(parts.begin(), parts.end(), '|'), 0) << parts;
  EXPECT_NE(parts.find("by two me- tres before the winter comes. \u00B6 The work"), std::string::npos)
      << parts;
  EXPECT_NE(parts.find("Harbour plan \u00B6 The"), std::string::npos) << parts;
}

TEST(ParagraphFinder, JoinsWrappedLinesWhoseParagraphsNothingParts) {
  const std::string wrapped =
      "The water board voted on Wednesday to raise the rates of all households by\n"
      "six percent from April, the third increase in as many years of drought.\n"
      "Under the decision, a household that uses as much as most do would pay some\n"
      "thirty dollars more.\n"
      "Nobody likes to do this, said the chairman, who had put it off for longer\n"
      "than he ought to have.\n"
      "Tenants can ask for some of it back, and most of them will, he said to those\n"
      "who had come.\n"
      "All others pay from the first of April on, whether they have a garden or\n"
      "none.";
  const std::string parts = split(wrapped);
  EXPECT_NE(parts.find("pay some thirty dollars more. \u00B6 Nobody"), std::string::npos) << parts;
}

TEST(ParagraphFinder, LeavesVersesOfAnyWidthAlone) {
  const std::string verses =
      "the ferry is late and the lamp is lit\n"
      "and nobody knows where the captain has gone\n"
      "but the gulls on the rail\n"
      "who have waited for longer than any of us\n"
      "and the rain on the slip\n"
      "and the dog of the man who sells tickets to Sund\n"
      "who is asleep\n"
      "and does not wish to be told";
  const std::string parts = split(verses);
  EXPECT_NE(parts.find("has gone \u00B6 but the gulls on the rail \u00B6 who"), std::string::npos) << parts;
}

TEST(ParagraphFinder, KeepsInitialsAtTheEndOfAWrappedLine) {
  const std::string wrapped =
      "The council of the town met on Monday evening with the mayor J.\n"
      "Okoro in the old hall and they agreed on a budget that raises all\n"
      "of the fees for water and parking, and also those of the new tram\n"
      "line that would open before the winter, as had been told by them.";
  EXPECT_EQ(split(wrapped).find(" | "), std::string::npos) << split(wrapped);
}

TEST(ParagraphFinder, LeavesListsAndVersesAlone) {
  EXPECT_EQ(
      split("milk and some of the bread\neggs and some of the flour\nsalt and some of the oil\n\nhoney"),
      "milk and some of the bread ¶ eggs and some of the flour ¶ salt and some of the oil ¶ honey");
}

TEST(ParagraphFinder, LeavesOneParagraphALineAlone) {
  EXPECT_EQ(split("The mayor of the town opened a new tram line on Monday morning.\n"
                  "The opposition asked what it had cost and who would pay for it.\n"
                  "The mayor said that the town had saved for it for twenty years.\n"
                  "The first tram was late by an hour, as trams in this town are.\n"),
            "The mayor of the town opened a new tram line on Monday morning. ¶ "
            "The opposition asked what it had cost and who would pay for it. ¶ "
            "The mayor said that the town had saved for it for twenty years. ¶ "
            "The first tram was late by an hour, as trams in this town are.");
}

}  // namespace
}  // namespace nutgraf
