// What acts of speech report: where a clause begins and ends, and what is none.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/reported_clause.h"

#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

std::vector<std::string> quotes_of(const std::string& marked) {
  return test::quotes_of(test::understood(marked));
}

using Strings = std::vector<std::string>;

Strings told(const std::string& before, const std::string& behind) {
  return quotes_of(before + ", [PERSON Kim Aro] said, " + behind + ".");
}

Strings around(const std::string& before, const std::string& behind) {
  return {"indirect Kim Aro: " + before + ", Kim Aro said, " + behind};
}

TEST(ReportedClause, GoesOnBehindTheActWhereNothingIsToldBefore) {
  for (const std::string behind :
       {"nothing was left of the old market", "voting went smoothly in all districts",
        "building costs had doubled", "when the bells rang, the boats came in",
        "as the bells rang, the boats came in"}) {
    for (const std::string before :
         {"In the harbour town", "Before the vote", "On Monday", "If the rain stops"})
      EXPECT_EQ(told(before, behind), around(before, behind));
  }
}

TEST(ReportedClause, GoesOnBehindTheActWithCauseAndPronoun) {
  const std::string before = "The fire started in a kitchen";
  for (const std::string behind : {"after a gas line broke", "nothing was left of it", "everything was lost"})
    EXPECT_EQ(told(before, behind), around(before, behind));
}

TEST(ReportedClause, EndsBeforeWhatTheSpeakerDid) {
  for (const std::string clause : {"The riot did no harm to the port", "On Monday the boats came in",
                                   "If it rains, the boats will wait"})
    EXPECT_EQ(told(clause, "leaving the stage"), Strings{"indirect Kim Aro: " + clause});
}

TEST(ReportedClause, TakesAThatThatPointsForNoConjunction) {
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] criticized that night's plan for the harbour.").empty());
  EXPECT_TRUE(quotes_of("Critics voiced fears that week about the harbour plan.").empty());
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] expressed regret that day for the late boats.").empty());
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] voiced fears that the boats come late."),
            (Strings{"indirect Kim Aro: the boats come late"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] criticized that boats were late."),
            (Strings{"indirect Kim Aro: boats were late"}));
}

TEST(ReportedClause, HasALawForASourceWhereItStandsApart) {
  const std::string clause = "owners must pay a fine of $500";
  EXPECT_EQ(quotes_of("According to the law, " + clause + "."), Strings{"indirect ?: " + clause});
  EXPECT_EQ(quotes_of("According to the plan, the bridge will be closed for a year."),
            Strings{"indirect ?: the bridge will be closed for a year"});
  EXPECT_EQ(quotes_of("The players must rest, according to the rules."),
            Strings{"indirect ?: The players must rest"});
  EXPECT_EQ(quotes_of("The bridge is old, and according to the law, " + clause + "."),
            Strings{"indirect ?: " + clause});
  EXPECT_TRUE(quotes_of("The new team was formed according to the law.").empty());
  EXPECT_TRUE(quotes_of("According to size, the fish are sorted into five boxes.").empty());
}

TEST(ReportedClause, ReportsADeniedClauseButNoDeniedThing) {
  EXPECT_EQ(quotes_of("Officials could not confirm the bomb was real."),
            Strings{"indirect ?: the bomb was real"});
  EXPECT_EQ(quotes_of("Police did not confirm the man was dead."), Strings{"indirect ?: the man was dead"});
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] never announced the plant would close."),
            Strings{"indirect Kim Aro: the plant would close"});
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] did not confirm the losses from the fire.").empty());
}

TEST(ReportedClause, TakesAFormInEdForAVerbUnlessBehindADocument) {
  EXPECT_EQ(quotes_of("Police confirmed a man with a knife attacked in the park two women."),
            Strings{"indirect ?: a man with a knife attacked in the park two women"});
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] announced a group of students in masks entered with flags."),
            Strings{"indirect Kim Aro: a group of students in masks entered with flags"});
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] confirmed the sale in a letter posted on Monday.").empty());
}

TEST(ReportedClause, TellsRelativesFromReports) {
  for (const char* const text :
       {"[ORG Kestrel Mills] reported quarterly results that beat all hopes.",
        "[PERSON Kim Aro] vowed not to repeat the mistakes that drew criticism after the storm.",
        "[PERSON Kim Aro] announced losses in a house destroyed in the storm."})
    EXPECT_TRUE(quotes_of(text).empty()) << text;
}

TEST(ReportedClause, TakesANumberOfThingsForAnObject) {
  for (const char* const text :
       {"[PERSON Kim Aro] confirmed the storm destroyed about 30 houses on the coast.",
        "[PERSON Kim Aro] confirmed the storm destroyed at least ten houses."})
    EXPECT_EQ(quotes_of(text).size(), 1U) << text;
}

TEST(ReportedClause, TakesWhatIsShownForNoClause) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] lifted her sleeve, revealing a long scar left by the knife."),
            Strings{});
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] spoke up, revealing the plan was lost."),
            (Strings{"indirect Ada Ruiz: the plan was lost"}));
}

}  // namespace
}  // namespace nutgraf
