// Whom pronouns stand for.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::linked;

TEST(ReferenceResolver, LetsNobodyGoOnForASpeakerWithoutAName) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Adam Oshi] left. An official said it was late. He added it was wet.")),
            "[0 Adam Oshi] left. An official said it was late. He added it was wet.");
}

TEST(ReferenceResolver, GivesPronounsToThePersonOfTheirGender) {
  const Document document =
      linked("[PERSON Angela Holm] met [PERSON Robert Quist] on Monday. She praised his work.");
  EXPECT_EQ(test::with_mentions(document),
            "[0 Angela Holm] met [1 Robert Quist] on Monday. [0 She] praised [1 his] work.");
}

TEST(ReferenceResolver, GivesAPronounOfSpeechToWhoSpokeBesideATitle) {
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

TEST(ReferenceResolver, TakesTheyForNoSinglePerson) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Ada Ruiz] said they had found a boat.")),
            "[0 Ada Ruiz] said they had found a boat.");
}

TEST(ReferenceResolver, TakesAPronounForTheNameBehindIt) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Ada Ruiz] won. In his first speech, [PERSON Bo Lind] praised her.")),
            "[0 Ada Ruiz] won. In [1 his] first speech, [1 Bo Lind] praised [0 her].");
  EXPECT_EQ(
      test::with_mentions(linked("In its report on Friday, the [ORG Kestrel Institute] warned of floods.")),
      "In [0 its] report on Friday, the [0 Kestrel Institute] warned of floods.");
}

TEST(ReferenceResolver, TakesHeWhoSpeaksForWhoeverSpokeInTheSentenceBefore) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Al Voss]'s plan cost two lives, [PERSON Bo Lind] said.\n“It rained,” he "
                       "added.")),
            "[0 Al Voss]'s plan cost two lives, [1 Bo Lind] said.\n“It rained,” [1 he] added.");
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Ada Ruiz] has also said that [PERSON Mia Orne] was late. She denied "
                       "the rest.")),
            "[0 Ada Ruiz] has also said that [1 Mia Orne] was late. [0 She] denied the rest.");
}

TEST(ReferenceResolver, TakesHeWhoSpeaksForTheSourceOfTheSentenceBefore) {
  EXPECT_EQ(test::with_mentions(
                linked("According to [PERSON Al Voss], [PERSON Bo Lind] had told him nothing. He added that "
                       "it was late.")),
            "According to [0 Al Voss], [1 Bo Lind] had told [0 him] nothing. [0 He] added that it was late.");
}

TEST(ReferenceResolver, TakesNoNameBesideASpeakerForTheSpeaker) {
  EXPECT_EQ(test::with_mentions(
                linked("[PERSON Al Voss], who came with lawyer [PERSON Bo Lind], said it was late. He "
                       "added nothing.")),
            "[0 Al Voss], who came with lawyer [1 Bo Lind], said it was late. [0 He] added nothing.");
}

TEST(ReferenceResolver, TakesAnObjectForSomebodyElseThanItsSubject) {
  EXPECT_EQ(test::with_mentions(linked("[PERSON Bo Lind] spoke. [PERSON Al Voss] interrupted him.")),
            "[0 Bo Lind] spoke. [1 Al Voss] interrupted [0 him].");
  EXPECT_EQ(test::with_mentions(linked("[PERSON Lind] said the [ORG Kestrel Institute] would publish it.")),
            "[0 Lind] said the [1 Kestrel Institute] would publish it.");
}

TEST(ReferenceResolver, CountsNoQuotedSentencesBetweenASpeakerAndHeSaid) {
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

TEST(ReferenceResolver, TakesTheSubjectBehindALongTitleForHe) {
  const std::string text = test::with_mentions(linked(
      "[PERSON Orne] confirms licences are void\n\n[PERSON Manu Sogare] did not travel because his "
      "counterpart, [PERSON Peter Lunn], was away. [PERSON Sogare] met the envoy in his January visit.\n"
      "His meeting with his peer is due on Monday.\n[LOC Kestrel Island] Prime Minister [PERSON Paul Orne] "
      "has confirmed that licences are void.\nHe said this in a talk."));
  EXPECT_EQ(text.substr(text.rfind("void.") + 6), "[0 He] said this in a talk.");
}

TEST(ReferenceResolver, TakesNoSubjectForItsOwnObject) {
  EXPECT_EQ(
      test::with_mentions(linked(
          "Mr [PERSON Bo Lind] was at the harbour. The actor [PERSON Adam Oshi] agreed to direct him.")),
      "Mr [0 Bo Lind] was at the harbour. The actor [1 Adam Oshi] agreed to direct [0 him].");
}

TEST(ReferenceResolver, TellsNothingOfWhoSentTheStory) {
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

}  // namespace
}  // namespace nutgraf
