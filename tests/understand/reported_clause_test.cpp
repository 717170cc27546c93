// What acts of speech report: where a clause begins and ends, and what is none.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/reported_clause.h"

#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::quotes_of;
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

TEST(ReportedClause, ReportsNoPhraseThatPointsBack) {
  EXPECT_TRUE(quotes_of("[PERSON Ada Ruiz] said this in a speech held at the port on Monday.").empty());
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] said this was late."),
            (Strings{"indirect Ada Ruiz: this was late"}));
}

TEST(ReportedClause, ReportsNoParticipleBehindWhereItWasWritten) {
  EXPECT_TRUE(
      quotes_of(
          "[PERSON Ada Ruiz] tweeted on her official [ORG Hillbook] page questioning the exit of an unnamed "
          "minister.")
          .empty());
}

TEST(ReportedClause, FindsReportedClauses) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] told reporters on Monday that the road was closed."),
            (Strings{"indirect Kim Aro: the road was closed"}));
  EXPECT_EQ(quotes_of("The road was closed, [PERSON Kim Aro] said."),
            (Strings{"indirect Kim Aro: The road was closed"}));
  EXPECT_EQ(quotes_of("The road was closed, according to police."),
            (Strings{"indirect ?: The road was closed"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro], adviser to the [ORG Dock Union], confirmed that the pact would "
                      "lapse, adding that he had tried."),
            (Strings{"indirect Kim Aro: the pact would lapse", "indirect Kim Aro: he had tried"}));
}

TEST(ReportedClause, ReportsOnlyWhatARelativeClauseTells) {
  EXPECT_EQ(
      quotes_of(
          "They would guard the men whom, [PERSON Kim Aro] said, other states had refused to take back."),
      (Strings{"indirect Kim Aro: other states had refused to take back"}));
  EXPECT_EQ(quotes_of("At least ten people died, according to [PERSON Kim Aro], who had counted them."),
            (Strings{"indirect Kim Aro: At least ten people died"}));
}

TEST(ReportedClause, FindsTheClauseBehindItsSource) {
  EXPECT_EQ(quotes_of("According to [PERSON Kim Aro], the mayor's spokesman, the bridge was closed."),
            (Strings{"indirect Kim Aro: the bridge was closed"}));
  EXPECT_EQ(quotes_of("According to [PERSON Kim Aro] the bridge was closed."),
            (Strings{"indirect Kim Aro: the bridge was closed"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] suggested the driver lost control."),
            (Strings{"indirect Kim Aro: the driver lost control"}));
  EXPECT_EQ(quotes_of("The [ORG Water Board] say the bridge was closed."),
            (Strings{"indirect Water Board: the bridge was closed"}));
}

TEST(ReportedClause, KeepsWhatFollowsAnInvertedCue) {
  EXPECT_EQ(quotes_of("Because the sea is warm, says the [ORG Dock Union], it rises."),
            (Strings{"indirect Dock Union: Because the sea is warm, says the Dock Union, it rises"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] has said publicly the road was closed."),
            (Strings{"indirect Kim Aro: the road was closed"}));
}

TEST(ReportedClause, TakesWhatIsWrittenForNoClause) {
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] wrote plays for other stars who became known.").empty());
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] wrote that she was tired."),
            (Strings{"indirect Kim Aro: she was tired"}));
}

TEST(ReportedClause, TakesTheVerbOfARelativeForNoClause) {
  EXPECT_TRUE(
      quotes_of("[PERSON Kim Aro] announced her deputy, who was hurt in a fire in [GPE Kestrel].").empty());
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] confirmed his death in a statement issued on Monday.").empty());
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] could not estimate the losses from the fire, which left two hurt.")
                  .empty());
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] announced the block of flats collapsed in the night."),
            (Strings{"indirect Kim Aro: the block of flats collapsed in the night"}));
}

TEST(ReportedClause, ReadsWhatStandsBeforeTellingWhenItWasSaid) {
  EXPECT_EQ(
      quotes_of("The party has agreed to the plan, [PERSON Kim Aro] told reporters in [GPE Kestrel] after "
                "a committee meeting."),
      (Strings{"indirect Kim Aro: The party has agreed to the plan"}));
}

TEST(ReportedClause, EndsAClauseBeforeWhatTheSpeakerDid) {
  EXPECT_EQ(quotes_of("The riot did no harm to the port, [PERSON Kim Aro] said, leaving the stage."),
            (Strings{"indirect Kim Aro: The riot did no harm to the port"}));
  EXPECT_EQ(quotes_of("In the port, [PERSON Kim Aro] said, nothing was left of the stage."),
            (Strings{"indirect Kim Aro: In the port, Kim Aro said, nothing was left of the stage"}));
}

TEST(ReportedClause, TakesWhatSomebodyShouldHaveSaidForNoSpeech) {
  EXPECT_EQ(quotes_of("What [PERSON Bo Lind] should have said was to keep the rule, [PERSON Kim Aro] said."),
            (Strings{"indirect Kim Aro: What Bo Lind should have said was to keep the rule"}));
}

TEST(ReportedClause, ReadsVoicedConcernsAndCriticismWithThat) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] voiced concern that the boats would be late."),
            (Strings{"indirect Kim Aro: the boats would be late"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] expressed her hope that the boats would come."),
            (Strings{"indirect Kim Aro: the boats would come"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] criticized that the boats were late."),
            (Strings{"indirect Kim Aro: the boats were late"}));
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] criticized the plan that the boats should wait.").empty());
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] expressed interest in boats that were late.").empty());
}

TEST(ReportedClause, EndsAClauseBeforeASecondSpeaker) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] told police he found a boat in the reeds, officers said."),
            (Strings{"indirect Kim Aro: he found a boat in the reeds"}));
  EXPECT_EQ(quotes_of("The toll rose to nine, [PERSON Kim Aro] said, as boats turned to the injured."),
            (Strings{"indirect Kim Aro: The toll rose to nine"}));
}

TEST(ReportedClause, TakesWhatATweetDoesForNoClause) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] tweeted clearing Captain [PERSON Bo Lind] of any wrongdoing."),
            Strings{});
}

TEST(ReportedClause, TakesAMomentForNoClause) {
  EXPECT_TRUE(quotes_of("See what [PERSON Kim Aro] said after the harbour feast").empty());
}

TEST(ReportedClause, IsNoneOfASupposition) {
  EXPECT_EQ(quotes_of("If [PERSON Ada Ruiz] said it was late, they would leave."), Strings{});
  EXPECT_EQ(quotes_of("If what [PERSON Ada Ruiz] said was true, they would leave."), Strings{});
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] told reporters that if they found a leak, “we act at once”."),
            (Strings{"direct Ada Ruiz: “we act at once”"}));
  EXPECT_EQ(quotes_of("If it rains, [PERSON Ada Ruiz] said the road would close."),
            (Strings{"indirect Ada Ruiz: the road would close"}));
}

TEST(ReportedClause, IsNoneOfNouns) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] told of plans she had made with her friends."), Strings{});
  EXPECT_EQ(quotes_of("A lie told on a clerk in court has shown the need for typists."), Strings{});
  EXPECT_EQ(quotes_of("Turning to the legal reasons, [PERSON Ada Ruiz] said it was late."),
            (Strings{"indirect Ada Ruiz: it was late"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] urged them to read her written plea, and said, “It is late.”"),
            (Strings{"direct Ada Ruiz: “It is late.”"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] left due to her alleged crimes were known in the town."), Strings{});
  EXPECT_EQ(quotes_of("He knew of the anger directed at him and took it with an “open heart”."), Strings{});
  EXPECT_EQ(quotes_of("The ministry said in the statement that was issued on Monday the road was bad."),
            Strings{});
  EXPECT_EQ(quotes_of("The ministry said in a statement on Monday that the road was bad."),
            (Strings{"indirect ?: the road was bad"}));
}

TEST(ReportedClause, BeginsWithParticiplesAndConditionsBehindThat) {
  for (const std::string clause :
       {"armed men had attacked the town", "increased spending would help the town",
        "injured people were taken home", "lost cargo would be paid for",
        "had she known it, he would have left", "should the plan fail, the town would pay",
        "having a boat was not enough"})
    EXPECT_EQ(quotes_of("The ministry said in a statement that " + clause + "."),
              (Strings{"indirect ?: " + clause}));
  for (const std::string clause : {"followed the vote", "reached Kestrel", "had a new cover"})
    EXPECT_EQ(quotes_of("The ministry said in the statement that " + clause + " the road was bad."),
              Strings{})
        << clause;
}

TEST(ReportedClause, IsToldOfHowAndToSoMany) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] told of how the boats had sunk."),
            (Strings{"indirect Ada Ruiz: the boats had sunk"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] told about 200 people that the road was bad."),
            (Strings{"indirect Ada Ruiz: the road was bad"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] told of a “night of fear” at sea."),
            (Strings{"direct Ada Ruiz: “night of fear”"}));
}

TEST(ReportedClause, IsNoneOfWhatASpeakerIs) {
  EXPECT_EQ(quotes_of("[PERSON Bo Oshi Lind]'s wife, [PERSON Ada Ruiz], told us."), Strings{});
  EXPECT_EQ(quotes_of("The mayor of [GPE Kestrel], [PERSON Ada Ruiz], told us."), Strings{});
  EXPECT_EQ(quotes_of("The road was bad, [PERSON Ada Ruiz], the mayor, told us."),
            (Strings{"indirect Ada Ruiz: The road was bad"}));
}

TEST(ReportedClause, StandsBesideWordsThatAreAdmitted) {
  EXPECT_EQ(
      quotes_of("Admitting that it was a “hard year”, [PERSON Ada Ruiz] said that the work would go on."),
      (Strings{"mixed Ada Ruiz: it was a “hard year”", "indirect Ada Ruiz: the work would go on"}));
}

}  // namespace
}  // namespace nutgraf
