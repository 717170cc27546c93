// Where quotations end, and what is none: what stands at the bounds of the rules.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::quotes_of;
using Strings = std::vector<std::string>;

TEST(QuoteBounds, TakesNeitherALongTitleNorAWordAloneForAQuotation) {
  EXPECT_TRUE(
      quotes_of("[PERSON Ada Ruiz] read from “The Long Road Home to Kestrel Bay” on Friday.").empty());
  EXPECT_TRUE(quotes_of("[PERSON Ada Ruiz] left the stage. “Never.”").empty());
}

TEST(QuoteBounds, JoinsTheQuotationsOfOneClause) {
  EXPECT_EQ(quotes_of("“We left” and “we came back home,” [PERSON Kim Aro] said."),
            (Strings{"mixed Kim Aro: “We left” and “we came back home,”"}));
}

TEST(QuoteBounds, GivesWordsThatAreNoSpeechToTheSubject) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] chooses “to portray the town as it once was before”."),
            (Strings{"direct Ada Ruiz: “to portray the town as it once was before”"}));
}

TEST(QuoteBounds, ReportsAClauseThatQuotesAWord) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] said that the “Salt” was closed on Monday."),
            (Strings{"mixed Kim Aro: the “Salt” was closed on Monday"}));
}

TEST(QuoteBounds, TellsWhetherTheClauseGoesOnBehindTheCue) {
  EXPECT_EQ(quotes_of("The road was closed, [PERSON Kim Aro] said, but nobody left the town."),
            (Strings{"indirect Kim Aro: The road was closed"}));
  EXPECT_EQ(quotes_of("The road was closed, [PERSON Kim Aro] said, and nobody left the town."),
            (Strings{"indirect Kim Aro: The road was closed, Kim Aro said, and nobody left the town"}));
}

TEST(QuoteBounds, EndsAnAppositionThatBeginsWithAnArticle) {
  EXPECT_EQ(quotes_of("According to [PERSON Bill Brown], the sheriff of the county, the bridge was closed."),
            (Strings{"indirect Bill Brown: the bridge was closed"}));
}

TEST(QuoteBounds, TellsTheThatOfAClauseFromThatDay) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] said on that day the road was closed."),
            (Strings{"indirect Kim Aro: the road was closed"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] said that of the ships two were lost at sea."),
            (Strings{"indirect Kim Aro: of the ships two were lost at sea"}));
}

TEST(QuoteBounds, TakesNoComplementForASubject) {
  EXPECT_EQ(quotes_of("Officials say the road was closed."), (Strings{"indirect ?: the road was closed"}));
  EXPECT_TRUE(quotes_of("Reports from officials say the road was closed.").empty());
}

TEST(QuoteBounds, SeeksTheSpeakersOfHeadlinesOnly) {
  const std::string banner = "The banner over the gate: “we will never leave this port”.\n";
  const std::string said = "“We will never leave this port,” [PERSON Kim Aro] said.";
  EXPECT_EQ(quotes_of("Rain\n" + banner + said).front(), "direct Kim Aro: “we will never leave this port”");
  EXPECT_EQ(quotes_of("Rain\nIt rained.\n" + banner + said).front(),
            "direct ?: “we will never leave this port”");
}

TEST(QuoteBounds, EndsAClauseWhereAQuotationMarkHidesTheComma) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] said that talks were “most useful,” adding that he would return."),
            (Strings{"mixed Kim Aro: talks were “most useful,”", "indirect Kim Aro: he would return"}));
}

TEST(QuoteBounds, TakesNoTitleOrScareQuoteForAQuotation) {
  EXPECT_TRUE(
      quotes_of("[PERSON Ada Ruiz] wrote about the so-called “smart” city in “The Long Road Home” last year.")
          .empty());
  EXPECT_TRUE(quotes_of("The agency announced a new coalition of ports. The member states of the union met.")
                  .empty());
}

TEST(QuoteBounds, ReadsInterviews) {
  EXPECT_EQ(quotes_of("((Gazette)) What now?\n[PERSON Ada Ruiz] We go on.\n((Gazette)) And then?\n[PERSON "
                      "Ada Ruiz] We rest."),
            (Strings{"direct ?: What now?", "direct Ada Ruiz: We go on.", "direct ?: And then?",
                     "direct Ada Ruiz: We rest."}));
}

TEST(QuoteBounds, TakesNoListOfQuestionsForAnInterview) {
  EXPECT_TRUE(quotes_of("((Gazette)) What now?\n((Gazette)) And then?\n((Gazette)) Why you?").empty());
}

TEST(QuoteBounds, ReadsParagraphsThatQuoteWithoutMarks) {
  EXPECT_EQ(
      quotes_of("[PERSON Ada Ruiz] rejected the plea:\nNo law of this land bends to a wish of one man "
                "alone.\nThe plea is denied in every one of its four parts.\n— Judge [PERSON Ada Ruiz]"),
      (Strings{"direct Ada Ruiz: No law of this land bends to a wish of one man alone.\nThe plea is "
               "denied in every one of its four parts."}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] wrote:\nNo law of this land bends to a wish of one man alone."),
            (Strings{"direct Ada Ruiz: No law of this land bends to a wish of one man alone."}));
  EXPECT_TRUE(
      quotes_of("The plan has three parts:\nThe first part will be to dredge the old harbour.").empty());
}

TEST(QuoteBounds, EndsADirectQuotationWhereTheWriterGoesOn) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] tweeted “Saddened by this loss of life” and left for the coast."),
            (Strings{"direct Ada Ruiz: “Saddened by this loss of life”"}));
  EXPECT_EQ(quotes_of("Asked if the fees would rise, [PERSON Ada Ruiz] replied, “Probably.”"),
            (Strings{"direct Ada Ruiz: “Probably.”"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] told a crowd outside the gates: “We have won this day.”"),
            (Strings{"direct Ada Ruiz: “We have won this day.”"}));
}

TEST(QuoteBounds, TakesPlainSpeechForAQuotationWithoutACue) {
  EXPECT_EQ(
      quotes_of("[PERSON Ada Ruiz] broke the news. “We talk to the port right now. Nobody knows who owns "
                "it”."),
      (Strings{"direct Ada Ruiz: “We talk to the port right now. Nobody knows who owns it”"}));
}

TEST(QuoteBounds, LeavesPassivesTitlesAndDoubtedWordsAlone) {
  EXPECT_TRUE(
      quotes_of("[PERSON Ada Ruiz] has been described as “the most impatient woman in town”.").empty());
  EXPECT_TRUE(quotes_of("In her memoir, “Salt and Iron”, [PERSON Ada Ruiz] describes her town.").empty());
  EXPECT_TRUE(
      quotes_of("[PERSON Ada Ruiz] had long complained about the “clock-watchers” of the port.").empty());
}

TEST(QuoteBounds, AnswersTextsOfNothingButMarks) {
  EXPECT_TRUE(quotes_of("” “ ” ’ ‘").empty());
  EXPECT_TRUE(quotes_of("said said said “”").empty());
}

TEST(QuoteBounds, ReadsTheWrongMarkBehindAColon) {
  EXPECT_EQ(quotes_of("Asked why, [PERSON Ada Ruiz] said:”Many people here are tired of the rain.”"),
            (Strings{"direct Ada Ruiz: ”Many people here are tired of the rain.”"}));
}

TEST(QuoteBounds, TakesTheNameOfAPaperForNoQuotation) {
  EXPECT_EQ(quotes_of("Speaking to ‘Hillpost’ Ven. [PERSON Ada Ruiz] said it was late."),
            (Strings{"indirect Ada Ruiz: it was late"}));
}

}  // namespace
}  // namespace nutgraf
