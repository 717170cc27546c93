// What stands within quotation marks.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_finder.h"

#include <gtest/gtest.h>

#include "tests/support/annotated_text.h"

namespace nutgraf {
namespace {

std::vector<std::string> stretches(const std::string& text) {
  const Document document = test::annotated(text).document;
  std::vector<std::string> found;
  for (const TokenRange range : find_quoted_stretches(Words(document.text, document.segmentation)))
    found.emplace_back(document.text_of(range));
  return found;
}

using Strings = std::vector<std::string>;

TEST(QuoteFinder, ReadsCurlyStraightAndGuillemets) {
  EXPECT_EQ(stretches("He said “yes” and \"no\" and «maybe»."), (Strings{"“yes”", "\"no\"", "«maybe»"}));
}

TEST(QuoteFinder, TellsSingleMarksFromApostrophes) {
  EXPECT_EQ(stretches("The workers’ leader said ‘we don’t yield’ and left."), (Strings{"‘we don’t yield’"}));
  EXPECT_TRUE(stretches("The workers’ pay and the boss’s car don’t matter.").empty());
}

TEST(QuoteFinder, KeepsNestedMarksInside) {
  EXPECT_EQ(stretches("“He told me ‘go’ and I went,” she said."), (Strings{"“He told me ‘go’ and I went,”"}));
  EXPECT_EQ(stretches("She said, \"The \"Union\" is not here.\" He left."),
            (Strings{"\"The \"Union\" is not here.\""}));
}

TEST(QuoteFinder, ClosesBehindASpaceAfterAQuotationWithin) {
  EXPECT_EQ(stretches("\"She looked at me. 'Go now,' \" he said."),
            (Strings{"\"She looked at me. 'Go now,' \""}));
}

TEST(QuoteFinder, FollowsAQuotationOverParagraphs) {
  EXPECT_EQ(stretches("“We waited.\n“Then we left.”\nHe smiled."), (Strings{"“We waited.\n“Then we left.”"}));
}

TEST(QuoteFinder, EndsAnUnclosedQuotationWithItsParagraph) {
  EXPECT_EQ(stretches("“We waited.\nHe smiled."), (Strings{"“We waited."}));
  EXPECT_EQ(stretches("He said “we waited. Then “we left” he said."),
            (Strings{"“we waited. Then", "“we left”"}));
  EXPECT_EQ(stretches("He said \"yes"), (Strings{"\"yes"})) << "a mark before the last word";
}

TEST(QuoteFinder, ReadsMarksOfOtherLanguages) {
  EXPECT_EQ(stretches("He said „yes“ and »no« and «maybe» and „so”."),
            (Strings{"„yes“", "»no«", "«maybe»", "„so”"}));
}

TEST(QuoteFinder, PassesAPluralsApostropheInSingleMarks) {
  EXPECT_EQ(stretches("He said ‘the workers’ pay is low’ and left."), (Strings{"‘the workers’ pay is low’"}));
  EXPECT_EQ(stretches("He said ‘we went’ and ‘they left’ again."), (Strings{"‘we went’", "‘they left’"}));
  EXPECT_EQ(stretches("He saw ‘The Boss’ Kim made and ‘Two Fish’ again."),
            (Strings{"‘The Boss’", "‘Two Fish’"}));
}

TEST(QuoteFinder, ReadsSingleMarksThatStandNear) {
  const auto between = [](int words) {
    std::string text = "He said ‘we";
    for (int i = 0; i < words; ++i) text += " go";
    return stretches(text + " on’ and left.").size();
  };
  EXPECT_EQ(between(100), 1U);
  EXPECT_EQ(between(130), 0U);
}

TEST(QuoteFinder, OpensAMarkBehindADashOrTheWrongOneBehindAComma) {
  EXPECT_EQ(stretches("He left—\"We go on\"—again."), (Strings{"\"We go on\""}));
  EXPECT_EQ(stretches("He said,”We go on,” and left."), (Strings{"”We go on,”"}));
}

TEST(QuoteFinder, NestsNoMarkThatAnotherParagraphCloses) {
  EXPECT_EQ(stretches("She said, \"The \"Union\" is.\nHe said no.\""), (Strings{"\"The", "\"Union\""}));
}

TEST(QuoteFinder, FindsNothingBetweenAMarkAndTheEnd) { EXPECT_TRUE(stretches("He said “").empty()); }

TEST(QuoteFinder, SurvivesAnyNumberOfMarks) {
  Document document;
  for (std::uint32_t i = 0; i < 300000; ++i) {
    document.text += i % 3 == 0 ? "'" : "\"";
    document.text += " ";
    document.segmentation.tokens.push_back({{2 * i, 2 * i + 1}, TokenKind::Punctuation});
  }
  document.segmentation.sentences.push_back({{0, 300000}, 0});
  for (const TokenRange range : find_quoted_stretches(Words(document.text, document.segmentation)))
    EXPECT_LE(range.end, 300000U);
}

}  // namespace
}  // namespace nutgraf
