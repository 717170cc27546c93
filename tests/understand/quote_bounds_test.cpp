// Where quotations end, and what is none: what stands at the bounds of the rules.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

std::vector<std::string> quotes_of(const std::string& marked) {
  return test::quotes_of(test::understood(marked));
}

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

}  // namespace
}  // namespace nutgraf
