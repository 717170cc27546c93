// Which titles people are told to bear.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::linked;
using test::titles_of;
using Strings = std::vector<std::string>;

TEST(RoleFinder, FindsTitlesBeforeNames) {
  EXPECT_EQ(
      titles_of(linked(
          "[NORP Japanese] Minister of Defense [PERSON Ken Aoki] met former mayor [PERSON Joy Abara].")),
      (Strings{"Japanese Minister of Defense → Ken Aoki", "former mayor → Joy Abara"}));
  EXPECT_EQ(titles_of(linked("It was written by co-author Professor [PERSON Carl Lind].")),
            (Strings{"co-author → Carl Lind", "Professor → Carl Lind"}));
}

TEST(RoleFinder, FindsTitlesInApposition) {
  EXPECT_EQ(
      titles_of(linked("[PERSON Han Sol-mi], a national security official at the [ORG Blue House], spoke.")),
      (Strings{"a national security official at the Blue House → Han Sol-mi"}));
  EXPECT_EQ(titles_of(linked("The mayor of [GPE Kestrel], [PERSON Sam Idris], spoke.")),
            (Strings{"The mayor of Kestrel → Sam Idris"}));
  EXPECT_EQ(titles_of(linked("We heard [PERSON Ken Sato], a former top [ORG Foreign Office] official and "
                             "ambassador to the [GPE US].")),
            (Strings{"a former top Foreign Office official and ambassador to the US → Ken Sato"}));
}

TEST(RoleFinder, FindsTitlesWithALongNameInside) {
  EXPECT_EQ(
      titles_of(linked(
          "We heard [PERSON Ken Sato], a former top [ORG Sudmark Ministry of Foreign Affairs] official.")),
      (Strings{"a former top Sudmark Ministry of Foreign Affairs official → Ken Sato"}));
}

TEST(RoleFinder, FindsTitlesThatAreAsserted) {
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] is the spokeswoman of the [ORG Dock Union].")),
            (Strings{"the spokeswoman of the Dock Union → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] left. She served for two years as mayor of [GPE Kestrel].")),
            (Strings{"mayor of Kestrel → Ada Ruiz"}));
}

TEST(RoleFinder, FindsOfficesThatAreHeldOrGiven) {
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] was sworn in as [GPE Kestrel]'s governor at noon.")),
            (Strings{"Kestrel's governor → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] has served as mayor of [GPE Kestrel] and governor of [GPE "
                             "Norland].")),
            (Strings{"mayor of Kestrel → Ada Ruiz", "governor of Norland → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] was appointed by [PERSON Bo Lind] as his secretary of state "
                             "nominated in May.")),
            (Strings{"his secretary of state → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("As attorney general, [PERSON Ada Ruiz] leads the department.")),
            (Strings{"attorney general → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked(
                "[PERSON Bo Lind], who was [PERSON Ada Ruiz]'s special envoy to [GPE Norland], left.")),
            (Strings{"Ada Ruiz's special envoy to Norland → Bo Lind"}));
}

TEST(RoleFinder, BoundsTitlesAtTheirEdges) {
  EXPECT_EQ(titles_of(linked("[PERSON Sam Idris], the mayor of [GPE Esper], [GPE Sultana], spoke.")),
            (Strings{"the mayor of Esper, Sultana → Sam Idris"}));
  EXPECT_EQ(titles_of(linked("The exiting governor [PERSON Ruiz] met newly elected [NORP Norish] president "
                             "[PERSON Bo Lind].")),
            (Strings{"The exiting governor → Ruiz", "newly elected Norish president → Bo Lind"}));
  EXPECT_EQ(
      titles_of(linked("[PERSON Ada Ruiz], [GPE Norland]'s first female [NORP Liberal] senator, was 66.")),
      (Strings{"Norland's first female Liberal senator → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("Former state representative [PERSON Bo Lind] wept.")),
            (Strings{"Former state representative → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("Another co-author, engineering professor [PERSON Bo Lind], said so.")),
            (Strings{"Another co-author → Bo Lind", "engineering professor → Bo Lind"}));
}

TEST(RoleFinder, TakesNoIrregularVerbIntoATitle) {
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] met president [PERSON Bo Lind].")),
            (Strings{"president → Bo Lind"}));
}

TEST(RoleFinder, NestsTheTitlesOfTwoPeople) {
  EXPECT_EQ(
      titles_of(linked("[NORP Norish] Chancellor [PERSON Ada Ruiz]'s spokesman, [PERSON Bo Lind], spoke.")),
      (Strings{"Norish Chancellor Ada Ruiz's spokesman → Bo Lind", "Norish Chancellor → Ada Ruiz"}));
}

TEST(RoleFinder, TakesNoVerbOrOtherPersonForATitle) {
  EXPECT_TRUE(titles_of(linked("[PERSON Ada Ruiz], officials said, left.")).empty());
  EXPECT_EQ(titles_of(linked("They met [PERSON Ada Ruiz], actor [PERSON Bo Lind], and others.")),
            (Strings{"actor → Bo Lind"}));
  EXPECT_TRUE(titles_of(linked("[PERSON Ada Ruiz], the producers said, left. [PERSON Ruiz] made her "
                               "official announcement."))
                  .empty());
}

TEST(RoleFinder, ReadsAnOfficeOfTwoFields) {
  EXPECT_EQ(titles_of(linked("They met Trade and Industry Minister [PERSON Ada Ruiz] left.")),
            (Strings{"Trade and Industry Minister → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("They met [GPE France] and Industry Minister [PERSON Ada Ruiz] agreed.")),
            (Strings{"Industry Minister → Ada Ruiz"}));
}

TEST(RoleFinder, TakesNoCourtesyForAPerson) {
  EXPECT_EQ(titles_of(linked("Prime Minister [PERSON Tun] Dr [PERSON Omar Zain] spoke.")),
            (Strings{"Prime Minister → Omar Zain", "Tun Dr → Omar Zain"}));
}

TEST(RoleFinder, TellsAnOfficeFromTheCourtesiesBehindIt) {
  EXPECT_EQ(
      titles_of(linked("The court heard works minister Datuk Seri [PERSON Omar Salim] and Justice Tan Sri "
                       "[PERSON Lim Wei Han].")),
      (Strings{"works minister → Omar Salim", "Datuk Seri → Omar Salim", "Justice → Lim Wei Han",
               "Tan Sri → Lim Wei Han"}));
  EXPECT_EQ(
      titles_of(linked("Alhaji [PERSON Musa Danlami] met Engr [PERSON Festus Omo], Daw [PERSON Khin Yi] "
                       "and [PERSON U. R. Nair].")),
      (Strings{"Alhaji → Musa Danlami", "Engr → Festus Omo", "Daw → Khin Yi"}));
  EXPECT_EQ(test::with_mentions(linked("[PERSON Bo Lind] met His Excellency [PERSON Ada Ruiz].")),
            "[0 Bo Lind] met His Excellency [1 Ada Ruiz].");
}

TEST(RoleFinder, LeavesTheNamesBeforeACourtesyOutOfIt) {
  EXPECT_EQ(titles_of(linked(
                "A lecturer of [ORG Hill University] Ven [PERSON Ada Ruiz] met Rt Hon [PERSON Bo Lind].")),
            (Strings{"Ven → Ada Ruiz", "Rt Hon → Bo Lind"}));
}

TEST(RoleFinder, FindsOfficesBeforeACommaWithoutArticleOrClosingComma) {
  EXPECT_EQ(titles_of(linked("A row between Minority Leader, [PERSON Ada Ruiz] and her rival grew.")),
            (Strings{"Minority Leader → Ada Ruiz"}));
  EXPECT_EQ(
      titles_of(linked("The chairman of the [ORG Dock Workers Union] ([ORG DWU]), [PERSON Ada Ruiz], left.")),
      (Strings{"The chairman of the Dock Workers Union → Ada Ruiz"}));
  EXPECT_EQ(
      titles_of(linked("Faulting Governor [PERSON Bo Lind], the Press Secretary, Prince [PERSON Ada Odey], "
                       "said he slept.")),
      (Strings{"Governor → Bo Lind", "the Press Secretary → Ada Odey", "Prince → Ada Odey"}));
}

TEST(RoleFinder, TakesNoVerbKinOrOwnerForATitle) {
  EXPECT_EQ(
      titles_of(linked("[PERSON Ada Ruiz], a longtime ally, told the same journalist that it was late.")),
      (Strings{"a longtime ally → Ada Ruiz"}));
  EXPECT_TRUE(titles_of(linked("The president's brother, [PERSON Luis Ruiz], left.")).empty());
  EXPECT_EQ(titles_of(linked("An attack on the person of Governor [PERSON Bo Lind] failed.")),
            (Strings{"Governor → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Nguyen Lan], a farmer in [GPE Nghe An], left.")),
            (Strings{"a farmer in Nghe An → Nguyen Lan"}));
}

TEST(RoleFinder, TakesTheThatOfAClauseForNoPartOfAName) {
  const Document document = linked(
      "A clerk told [ORG Parliament] that Finance Minister, [PERSON Bo Lind] left and that [ORG Parliament] "
      "met.");
  EXPECT_EQ(
      test::with_mentions(document),
      "A clerk told [0 Parliament] that Finance Minister, [1 Bo Lind] left and that [0 Parliament] met.");
  EXPECT_EQ(titles_of(document), Strings{"Finance Minister → Bo Lind"});
}

TEST(RoleFinder, TellsNoOfficeThatIsDenied) {
  EXPECT_EQ(titles_of(linked("[PERSON Bo Lind] was not a member of the council.")), Strings{});
}

TEST(RoleFinder, GivesTitlesOfSeveralToNoOne) {
  EXPECT_EQ(titles_of(linked("The suspects, [PERSON Ada Ruiz], [PERSON Bo Lind] and others, were bailed.")),
            Strings{});
  EXPECT_EQ(titles_of(linked("He named the suspects and businessman [PERSON Bo Lind].")),
            (Strings{"businessman → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] scored and ensured they became junior champions.")),
            Strings{});
}

TEST(RoleFinder, LeavesVerbsAndWishesOutOfTitles) {
  EXPECT_EQ(titles_of(linked("There they also killed police constable [PERSON Bo Lind].")),
            (Strings{"police constable → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("The accused include local mayor [PERSON Bo Lind].")),
            (Strings{"local mayor → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Bo Lind] would be a good mayor.")), Strings{});
  EXPECT_EQ(titles_of(linked("We met family lawyer [PERSON Bo Lind].")),
            (Strings{"family lawyer → Bo Lind"}));
}

TEST(RoleFinder, GluesNoTwoOffices) {
  for (const std::string& title :
       titles_of(linked("The Mayor of [GPE Kestrel] Governor [PERSON Bo Lind] left.")))
    EXPECT_EQ(title, "Governor → Bo Lind");
}

TEST(RoleFinder, ReadsWholeOffices) {
  EXPECT_EQ(titles_of(linked("They met Chief of Police General [PERSON Ada Ruiz].")),
            (Strings{"Chief of Police General → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("Coordinating Economic Minister [PERSON Ada Ruiz] left.")),
            (Strings{"Coordinating Economic Minister → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("Faulting Governor [PERSON Ada Ruiz], they left.")),
            (Strings{"Governor → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("Meanwhile, Deputy Commissioner (Operations) Datuk [PERSON Bo Lind] left.")),
            (Strings{"Deputy Commissioner (Operations) → Bo Lind", "Datuk → Bo Lind"}));
}

TEST(RoleFinder, EndsATitleBeforeWhereItsBearerWrote) {
  EXPECT_EQ(
      titles_of(linked("“We go on,” said [PERSON Bo Lind], the group's chairman in a letter to staff.")),
      (Strings{"the group's chairman → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Bo Lind], a columnist at the [ORG Post], left.")),
            (Strings{"a columnist at the Post → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Bo Lind], a columnist at the Post, left.")),
            (Strings{"a columnist at the Post → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Bo Lind], an expert in speech therapy, left.")),
            (Strings{"an expert in speech therapy → Bo Lind"}));
  EXPECT_EQ(
      titles_of(linked("“We go on,” said [PERSON Bo Lind], the group's chairman in a letter dated Monday.")),
      (Strings{"the group's chairman → Bo Lind"}));
}

}  // namespace
}  // namespace nutgraf
