// Entities, references, titles and first persons of hand-made texts.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/coreference_resolver.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::linked;
using test::titles_of;
using Strings = std::vector<std::string>;

TEST(CoreferenceResolver, LinksSurnamesAcronymsAndShortForms) {
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

TEST(CoreferenceResolver, JoinsLettersWithTheirAmpersand) {
  EXPECT_EQ(linked("[ORG Prouse & Gamble] sold [ORG P&G] soap.").coreference.entities.size(), 1U);
  EXPECT_EQ(linked("[ORG Prouse & Gamble] sold [ORG P&H] soap.").coreference.entities.size(), 2U);
}

TEST(CoreferenceResolver, NamesNobodyAgainBehindTheSubjectOfAClause) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Adam Oshi] wrote to Mr [PERSON Bo Lind]. [PERSON Lind] was "
                                       "late. He called [PERSON Lind] at noon.")),
            "[0 Adam Oshi] wrote to Mr [1 Bo Lind]. [1 Lind] was late. [0 He] called [1 Lind] at noon.");
}

TEST(CoreferenceResolver, TellsWhoBearsATitleThatWasShortened) {
  EXPECT_EQ(test::with_mentions(linked("Gov. [PERSON Ada Ruiz] signed it. The governor was late.")),
            "Gov. [0 Ada Ruiz] signed it. [0 The governor] was late.");
  EXPECT_EQ(
      test::with_mentions(linked("Lt. Gov. [PERSON Bo Lind] met Gov. [PERSON Ada Ruiz] and Sen. [PERSON "
                                 "Kim Aro]. The governor was late.")),
      "Lt. Gov. [0 Bo Lind] met Gov. [1 Ada Ruiz] and Sen. [2 Kim Aro]. [1 The governor] was late.");
}

TEST(CoreferenceResolver, TakesASheriffsSpokeswomanForNoSheriff) {
  EXPECT_EQ(test::with_mentions(
                linked("The sheriff's spokeswoman, [PERSON Ada Ruiz], left. The sheriff was late.")),
            "The sheriff's spokeswoman, [0 Ada Ruiz], left. The sheriff was late.");
}

TEST(CoreferenceResolver, TakesAClauseForNoPhrase) {
  EXPECT_EQ(test::with_mentions(linked("The [ORG Kestrel Police] met. She said that police were there.")),
            "The [0 Kestrel Police] met. She said that police were there.");
}

TEST(CoreferenceResolver, LetsNobodyGoOnForASpeakerWithoutAName) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Adam Oshi] left. An official said it was late. He added it was wet.")),
            "[0 Adam Oshi] left. An official said it was late. He added it was wet.");
}

TEST(CoreferenceResolver, TakesTheBeginningOfALongerNameForNoPhrase) {
  const Document document =
      linked("The [ORG Kestrel Council] met. On Friday the [ORG Council Armed Forces Committee] met.");
  EXPECT_EQ(test::with_mentions(document),
            "The [0 Kestrel Council] met. On Friday the [1 Council Armed Forces Committee] met.");
}

TEST(CoreferenceResolver, FindsTheExpansionOfAnAcronymInTheHeadline) {
  const Document document =
      linked("[ORG KFA] bans player\nThe [ORG Kestrel Football Association] fined him.");
  EXPECT_EQ(document.coreference.entities[0].name, "Kestrel Football Association");
}

TEST(CoreferenceResolver, KeepsABodyWithinAnotherApart) {
  const Document document =
      linked("[ORG Kestrel University] and the [ORG Kestrel University School of Law] met.");
  EXPECT_EQ(document.coreference.entities.size(), 2U);
}

TEST(CoreferenceResolver, JoinsNativeScriptInParentheses) {
  const Document document = linked("[PERSON Lin Mei-an] ([PERSON 林美安]) spoke.");
  ASSERT_EQ(document.coreference.entities.size(), 1U);
  EXPECT_EQ(document.coreference.entities[0].name, "Lin Mei-an");
  EXPECT_EQ(document.coreference.mentions[1].sieve, LinkSieve::Apposition);
}

TEST(CoreferenceResolver, KeepsPeopleOfOneSurnameApartByTitle) {
  const Document document = linked(
      "[PERSON Robert Vale] met [PERSON Angela Vale]. Mrs [PERSON Vale] left; Mr [PERSON Vale] stayed.");
  EXPECT_EQ(test::with_mentions(document),
            "[0 Robert Vale] met [1 Angela Vale]. Mrs [1 Vale] left; Mr [0 Vale] stayed.");
}

TEST(CoreferenceResolver, KeepsACountryAndItsAdjectiveApart) {
  EXPECT_EQ(linked("[GPE Japan] and a [NORP Japanese] firm").coreference.entities.size(), 2U);
}

TEST(CoreferenceResolver, TellsTheCountryOfANationality) {
  const Document document = linked(
      "[GPE Japan] and [NORP Japanese] firms; [NORP Turks], a [NORP U.S.] firm in the [GPE United "
      "States], [NORP Democrats].");
  const auto& entities = document.coreference.entities;
  ASSERT_EQ(entities.size(), 6U);
  EXPECT_EQ(entities[1].country, "Japan");
  EXPECT_EQ(entities[1].country_entity, EntityId{0});
  EXPECT_EQ(entities[2].country, "Turkey");
  EXPECT_FALSE(entities[2].country_entity);
  EXPECT_EQ(entities[3].country, "United States");
  EXPECT_EQ(entities[3].country_entity, EntityId{4});
  EXPECT_EQ(entities[5].country, "");
}

TEST(CoreferenceResolver, KeepsACapitalAsItsOwnEntityWhereItStandsForAGovernment) {
  EXPECT_EQ(linked("[GPE Seoul] said [GPE South Korea] would wait.").coreference.entities.size(), 2U);
}

TEST(CoreferenceResolver, JoinsContractionsAndReorderedNames) {
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

TEST(CoreferenceResolver, KeepsWholeAndPartApart) {
  EXPECT_EQ(linked("The [ORG Command Centre of the Coast Guard] and the [ORG Coast Guard] spoke.")
                .coreference.entities.size(),
            2U);
  EXPECT_EQ(linked("The [ORG United Nations Educational Organization] and the [ORG United Nations] spoke.")
                .coreference.entities.size(),
            2U);
}

TEST(CoreferenceResolver, KeepsAFamilyFromItsMembers) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Tak Shinar] left. The [PERSON Shinar] family stayed. [PERSON "
                                       "Shinar] waved.")),
            "[0 Tak Shinar] left. The [1 Shinar] family stayed. [0 Shinar] waved.");
}

TEST(CoreferenceResolver, TellsThePrimeMinisterFromOtherMinisters) {
  EXPECT_EQ(
      test::with_mentions(linked("Prime Minister [PERSON Hal Doorn] met Environment Minister [PERSON Eve "
                                 "Brand]. The prime minister praised her.")),
      "Prime Minister [0 Hal Doorn] met Environment Minister [1 Eve Brand]. [0 The prime minister] praised "
      "[1 her].");
}

TEST(CoreferenceResolver, UnifiesVariantsOfACountry) {
  const Document document = linked("The [GPE United States] waited. The [GPE U.S.] and the [GPE US] moved.");
  EXPECT_EQ(document.coreference.entities.size(), 1U);
}

TEST(CoreferenceResolver, LinksABareKindOfBodyToTheBodyOfItsName) {
  EXPECT_EQ(test::with_mentions(linked("[ORG Kestrel Department of Health] met. [ORG Department] agreed.")),
            "[0 Kestrel Department of Health] met. [0 Department] agreed.");
  EXPECT_EQ(test::with_mentions(linked("[ORG Kestrel University Hospital] grew. [ORG University] agreed.")),
            "[0 Kestrel University Hospital] grew. [1 University] agreed.");
}

TEST(CoreferenceResolver, TakesNoOtherNameForADescription) {
  EXPECT_EQ(
      test::with_mentions(linked("The [ORG Kestrel Union] met. The Dockers Union left. The union agreed.")),
      "The [0 Kestrel Union] met. The Dockers Union left. [0 The union] agreed.");
  EXPECT_EQ(test::with_mentions(linked("[ORG Halden] grew. It reached the food chain, the chain said.")),
            "[0 Halden] grew. It reached the food chain, [0 the chain] said.");
}

TEST(CoreferenceResolver, GivesPronounsToThePersonOfTheirGender) {
  const Document document =
      linked("[PERSON Angela Holm] met [PERSON Robert Quist] on Monday. She praised his work.");
  EXPECT_EQ(test::with_mentions(document),
            "[0 Angela Holm] met [1 Robert Quist] on Monday. [0 She] praised [1 his] work.");
}

TEST(CoreferenceResolver, ResolvesTheBearerOfATitle) {
  const Document document = linked(
      "Prime Minister [PERSON Ada Ruiz] resigned. The [ORG Kestrel Court] had ruled against the prime "
      "minister.");
  EXPECT_EQ(test::with_mentions(document),
            "Prime Minister [0 Ada Ruiz] resigned. The [1 Kestrel Court] had ruled against [0 the prime "
            "minister].");
}

TEST(CoreferenceResolver, FindsTitlesBeforeNames) {
  EXPECT_EQ(
      titles_of(linked(
          "[NORP Japanese] Minister of Defense [PERSON Ken Aoki] met former mayor [PERSON Joy Abara].")),
      (Strings{"Japanese Minister of Defense → Ken Aoki", "former mayor → Joy Abara"}));
  EXPECT_EQ(titles_of(linked("It was written by co-author Professor [PERSON Carl Lind].")),
            (Strings{"co-author → Carl Lind", "Professor → Carl Lind"}));
}

TEST(CoreferenceResolver, FindsTitlesInApposition) {
  EXPECT_EQ(
      titles_of(linked("[PERSON Han Sol-mi], a national security official at the [ORG Blue House], spoke.")),
      (Strings{"a national security official at the Blue House → Han Sol-mi"}));
  EXPECT_EQ(titles_of(linked("The mayor of [GPE Kestrel], [PERSON Sam Idris], spoke.")),
            (Strings{"The mayor of Kestrel → Sam Idris"}));
  EXPECT_EQ(titles_of(linked("We heard [PERSON Ken Sato], a former top [ORG Foreign Office] official and "
                             "ambassador to the [GPE US].")),
            (Strings{"a former top Foreign Office official and ambassador to the US → Ken Sato"}));
}

TEST(CoreferenceResolver, FindsTitlesWithALongNameInside) {
  EXPECT_EQ(
      titles_of(linked(
          "We heard [PERSON Ken Sato], a former top [ORG Sudmark Ministry of Foreign Affairs] official.")),
      (Strings{"a former top Sudmark Ministry of Foreign Affairs official → Ken Sato"}));
}

TEST(CoreferenceResolver, FindsTitlesThatAreAsserted) {
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] is the spokeswoman of the [ORG Dock Union].")),
            (Strings{"the spokeswoman of the Dock Union → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] left. She served for two years as mayor of [GPE Kestrel].")),
            (Strings{"mayor of Kestrel → Ada Ruiz"}));
}

TEST(CoreferenceResolver, FindsOfficesThatAreHeldOrGiven) {
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

TEST(CoreferenceResolver, BoundsTitlesAtTheirEdges) {
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

TEST(CoreferenceResolver, TakesNoIrregularVerbIntoATitle) {
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] met president [PERSON Bo Lind].")),
            (Strings{"president → Bo Lind"}));
}

TEST(CoreferenceResolver, NestsTheTitlesOfTwoPeople) {
  EXPECT_EQ(
      titles_of(linked("[NORP Norish] Chancellor [PERSON Ada Ruiz]'s spokesman, [PERSON Bo Lind], spoke.")),
      (Strings{"Norish Chancellor Ada Ruiz's spokesman → Bo Lind", "Norish Chancellor → Ada Ruiz"}));
}

TEST(CoreferenceResolver, TakesAnHonorificOutOfAName) {
  const Document document = linked("[PERSON Pope Francis] spoke. [PERSON Francis] left.");
  EXPECT_EQ(test::with_mentions(document), "Pope [0 Francis] spoke. [0 Francis] left.");
  EXPECT_EQ(titles_of(document), (Strings{"Pope → Francis"}));
}

TEST(CoreferenceResolver, TakesNoVerbOrOtherPersonForATitle) {
  EXPECT_TRUE(titles_of(linked("[PERSON Ada Ruiz], officials said, left.")).empty());
  EXPECT_EQ(titles_of(linked("They met [PERSON Ada Ruiz], actor [PERSON Bo Lind], and others.")),
            (Strings{"actor → Bo Lind"}));
  EXPECT_TRUE(titles_of(linked("[PERSON Ada Ruiz], the producers said, left. [PERSON Ruiz] made her "
                               "official announcement."))
                  .empty());
}

TEST(CoreferenceResolver, GivesASharedSurnameToWhoeverBearsTheOffice) {
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

TEST(CoreferenceResolver, LeavesASurnameToWhoHasNoOtherShortName) {
  EXPECT_EQ(
      test::with_mentions(
          linked("[PERSON Pilar Obando Zelaya] replaces [PERSON Jorge Zelaya]. [PERSON Obando] "
                 "thanked him. [PERSON Zelaya] left.")),
      "[0 Pilar Obando Zelaya] replaces [1 Jorge Zelaya]. [0 Obando] thanked [1 him]. [1 Zelaya] left.");
}

TEST(CoreferenceResolver, JoinsNicknamesWithTheNamesTheyStandIn) {
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

TEST(CoreferenceResolver, GivesAPronounOfSpeechToWhoSpokeBesideATitle) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Adam Oshi], a former clerk, said on Friday that the acts of [PERSON Bo "
                       "Lind] hurt.\n\nAccording to him, the rest waited.")),
            "[0 Adam Oshi], a former clerk, said on Friday that the acts of [1 Bo Lind] hurt.\n\nAccording "
            "to [0 him], "
            "the rest waited.");
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Bo Lind] wrote that all was well. Calm was needed, said Foreign Trade "
                       "and Industry Minister [PERSON Adam Oshi].\nHe said it was late.")),
            "[0 Bo Lind] wrote that all was well. Calm was needed, said Foreign Trade and Industry Minister "
            "[1 Adam "
            "Oshi].\n[1 He] said it was late.");
}

TEST(CoreferenceResolver, TakesTheyForNoSinglePerson) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Ada Ruiz] said they had found a boat.")),
            "[0 Ada Ruiz] said they had found a boat.");
}

TEST(CoreferenceResolver, ReadsAnOfficeOfTwoFields) {
  EXPECT_EQ(titles_of(linked("They met Trade and Industry Minister [PERSON Ada Ruiz] left.")),
            (Strings{"Trade and Industry Minister → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("They met [GPE France] and Industry Minister [PERSON Ada Ruiz] agreed.")),
            (Strings{"Industry Minister → Ada Ruiz"}));
}

TEST(CoreferenceResolver, JoinsABodyWithTheSameOfAPlace) {
  EXPECT_EQ(linked("The [ORG Harbour Party of Kestrel] won. The [ORG Harbour Party] cheered.")
                .coreference.entities.size(),
            1U);
  EXPECT_EQ(linked("The [ORG Harbour Office of Kestrel University] won. The [ORG Harbour Office] cheered.")
                .coreference.entities.size(),
            2U);
}

TEST(CoreferenceResolver, LeavesADescribedCompanyThatNobodyNames) {
  EXPECT_EQ(
      test::with_mentions(linked("[ORG Hezbar] spoke to the same American outlet. The outlet printed it.")),
      "[0 Hezbar] spoke to the same American outlet. [0 The outlet] printed it.");
}

TEST(CoreferenceResolver, TakesNoCourtesyForAPerson) {
  EXPECT_EQ(titles_of(linked("Prime Minister [PERSON Tun] Dr [PERSON Omar Zain] spoke.")),
            (Strings{"Prime Minister → Omar Zain", "Tun Dr → Omar Zain"}));
}

TEST(CoreferenceResolver, TellsAnOfficeFromTheCourtesiesBehindIt) {
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

TEST(CoreferenceResolver, LeavesTheNamesBeforeACourtesyOutOfIt) {
  EXPECT_EQ(titles_of(linked(
                "A lecturer of [ORG Hill University] Ven [PERSON Ada Ruiz] met Rt Hon [PERSON Bo Lind].")),
            (Strings{"Ven → Ada Ruiz", "Rt Hon → Bo Lind"}));
}

TEST(CoreferenceResolver, ResolvesWhoIsToldByAgeAlone) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Ada Ruiz], 52, met [PERSON Bo Lind]. [PERSON Lind] smiled. The 52-year-old "
                       "said no.")),
            "[0 Ada Ruiz], 52, met [1 Bo Lind]. [1 Lind] smiled. [0 The 52-year-old] said no.");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Bo Lind] grows rice. “Maps,” said the 52-year-old.")),
            "[0 Bo Lind] grows rice. “Maps,” said [0 the 52-year-old].");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Bo Lind] grows rice. The 52-year-old mill burned.")),
            "[0 Bo Lind] grows rice. The 52-year-old mill burned.");
}

TEST(CoreferenceResolver, TakesARulerForNobodyOfThatGivenName) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Omar Salim] met Sultan [PERSON Omar V] on Monday.")),
            "[0 Omar Salim] met Sultan [1 Omar V] on Monday.");
}

TEST(CoreferenceResolver, CountsNoBylineAsWhatTheTextIsAbout) {
  Document document = test::annotated("By [PERSON Bo Lind]\n\n[PERSON Ada Ruiz] won.").document;
  document.blocks.clear();
  document.blocks.push_back({.tokens = {0, 3}, .kind = BlockKind::Byline});
  document.blocks.push_back({.tokens = {3, 7}, .kind = BlockKind::Body});
  const Words words(document.text, document.segmentation);
  const Coreference found =
      test::shipped_resolver().resolve(words, document.blocks, document.named_entities, {});
  EXPECT_EQ(found.entities[0].salience, 0.0F);
  EXPECT_EQ(found.entities[1].salience, 1.0F);
}

TEST(CoreferenceResolver, FindsOfficesBeforeACommaWithoutArticleOrClosingComma) {
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

TEST(CoreferenceResolver, TakesNoVerbKinOrOwnerForATitle) {
  EXPECT_EQ(
      titles_of(linked("[PERSON Ada Ruiz], a longtime ally, told the same journalist that it was late.")),
      (Strings{"a longtime ally → Ada Ruiz"}));
  EXPECT_TRUE(titles_of(linked("The president's brother, [PERSON Luis Ruiz], left.")).empty());
  EXPECT_EQ(titles_of(linked("An attack on the person of Governor [PERSON Bo Lind] failed.")),
            (Strings{"Governor → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Nguyen Lan], a farmer in [GPE Nghe An], left.")),
            (Strings{"a farmer in Nghe An → Nguyen Lan"}));
}

TEST(CoreferenceResolver, TellsAPresidentFromFormerAndVicePresidents) {
  EXPECT_EQ(
      test::with_mentions(linked("President [PERSON Ada Ruiz] met former President [PERSON Bo Lind] and Vice "
                                 "President [PERSON Kim Aro]. The president left. The former president and "
                                 "the vice president stayed.")),
      "President [0 Ada Ruiz] met former President [1 Bo Lind] and Vice President [2 Kim Aro]. [0 The "
      "president] left. [1 The former president] and [2 the vice president] stayed.");
}

TEST(CoreferenceResolver, SaliencesSumToOneAndTheSubjectLeads) {
  const Document document = linked(
      "[PERSON Ada Ruiz] wins\n[PERSON Ada Ruiz] won in [GPE Kestrel]. [PERSON Ruiz] thanked [PERSON Bo "
      "Lind].");
  float sum = 0;
  for (const Entity& entity : document.coreference.entities) sum += entity.salience;
  EXPECT_NEAR(sum, 1.0F, 1e-5F);
  for (const Entity& entity : document.coreference.entities)
    EXPECT_LE(entity.salience, document.coreference.entities[0].salience);
}

TEST(CoreferenceResolver, LinksFirstPersonsToTheSpeakerAndRenumbersMentions) {
  Document document = linked("“I know my way,” said [PERSON Ada Ruiz].");
  Quote quote;
  quote.content = {0, 7};
  quote.speaker = MentionId{0};
  document.quotes.push_back(quote);
  test::shipped_resolver().settle_quoted_persons(Words(document.text, document.segmentation),
                                                 document.coreference, document.quotes);
  EXPECT_EQ(test::with_mentions(document), "“[0 I] know [0 my] way,” said [0 Ada Ruiz].");
  EXPECT_EQ(to_index(*document.quotes[0].speaker), 2U);
  EXPECT_EQ(to_index(document.coreference.entities[0].representative), 2U);
}

TEST(CoreferenceResolver, CutsNoNameForTheOfficeOfWhoIsNamedNext) {
  const Document document = linked(
      "It was late, [ORG Ministry of the Interior]'s spokesman said.\n“We are glad,” [PERSON Adam Oshi] "
      "said.");
  const auto& mentions = document.coreference.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    for (std::size_t j = i + 1; j < mentions.size(); ++j) {
      const TokenRange one = mentions[i].tokens;
      const TokenRange other = mentions[j].tokens;
      EXPECT_TRUE(!one.overlaps(other) || one.contains(other) || other.contains(one));
      EXPECT_NE(one, other);
    }
  }
}

TEST(CoreferenceResolver, TakesHeInDirectSpeechFromTheSpeaker) {
  Document document = linked("[PERSON Bo Lind] is ill. “I asked him.” Then [PERSON Lind] left.");
  ASSERT_EQ(test::with_mentions(document), "[0 Bo Lind] is ill. “I asked [0 him].” Then [0 Lind] left.");
  Quote quote;
  quote.content = {5, 11};
  quote.speaker = MentionId{2};
  document.quotes.push_back(quote);
  test::shipped_resolver().settle_quoted_persons(Words(document.text, document.segmentation),
                                                 document.coreference, document.quotes);
  EXPECT_EQ(test::with_mentions(document), "[0 Bo Lind] is ill. “[0 I] asked him.” Then [0 Lind] left.");
  EXPECT_EQ(to_index(*document.quotes[0].speaker), 2U);
}

TEST(CoreferenceResolver, TakesAPronounForTheNameBehindIt) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Ada Ruiz] won. In his first speech, [PERSON Bo Lind] praised her.")),
            "[0 Ada Ruiz] won. In [1 his] first speech, [1 Bo Lind] praised [0 her].");
  EXPECT_EQ(
      test::with_mentions(linked("In its report on Friday, the [ORG Kestrel Institute] warned of floods.")),
      "In [0 its] report on Friday, the [0 Kestrel Institute] warned of floods.");
}

TEST(CoreferenceResolver, TakesHeWhoSpeaksForWhoeverSpokeInTheSentenceBefore) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Al Voss]'s plan cost two lives, [PERSON Bo Lind] said.\n“It rained,” he "
                       "added.")),
            "[0 Al Voss]'s plan cost two lives, [1 Bo Lind] said.\n“It rained,” [1 he] added.");
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Ada Ruiz] has also said that [PERSON Mia Orne] was late. She denied "
                       "the rest.")),
            "[0 Ada Ruiz] has also said that [1 Mia Orne] was late. [0 She] denied the rest.");
}

TEST(CoreferenceResolver, TakesHeWhoSpeaksForTheSourceOfTheSentenceBefore) {
  EXPECT_EQ(test::with_mentions(
                linked("According to [PERSON Al Voss], [PERSON Bo Lind] had told him nothing. He added that "
                       "it was late.")),
            "According to [0 Al Voss], [1 Bo Lind] had told [0 him] nothing. [0 He] added that it was late.");
}

TEST(CoreferenceResolver, TakesNoNameBesideASpeakerForTheSpeaker) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Al Voss], who came with lawyer [PERSON Bo Lind], said it was late. He "
                       "added nothing.")),
            "[0 Al Voss], who came with lawyer [1 Bo Lind], said it was late. [0 He] added nothing.");
}

TEST(CoreferenceResolver, TakesNoCompanyFromBracketsOfSymbols) {
  EXPECT_EQ(test::with_mentions(
                linked("[ORG Kestrel Mills] ([ORG QZX], [ORG Norland Twenty]) lost. The company said "
                       "so.")),
            "[0 Kestrel Mills] ([0 QZX], [1 Norland Twenty]) lost. [0 The company] said so.");
}

TEST(CoreferenceResolver, TakesAJusticeForTheJudge) {
  EXPECT_EQ(test::with_mentions(linked("Mr Justice [PERSON Bo Lind] spoke. The judge left.")),
            "Mr Justice [0 Bo Lind] spoke. [0 The judge] left.");
}

TEST(CoreferenceResolver, TakesNoAgencyForTheParty) {
  EXPECT_EQ(test::with_mentions(
                linked("The [ORG News Agency of Norland] asked [PERSON Bo Lind]. The party is large.")),
            "The [0 News Agency of Norland] asked [1 Bo Lind]. The party is large.");
}

TEST(CoreferenceResolver, TakesTheThatOfAClauseForNoPartOfAName) {
  const Document document = linked(
      "A clerk told [ORG Parliament] that Finance Minister, [PERSON Bo Lind] left and that [ORG Parliament] "
      "met.");
  EXPECT_EQ(
      test::with_mentions(document),
      "A clerk told [0 Parliament] that Finance Minister, [1 Bo Lind] left and that [0 Parliament] met.");
  EXPECT_EQ(titles_of(document), Strings{"Finance Minister → Bo Lind"});
}

TEST(CoreferenceResolver, TellsNoOfficeThatIsDenied) {
  EXPECT_EQ(titles_of(linked("[PERSON Bo Lind] was not a member of the council.")), Strings{});
}

TEST(CoreferenceResolver, TakesAnObjectForSomebodyElseThanItsSubject) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Bo Lind] spoke. [PERSON Al Voss] interrupted him.")),
            "[0 Bo Lind] spoke. [1 Al Voss] interrupted [0 him].");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Lind] said the [ORG Kestrel Institute] would publish it.")),
            "[0 Lind] said the [1 Kestrel Institute] would publish it.");
}

TEST(CoreferenceResolver, LeavesWordsOfNamesToTheNames) {
  Document document = linked("“I left [FAC Rook Hill Mine] and yours is mine,” said [PERSON Ada Ruiz].");
  Quote quote;
  quote.content = {0, 11};
  quote.speaker = MentionId{1};
  document.quotes.push_back(quote);
  test::shipped_resolver().settle_quoted_persons(Words(document.text, document.segmentation),
                                                 document.coreference, document.quotes);
  EXPECT_EQ(test::with_mentions(document),
            "“[1 I] left [0 Rook Hill Mine] and yours is [1 mine],” said [1 Ada Ruiz].");
}

TEST(CoreferenceResolver, TakesThePoliceForNoPoliceOfficer) {
  const Document document =
      linked("District Police Officer [PERSON Ada Ruiz] left. The police said the officer was ill.");
  EXPECT_EQ(test::with_mentions(document),
            "District Police Officer [0 Ada Ruiz] left. The police said [0 the officer] was ill.");
}

TEST(CoreferenceResolver, GivesTitlesOfSeveralToNoOne) {
  EXPECT_EQ(titles_of(linked("The suspects, [PERSON Ada Ruiz], [PERSON Bo Lind] and others, were bailed.")),
            Strings{});
  EXPECT_EQ(titles_of(linked("He named the suspects and businessman [PERSON Bo Lind].")),
            (Strings{"businessman → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Ada Ruiz] scored and ensured they became junior champions.")),
            Strings{});
}

TEST(CoreferenceResolver, LeavesVerbsAndWishesOutOfTitles) {
  EXPECT_EQ(titles_of(linked("There they also killed police constable [PERSON Bo Lind].")),
            (Strings{"police constable → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("The accused include local mayor [PERSON Bo Lind].")),
            (Strings{"local mayor → Bo Lind"}));
  EXPECT_EQ(titles_of(linked("[PERSON Bo Lind] would be a good mayor.")), Strings{});
  EXPECT_EQ(titles_of(linked("We met family lawyer [PERSON Bo Lind].")),
            (Strings{"family lawyer → Bo Lind"}));
}

TEST(CoreferenceResolver, CountsNoQuotedSentencesBetweenASpeakerAndHeSaid) {
  const std::string before =
      "Majority Whip [0 Moses Ogelo] said members met in the hall. According to [0 Ogelo], all is well.\n"
      "Speaker [1 Ken Ngoma] said that nothing was drafted.\n"
      "“You may not stop a member from speaking. Someone can shout. There are rules to follow,” ";
  const Document document = linked(
      "Majority Whip [PERSON Moses Ogelo] said members met in the hall. According to [PERSON Ogelo], all is "
      "well.\nSpeaker [PERSON Ken Ngoma] said that nothing was drafted.\n“You may not stop a member from "
      "speaking. Someone can shout. There are rules to follow,” he said.");
  EXPECT_EQ(test::with_mentions(document), before + "[1 he] said.");
}

TEST(CoreferenceResolver, TakesTheSubjectBehindALongTitleForHe) {
  const std::string text = test::with_mentions(linked(
      "[PERSON Orne] confirms licences are void\n\n[PERSON Manu Sogare] did not travel because his "
      "counterpart, [PERSON Peter Lunn], was away. [PERSON Sogare] met the envoy in his January visit.\n"
      "His meeting with his peer is due on Monday.\n[LOC Kestrel Island] Prime Minister [PERSON Paul Orne] "
      "has confirmed that licences are void.\nHe said this in a talk."));
  EXPECT_EQ(text.substr(text.rfind("void.") + 6), "[0 He] said this in a talk.");
}

TEST(CoreferenceResolver, TakesNoSubjectForItsOwnObject) {
  EXPECT_EQ(
      test::with_mentions(linked(
          "Mr [PERSON Bo Lind] was at the harbour. The actor [PERSON Adam Oshi] agreed to direct him.")),
      "Mr [0 Bo Lind] was at the harbour. The actor [1 Adam Oshi] agreed to direct [0 him].");
}

TEST(CoreferenceResolver, TellsNothingOfWhoSentTheStory) {
  EXPECT_EQ(test::with_mentions(linked(
                "[GPE Kestrel] ([ORG Gull Agency]) - [GPE Norland] will raise its price on coal, it said.")),
            "[0 Kestrel] ([1 Gull Agency]) - [2 Norland] will raise its price on coal, it said.");
  EXPECT_EQ(
      test::with_mentions(linked("The winner ([PERSON Bo Lind]) – a baker from [GPE Kestrel] – said he "
                                 "was glad. He will go home.")),
      "The winner ([0 Bo Lind]) – a baker from [1 Kestrel] – said [0 he] was glad. [0 He] will go home.");
  EXPECT_EQ(
      test::with_mentions(linked("No ship has left the harbour since the storm of Monday. A lender "
                                 "([ORG Gull Bank]) – of old – said so. The bank will pay.")),
      "No ship has left the harbour since the storm of Monday. A lender ([0 Gull Bank]) – of old – said "
      "so. [0 The bank] will pay.");
}

TEST(CoreferenceResolver, CountsANameWithItsArticleOnce) {
  EXPECT_EQ(test::with_mentions(linked("The [ORG Kestrel Party] won. The [ORG Kestrel Party] left.")),
            "The [0 Kestrel Party] won. The [0 Kestrel Party] left.");
}

TEST(CoreferenceResolver, ResolvesTheGroupThatTheLastSentenceIsAbout) {
  EXPECT_EQ(test::with_mentions(
                linked("The town blames [ORG Al-Dabar] for the raids. The group has denied it took part.")),
            "The town blames [0 Al-Dabar] for the raids. [0 The group] has denied [0 it] took part.");
  EXPECT_EQ(test::with_mentions(linked("[ORG Al-Dabar] left. The group with most seats stays.")),
            "[0 Al-Dabar] left. The group with most seats stays.");
}

TEST(CoreferenceResolver, JoinsATickerWithItsCompany) {
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

TEST(CoreferenceResolver, JoinsAShareThatMoreIsToldOf) {
  EXPECT_EQ(test::with_mentions(linked("[ORG Konkola Mines] (NYSE: [ORG KNK], down 5%) fell.")),
            "[0 Konkola Mines] (NYSE: [0 KNK], down 5%) fell.");
}

TEST(CoreferenceResolver, EndsTheNameOfAnExchangeWithItsBrackets) {
  EXPECT_EQ(test::with_mentions(linked("a) [ORG Konkola Mines] (NYSE) sold: [ORG BRN])")),
            "a) [0 Konkola Mines] (NYSE) sold: [1 BRN])");
}

TEST(CoreferenceResolver, JoinsNativeNamesBehindPossessives) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Lin Haoyu]'s ([PERSON 林浩宇]) team won.")),
            "[0 Lin Haoyu]'s ([0 林浩宇]) team won.");
}

TEST(CoreferenceResolver, CallsNoCompanyByItsCode) {
  const Document document = linked("[ORG Vexo] ([ORG VXO.N]) fell.");
  ASSERT_EQ(document.coreference.entities.size(), 1U);
  EXPECT_EQ(document.coreference.entities[0].name, "Vexo");
  EXPECT_EQ(document.coreference.entities[0].aliases, (Strings{"VXO.N"}));
}

TEST(CoreferenceResolver, JoinsTwoSurnamesThatBeginLikeAGivenName) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Pedro Lara Okafor] ran. [PERSON Lara Okafor] won.")),
            "[0 Pedro Lara Okafor] ran. [0 Lara Okafor] won.");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Pedro Lara Okafor] ran. Mrs [PERSON Lara Okafor] won.")),
            "[0 Pedro Lara Okafor] ran. Mrs [1 Lara Okafor] won.");
}

TEST(CoreferenceResolver, GluesNoTwoOffices) {
  for (const std::string& title :
       titles_of(linked("The Mayor of [GPE Kestrel] Governor [PERSON Bo Lind] left.")))
    EXPECT_EQ(title, "Governor → Bo Lind");
}

TEST(CoreferenceResolver, ReadsWholeOffices) {
  EXPECT_EQ(titles_of(linked("They met Chief of Police General [PERSON Ada Ruiz].")),
            (Strings{"Chief of Police General → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("Coordinating Economic Minister [PERSON Ada Ruiz] left.")),
            (Strings{"Coordinating Economic Minister → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("Faulting Governor [PERSON Ada Ruiz], they left.")),
            (Strings{"Governor → Ada Ruiz"}));
  EXPECT_EQ(titles_of(linked("Meanwhile, Deputy Commissioner (Operations) Datuk [PERSON Bo Lind] left.")),
            (Strings{"Deputy Commissioner (Operations) → Bo Lind", "Datuk → Bo Lind"}));
}

TEST(CoreferenceResolver, EndsATitleBeforeWhereItsBearerWrote) {
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

TEST(CoreferenceResolver, TakesAJuniorOfOneGivenNameForAnother) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Pedro Okafor] leaves a son, [PERSON Pedro Jr.], at sea.")),
            "[0 Pedro Okafor] leaves a son, [1 Pedro Jr.], at sea.");
}

}  // namespace
}  // namespace nutgraf
