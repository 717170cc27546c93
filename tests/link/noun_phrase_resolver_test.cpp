// Whom descriptions stand for: "the governor", "the bank", "the 52-year-old".
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::linked;

TEST(NounPhraseResolver, TellsWhoBearsATitleThatWasShortened) {
  EXPECT_EQ(test::with_mentions(linked("Gov. [PERSON Ada Ruiz] signed it. The governor was late.")),
            "Gov. [0 Ada Ruiz] signed it. [0 The governor] was late.");
  EXPECT_EQ(
      test::with_mentions(linked("Lt. Gov. [PERSON Bo Lind] met Gov. [PERSON Ada Ruiz] and Sen. [PERSON "
                                 "Kim Aro]. The governor was late.")),
      "Lt. Gov. [0 Bo Lind] met Gov. [1 Ada Ruiz] and Sen. [2 Kim Aro]. [1 The governor] was late.");
}

TEST(NounPhraseResolver, TakesASheriffsSpokeswomanForNoSheriff) {
  EXPECT_EQ(test::with_mentions(
                linked("The sheriff's spokeswoman, [PERSON Ada Ruiz], left. The sheriff was late.")),
            "The sheriff's spokeswoman, [0 Ada Ruiz], left. The sheriff was late.");
}

TEST(NounPhraseResolver, TakesAClauseForNoPhrase) {
  EXPECT_EQ(test::with_mentions(linked("The [ORG Kestrel Police] met. She said that police were there.")),
            "The [0 Kestrel Police] met. She said that police were there.");
}

TEST(NounPhraseResolver, TakesTheBeginningOfALongerNameForNoPhrase) {
  const Document document =
      linked("The [ORG Kestrel Council] met. On Friday the [ORG Council Armed Forces Committee] met.");
  EXPECT_EQ(test::with_mentions(document),
            "The [0 Kestrel Council] met. On Friday the [1 Council Armed Forces Committee] met.");
}

TEST(NounPhraseResolver, TellsThePrimeMinisterFromOtherMinisters) {
  EXPECT_EQ(
      test::with_mentions(linked("Prime Minister [PERSON Hal Doorn] met Environment Minister [PERSON Eve "
                                 "Brand]. The prime minister praised her.")),
      "Prime Minister [0 Hal Doorn] met Environment Minister [1 Eve Brand]. [0 The prime minister] praised "
      "[1 her].");
}

TEST(NounPhraseResolver, TakesNoOtherNameForADescription) {
  EXPECT_EQ(
      test::with_mentions(linked("The [ORG Kestrel Union] met. The Dockers Union left. The union agreed.")),
      "The [0 Kestrel Union] met. The Dockers Union left. [0 The union] agreed.");
  EXPECT_EQ(test::with_mentions(linked("[ORG Halden] grew. It reached the food chain, the chain said.")),
            "[0 Halden] grew. It reached the food chain, [0 the chain] said.");
}

TEST(NounPhraseResolver, ResolvesTheBearerOfATitle) {
  const Document document = linked(
      "Prime Minister [PERSON Ada Ruiz] resigned. The [ORG Kestrel Court] had ruled against the prime "
      "minister.");
  EXPECT_EQ(test::with_mentions(document),
            "Prime Minister [0 Ada Ruiz] resigned. The [1 Kestrel Court] had ruled against [0 the prime "
            "minister].");
}

TEST(NounPhraseResolver, LeavesADescribedCompanyThatNobodyNames) {
  EXPECT_EQ(
      test::with_mentions(linked("[ORG Hezbar] spoke to the same American outlet. The outlet printed it.")),
      "[0 Hezbar] spoke to the same American outlet. [0 The outlet] printed it.");
}

TEST(NounPhraseResolver, ResolvesWhoIsToldByAgeAlone) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Ada Ruiz], 52, met [PERSON Bo Lind]. [PERSON Lind] smiled. The 52-year-old "
                       "said no.")),
            "[0 Ada Ruiz], 52, met [1 Bo Lind]. [1 Lind] smiled. [0 The 52-year-old] said no.");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Bo Lind] grows rice. “Maps,” said the 52-year-old.")),
            "[0 Bo Lind] grows rice. “Maps,” said [0 the 52-year-old].");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Bo Lind] grows rice. The 52-year-old mill burned.")),
            "[0 Bo Lind] grows rice. The 52-year-old mill burned.");
}

TEST(NounPhraseResolver, TellsAPresidentFromFormerAndVicePresidents) {
  EXPECT_EQ(
      test::with_mentions(linked("President [PERSON Ada Ruiz] met former President [PERSON Bo Lind] and Vice "
                                 "President [PERSON Kim Aro]. The president left. The former president and "
                                 "the vice president stayed.")),
      "President [0 Ada Ruiz] met former President [1 Bo Lind] and Vice President [2 Kim Aro]. [0 The "
      "president] left. [1 The former president] and [2 the vice president] stayed.");
}

TEST(NounPhraseResolver, TakesNoCompanyFromBracketsOfSymbols) {
  EXPECT_EQ(test::with_mentions(
                linked("[ORG Kestrel Mills] ([ORG QZX], [ORG Norland Twenty]) lost. The company said "
                       "so.")),
            "[0 Kestrel Mills] ([0 QZX], [1 Norland Twenty]) lost. [0 The company] said so.");
}

TEST(NounPhraseResolver, TakesAJusticeForTheJudge) {
  EXPECT_EQ(test::with_mentions(linked("Mr Justice [PERSON Bo Lind] spoke. The judge left.")),
            "Mr Justice [0 Bo Lind] spoke. [0 The judge] left.");
}

TEST(NounPhraseResolver, TakesNoAgencyForTheParty) {
  EXPECT_EQ(test::with_mentions(
                linked("The [ORG News Agency of Norland] asked [PERSON Bo Lind]. The party is large.")),
            "The [0 News Agency of Norland] asked [1 Bo Lind]. The party is large.");
}

TEST(NounPhraseResolver, TakesThePoliceForNoPoliceOfficer) {
  const Document document =
      linked("District Police Officer [PERSON Ada Ruiz] left. The police said the officer was ill.");
  EXPECT_EQ(test::with_mentions(document),
            "District Police Officer [0 Ada Ruiz] left. The police said [0 the officer] was ill.");
}

TEST(NounPhraseResolver, ResolvesTheGroupThatTheLastSentenceIsAbout) {
  EXPECT_EQ(test::with_mentions(
                linked("The town blames [ORG Al-Dabar] for the raids. The group has denied it took part.")),
            "The town blames [0 Al-Dabar] for the raids. [0 The group] has denied [0 it] took part.");
  EXPECT_EQ(test::with_mentions(linked("[ORG Al-Dabar] left. The group with most seats stays.")),
            "[0 Al-Dabar] left. The group with most seats stays.");
}

}  // namespace
}  // namespace nutgraf
