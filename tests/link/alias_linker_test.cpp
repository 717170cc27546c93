// Which names are one person, body or place.
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

TEST(AliasLinker, LinksSurnamesAcronymsAndShortForms) {
  const Document document = linked(
      "[PERSON Ines Okoro] runs the [ORG Northern River Authority] ([ORG NRA]). [PERSON Okoro] said the [ORG "
      "NRA] and the "
      "[ORG River Authority] of [GPE Kestrel] agreed.");
  EXPECT_EQ(
      test::with_mentions(document),
      "[0 Ines Okoro] runs the [1 Northern River Authority] ([1 NRA]). [0 Okoro] said the [1 NRA] and the "
      "[1 River Authority] of [2 Kestrel] agreed.");
  EXPECT_EQ(document.coreference.entities[1].name, "Northern River Authority");
  EXPECT_EQ(document.coreference.entities[1].aliases, (Strings{"NRA", "River Authority"}));
}

TEST(AliasLinker, JoinsLettersWithTheirAmpersand) {
  EXPECT_EQ(linked("[ORG Prouse & Gamble] sold [ORG P&G] soap.").coreference.entities.size(), 1U);
  EXPECT_EQ(linked("[ORG Prouse & Gamble] sold [ORG P&H] soap.").coreference.entities.size(), 2U);
}

TEST(AliasLinker, NamesNobodyAgainBehindTheSubjectOfAClause) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Adam Oshi] wrote to Mr [PERSON Bo Lind]. [PERSON Lind] was "
                                       "late. He called [PERSON Lind] at noon.")),
            "[0 Adam Oshi] wrote to Mr [1 Bo Lind]. [1 Lind] was late. [0 He] called [1 Lind] at noon.");
}

TEST(AliasLinker, FindsTheExpansionOfAnAcronymInTheHeadline) {
  const Document document =
      linked("[ORG KFA] bans player\nThe [ORG Kestrel Football Association] fined him.");
  EXPECT_EQ(document.coreference.entities[0].name, "Kestrel Football Association");
}

TEST(AliasLinker, KeepsABodyWithinAnotherApart) {
  const Document document =
      linked("[ORG Kestrel University] and the [ORG Kestrel University School of Law] met.");
  EXPECT_EQ(document.coreference.entities.size(), 2U);
}

TEST(AliasLinker, JoinsNativeScriptInParentheses) {
  const Document document = linked("[PERSON Lin Mei-an] ([PERSON 林美安]) spoke.");
  ASSERT_EQ(document.coreference.entities.size(), 1U);
  EXPECT_EQ(document.coreference.entities[0].name, "Lin Mei-an");
  EXPECT_EQ(document.coreference.mentions[1].sieve, LinkSieve::Apposition);
}

TEST(AliasLinker, KeepsPeopleOfOneSurnameApartByTitle) {
  const Document document = linked(
      "[PERSON Robert Vale] met [PERSON Angela Vale]. Mrs [PERSON Vale] left; Mr [PERSON Vale] stayed.");
  EXPECT_EQ(test::with_mentions(document),
            "[0 Robert Vale] met [1 Angela Vale]. Mrs [1 Vale] left; Mr [0 Vale] stayed.");
}

TEST(AliasLinker, KeepsACountryAndItsAdjectiveApart) {
  EXPECT_EQ(linked("[GPE Japan] and a [NORP Japanese] firm").coreference.entities.size(), 2U);
}

TEST(AliasLinker, KeepsACapitalAsItsOwnEntityWhereItStandsForAGovernment) {
  EXPECT_EQ(linked("[GPE Seoul] said [GPE South Korea] would wait.").coreference.entities.size(), 2U);
}

TEST(AliasLinker, JoinsContractionsAndReorderedNames) {
  EXPECT_EQ(linked("The [ORG Norish Institute of Volcanology] ([ORG Norivolc]) spoke; [ORG Norivolc] left.")
                .coreference.entities.size(),
            1U);
  EXPECT_EQ(
      linked("The [ORG Centre for Marine Ocean Research] or [ORG C-MOR] spoke.").coreference.entities.size(),
      1U);
  EXPECT_EQ(linked("The [ORG State Department], or the [ORG United States Department of State], spoke.")
                .coreference.entities.size(),
            1U);
  EXPECT_EQ(linked("The [ORG UK Supreme Court], the [ORG Supreme Court of the United Kingdom], spoke.")
                .coreference.entities.size(),
            1U);
}

TEST(AliasLinker, KeepsWholeAndPartApart) {
  EXPECT_EQ(linked("The [ORG Command Centre of the Coast Guard] and the [ORG Coast Guard] spoke.")
                .coreference.entities.size(),
            2U);
  EXPECT_EQ(linked("The [ORG United Nations Educational Organization] and the [ORG United Nations] spoke.")
                .coreference.entities.size(),
            2U);
}

TEST(AliasLinker, KeepsAFamilyFromItsMembers) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Tak Shinar] left. The [PERSON Shinar] family stayed. [PERSON "
                                       "Shinar] waved.")),
            "[0 Tak Shinar] left. The [1 Shinar] family stayed. [0 Shinar] waved.");
}

TEST(AliasLinker, UnifiesVariantsOfACountry) {
  const Document document = linked("The [GPE United States] waited. The [GPE U.S.] and the [GPE US] moved.");
  EXPECT_EQ(document.coreference.entities.size(), 1U);
}

TEST(AliasLinker, LinksABareKindOfBodyToTheBodyOfItsName) {
  EXPECT_EQ(test::with_mentions(linked("[ORG Kestrel Department of Health] met. [ORG Department] agreed.")),
            "[0 Kestrel Department of Health] met. [0 Department] agreed.");
  EXPECT_EQ(test::with_mentions(linked("[ORG Kestrel University Hospital] grew. [ORG University] agreed.")),
            "[0 Kestrel University Hospital] grew. [1 University] agreed.");
}

TEST(AliasLinker, TakesAnHonorificOutOfAName) {
  const Document document = linked("[PERSON Pope Francis] spoke. [PERSON Francis] left.");
  EXPECT_EQ(test::with_mentions(document), "Pope [0 Francis] spoke. [0 Francis] left.");
  EXPECT_EQ(titles_of(document), (Strings{"Pope → Francis"}));
}

TEST(AliasLinker, GivesASharedSurnameToWhoeverBearsTheOffice) {
  EXPECT_EQ(test::with_mentions(
                linked("Senator [PERSON Grace Obin] met [PERSON John Obin]. [PERSON Obin] left. Sen. "
                       "[PERSON Obin] stayed.")),
            "Senator [0 Grace Obin] met [1 John Obin]. [1 Obin] left. Sen. [0 Obin] stayed.");
  EXPECT_EQ(
      test::with_mentions(linked("[PERSON Grace Obin], the outgoing premier, met [PERSON John Obin]. Prime "
                                 "Minister [PERSON Obin] left.")),
      "[0 Grace Obin], the outgoing premier, met [1 John Obin]. Prime Minister [0 Obin] left.");
  EXPECT_EQ(
      test::with_mentions(linked(
          "[PERSON Grace Obin], the outgoing premier, met [PERSON John Obin]. At 5 pm [PERSON Obin] left.")),
      "[0 Grace Obin], the outgoing premier, met [1 John Obin]. At 5 pm [1 Obin] left.");
}

TEST(AliasLinker, LeavesASurnameToWhoHasNoOtherShortName) {
  EXPECT_EQ(
      test::with_mentions(
          linked("[PERSON Pilar Obando Zelaya] replaces [PERSON Jorge Zelaya]. [PERSON Obando] "
                 "thanked him. [PERSON Zelaya] left.")),
      "[0 Pilar Obando Zelaya] replaces [1 Jorge Zelaya]. [0 Obando] thanked [1 him]. [1 Zelaya] left.");
}

TEST(AliasLinker, JoinsNicknamesWithTheNamesTheyStandIn) {
  EXPECT_EQ(
      test::with_mentions(linked("[PERSON Wiwi] wins\n[PERSON Wido Sanro] smiled. [PERSON Wido “Wiwi” Sanro] "
                                 "won.")),
      "[0 Wiwi] wins\n[0 Wido Sanro] smiled. [0 Wido “Wiwi” Sanro] won.");
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Wido Sanro], better known as [PERSON Wiwi], won. [PERSON Wiwi] sang.")),
            "[0 Wido Sanro], better known as [0 Wiwi], won. [0 Wiwi] sang.");
  EXPECT_EQ(
      linked("[PERSON José “Pepe” Luna] ran. “[PERSON Pepe” Luna] won.").coreference.entities[0].aliases,
      (Strings{"“Pepe” Luna"}));
}

TEST(AliasLinker, JoinsABodyWithTheSameOfAPlace) {
  EXPECT_EQ(linked("The [ORG Harbour Party of Kestrel] won. The [ORG Harbour Party] cheered.")
                .coreference.entities.size(),
            1U);
  EXPECT_EQ(linked("The [ORG Harbour Office of Kestrel University] won. The [ORG Harbour Office] cheered.")
                .coreference.entities.size(),
            2U);
}

TEST(AliasLinker, TakesARulerForNobodyOfThatGivenName) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Omar Salim] met Sultan [PERSON Omar V] on Monday.")),
            "[0 Omar Salim] met Sultan [1 Omar V] on Monday.");
}

TEST(AliasLinker, CountsANameWithItsArticleOnce) {
  EXPECT_EQ(test::with_mentions(linked("The [ORG Kestrel Party] won. The [ORG Kestrel Party] left.")),
            "The [0 Kestrel Party] won. The [0 Kestrel Party] left.");
}

TEST(AliasLinker, JoinsATickerWithItsCompany) {
  const Document document = linked("[ORG Konkola Mines] (NYSE: [ORG KNK]) fell. [ORG KNK] had warned.");
  ASSERT_EQ(document.coreference.entities.size(), 1U);
  EXPECT_EQ(document.coreference.entities[0].aliases, (Strings{"KNK"}));
  EXPECT_EQ(test::with_mentions(linked("[ORG Konkola Mines] ([ORG NYSE]: [ORG KNK]) fell. [ORG KNK] knew.")),
            "[0 Konkola Mines] ([1 NYSE]: [0 KNK]) fell. [0 KNK] knew.");
  EXPECT_EQ(test::with_mentions(linked("[ORG Konkola Mines] (Photo: [ORG AFP]) fell. [ORG AFP] was there.")),
            "[0 Konkola Mines] (Photo: [1 AFP]) fell. [1 AFP] was there.");
  EXPECT_EQ(
      test::with_mentions(linked("[ORG Vexo] ([ORG Lima Stock Exchange]: [ORG VXO]) fell. [ORG VXO] knew.")),
      "[0 Vexo] ([1 Lima Stock Exchange]: [0 VXO]) fell. [0 VXO] knew.");
}

TEST(AliasLinker, JoinsAShareThatMoreIsToldOf) {
  EXPECT_EQ(test::with_mentions(linked("[ORG Konkola Mines] (NYSE: [ORG KNK], down 5%) fell.")),
            "[0 Konkola Mines] (NYSE: [0 KNK], down 5%) fell.");
}

TEST(AliasLinker, EndsTheNameOfAnExchangeWithItsBrackets) {
  EXPECT_EQ(test::with_mentions(linked("a) [ORG Konkola Mines] (NYSE) sold: [ORG BRN])")),
            "a) [0 Konkola Mines] (NYSE) sold: [1 BRN])");
}

TEST(AliasLinker, JoinsNativeNamesBehindPossessives) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Lin Haoyu]'s ([PERSON 林浩宇]) team won.")),
            "[0 Lin Haoyu]'s ([0 林浩宇]) team won.");
}

TEST(AliasLinker, CallsNoCompanyByItsCode) {
  const Document document = linked("[ORG Vexo] ([ORG VXO.N]) fell.");
  ASSERT_EQ(document.coreference.entities.size(), 1U);
  EXPECT_EQ(document.coreference.entities[0].name, "Vexo");
  EXPECT_EQ(document.coreference.entities[0].aliases, (Strings{"VXO.N"}));
}

TEST(AliasLinker, JoinsTwoSurnamesThatBeginLikeAGivenName) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Pedro Lara Okafor] ran. [PERSON Lara Okafor] won.")),
            "[0 Pedro Lara Okafor] ran. [0 Lara Okafor] won.");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Pedro Lara Okafor] ran. Mrs [PERSON Lara Okafor] won.")),
            "[0 Pedro Lara Okafor] ran. Mrs [1 Lara Okafor] won.");
}

TEST(AliasLinker, TakesAJuniorOfOneGivenNameForAnother) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Pedro Okafor] leaves a son, [PERSON Pedro Jr.], at sea.")),
            "[0 Pedro Okafor] leaves a son, [1 Pedro Jr.], at sea.");
}

}  // namespace
}  // namespace nutgraf
