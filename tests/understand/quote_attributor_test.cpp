// Quotations of hand-made texts, and who is quoted.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_attributor.h"

#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

std::vector<std::string> quotes_of(const std::string& marked) {
  return test::quotes_of(test::understood(marked));
}

using Strings = std::vector<std::string>;

TEST(QuoteAttributor, ReadsSpeakersBeforeAndAfter) {
  EXPECT_EQ(quotes_of("“We will act,” [PERSON Ada Ruiz] said."),
            (Strings{"direct Ada Ruiz: “We will act,”"}));
  EXPECT_EQ(quotes_of("“We will act,” said [PERSON Ada Ruiz], a former mayor of [GPE Kestrel]."),
            (Strings{"direct Ada Ruiz: “We will act,”"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz], who leads the [ORG Dock Union], said: “We will act.”"),
            (Strings{"direct Ada Ruiz: “We will act.”"}));
}

TEST(QuoteAttributor, ReadsQuotationsInterruptedByTheCue) {
  EXPECT_EQ(
      quotes_of("“It is late,” [PERSON Kim Aro] said, but warned that the deal could “end at any time.”"),
      (Strings{"direct Kim Aro: “It is late,”", "mixed Kim Aro: the deal could “end at any time.”"}));
  EXPECT_EQ(quotes_of("“It is late,” [PERSON Kim Aro] said, “and we are tired.”"),
            (Strings{"direct Kim Aro: “It is late,”", "direct Kim Aro: “and we are tired.”"}));
}

TEST(QuoteAttributor, TellsWhoIsMeantByAnOfficeBeforeTheNameIsTold) {
  const std::string office = "Miners will strike, the union's general secretary said.\n\n";
  EXPECT_EQ(
      quotes_of(office + "“We told them in March,” [PERSON Adam Oshi] told reporters at the gate."),
      (Strings{"indirect Adam Oshi: Miners will strike", "direct Adam Oshi: “We told them in March,”"}));
  EXPECT_EQ(
      quotes_of(office + "“We told them in March,” miner [PERSON Adam Oshi] told reporters at the gate."),
      (Strings{"indirect ?: Miners will strike", "direct Adam Oshi: “We told them in March,”"}));
  EXPECT_EQ(
      quotes_of("Miners will strike, an official said.\n“We told them in March,” [PERSON Adam Oshi] said."),
      (Strings{"indirect ?: Miners will strike", "direct Adam Oshi: “We told them in March,”"}));
  EXPECT_EQ(
      quotes_of(
          "Miners will strike, its spokesman said.\n“We told them in March,” [PERSON Maria Oshi] said."),
      (Strings{"indirect ?: Miners will strike", "direct Maria Oshi: “We told them in March,”"}));
}

TEST(QuoteAttributor, GivesNoOfficeOfSomebodyKnownToAStranger) {
  EXPECT_EQ(
      quotes_of("Governor [PERSON Umar Bello] opened it. The governor said it was late.\n“We are glad,” "
                "[PERSON Adam Oshi] said.")
          .back(),
      "direct Adam Oshi: “We are glad,”");
  const Strings quotes = quotes_of(
      "Governor [PERSON Umar Bello] opened it. The governor said it was late.\n“We are glad,” [PERSON Adam "
      "Oshi] said.");
  for (const std::string& quote : quotes) EXPECT_NE(quote, "indirect Adam Oshi: it was late");
}

TEST(QuoteAttributor, TellsAnAudienceFromTheClause) {
  EXPECT_EQ(quotes_of("[PERSON Okorie] tells [ORG Senate] panel refinery will restart"),
            (Strings{"indirect Okorie: refinery will restart"}));
}

TEST(QuoteAttributor, GivesAClauseToTheVerbBehindTheInsertion) {
  EXPECT_EQ(
      quotes_of("[PERSON Ada Ruiz], an engineer who advised both sides, said the work would take years."),
      (Strings{"indirect Ada Ruiz: the work would take years"}));
}

TEST(QuoteAttributor, ReportsNoPhraseThatPointsBack) {
  EXPECT_TRUE(quotes_of("[PERSON Ada Ruiz] said this in a speech held at the port on Monday.").empty());
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] said this was late."),
            (Strings{"indirect Ada Ruiz: this was late"}));
}

TEST(QuoteAttributor, ReportsNoParticipleBehindWhereItWasWritten) {
  EXPECT_TRUE(
      quotes_of(
          "[PERSON Ada Ruiz] tweeted on her official [ORG Hillbook] page questioning the exit of an unnamed "
          "minister.")
          .empty());
}

TEST(QuoteAttributor, TakesTheNameOfAPaperForNoQuotation) {
  EXPECT_EQ(quotes_of("Speaking to ‘Hillpost’ Ven. [PERSON Ada Ruiz] said it was late."),
            (Strings{"indirect Ada Ruiz: it was late"}));
}

TEST(QuoteAttributor, TakesATitleWithoutItsClosingCommaForThePersons) {
  EXPECT_EQ(
      quotes_of(
          "[PERSON Ada Ruiz], Deputy Registrar of the [ORG Dock Chapter] of the [ORG Hill Order] stated "
          "that rain would come."),
      (Strings{"indirect Ada Ruiz: rain would come"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz], the [ORG Dock Union] said, was late."),
            (Strings{"indirect Dock Union: Ada Ruiz, the Dock Union said, was late"}));
}

TEST(QuoteAttributor, ReadsTheWrongMarkBehindAColon) {
  EXPECT_EQ(quotes_of("Asked why, [PERSON Ada Ruiz] said:”Many people here are tired of the rain.”"),
            (Strings{"direct Ada Ruiz: ”Many people here are tired of the rain.”"}));
}

TEST(QuoteAttributor, CarriesTheSpeakerOn) {
  EXPECT_EQ(quotes_of("“It is late,” [PERSON Kim Aro] told reporters. “We are very tired.”"),
            (Strings{"direct Kim Aro: “It is late,”", "direct Kim Aro: “We are very tired.”"}));
}

TEST(QuoteAttributor, ResolvesPronounsAndDocuments) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] won. “I am glad,” she said."),
            (Strings{"direct Ada Ruiz: “I am glad,”"}));
  EXPECT_EQ(quotes_of("According to a report by [ORG Hill Watch], two people were hurt."),
            (Strings{"indirect Hill Watch: two people were hurt"}));
}

TEST(QuoteAttributor, FindsReportedClauses) {
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

TEST(QuoteAttributor, ReportsOnlyWhatARelativeClauseTells) {
  EXPECT_EQ(
      quotes_of(
          "They would guard the men whom, [PERSON Kim Aro] said, other states had refused to take back."),
      (Strings{"indirect Kim Aro: other states had refused to take back"}));
  EXPECT_EQ(quotes_of("At least ten people died, according to [PERSON Kim Aro], who had counted them."),
            (Strings{"indirect Kim Aro: At least ten people died"}));
}

TEST(QuoteAttributor, FindsTheClauseBehindItsSource) {
  EXPECT_EQ(quotes_of("According to [PERSON Kim Aro], the mayor's spokesman, the bridge was closed."),
            (Strings{"indirect Kim Aro: the bridge was closed"}));
  EXPECT_EQ(quotes_of("According to [PERSON Kim Aro] the bridge was closed."),
            (Strings{"indirect Kim Aro: the bridge was closed"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] suggested the driver lost control."),
            (Strings{"indirect Kim Aro: the driver lost control"}));
  EXPECT_EQ(quotes_of("The [ORG Water Board] say the bridge was closed."),
            (Strings{"indirect Water Board: the bridge was closed"}));
}

TEST(QuoteAttributor, EndsAClauseWhereAQuotationMarkHidesTheComma) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] said that talks were “most useful,” adding that he would return."),
            (Strings{"mixed Kim Aro: talks were “most useful,”", "indirect Kim Aro: he would return"}));
}

TEST(QuoteAttributor, GivesPassivesToTheirAgent) {
  EXPECT_EQ(
      quotes_of(
          "[PERSON Bo Lind] was described by [PERSON Ada Ruiz] as “a man of many words and few deeds.”"),
      (Strings{"direct Ada Ruiz: “a man of many words and few deeds.”"}));
}

TEST(QuoteAttributor, TakesNoTitleOrScareQuoteForAQuotation) {
  EXPECT_TRUE(
      quotes_of("[PERSON Ada Ruiz] wrote about the so-called “smart” city in “The Long Road Home” last year.")
          .empty());
  EXPECT_TRUE(quotes_of("The agency announced a new coalition of ports. The member states of the union met.")
                  .empty());
}

TEST(QuoteAttributor, LeavesUnknownSpeakersUnknown) {
  EXPECT_EQ(quotes_of("“Nobody here will ever talk about it,” a resident said. [PERSON Ada Ruiz] was there."),
            (Strings{"direct ?: “Nobody here will ever talk about it,”"}));
}

TEST(QuoteAttributor, ReadsInterviews) {
  EXPECT_EQ(quotes_of("((Gazette)) What now?\n[PERSON Ada Ruiz] We go on.\n((Gazette)) And then?\n[PERSON "
                      "Ada Ruiz] We rest."),
            (Strings{"direct ?: What now?", "direct Ada Ruiz: We go on.", "direct ?: And then?",
                     "direct Ada Ruiz: We rest."}));
}

TEST(QuoteAttributor, TakesNoListOfQuestionsForAnInterview) {
  EXPECT_TRUE(quotes_of("((Gazette)) What now?\n((Gazette)) And then?\n((Gazette)) Why you?").empty());
}

TEST(QuoteAttributor, ReadsParagraphsThatQuoteWithoutMarks) {
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

TEST(QuoteAttributor, EndsADirectQuotationWhereTheWriterGoesOn) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] tweeted “Saddened by this loss of life” and left for the coast."),
            (Strings{"direct Ada Ruiz: “Saddened by this loss of life”"}));
  EXPECT_EQ(quotes_of("Asked if the fees would rise, [PERSON Ada Ruiz] replied, “Probably.”"),
            (Strings{"direct Ada Ruiz: “Probably.”"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] told a crowd outside the gates: “We have won this day.”"),
            (Strings{"direct Ada Ruiz: “We have won this day.”"}));
}

TEST(QuoteAttributor, TakesPlainSpeechForAQuotationWithoutACue) {
  EXPECT_EQ(
      quotes_of("[PERSON Ada Ruiz] broke the news. “We talk to the port right now. Nobody knows who owns "
                "it”."),
      (Strings{"direct Ada Ruiz: “We talk to the port right now. Nobody knows who owns it”"}));
}

TEST(QuoteAttributor, GivesAColonsQuotationToTheNameBeforeIt) {
  EXPECT_EQ(quotes_of("“It is over,” [PERSON Kim Aro] said. [PERSON Ada Ruiz]: “Then why are you here?”"),
            (Strings{"direct Kim Aro: “It is over,”", "direct Ada Ruiz: “Then why are you here?”"}));
}

TEST(QuoteAttributor, LeavesPassivesTitlesAndDoubtedWordsAlone) {
  EXPECT_TRUE(
      quotes_of("[PERSON Ada Ruiz] has been described as “the most impatient woman in town”.").empty());
  EXPECT_TRUE(quotes_of("In her memoir, “Salt and Iron”, [PERSON Ada Ruiz] describes her town.").empty());
  EXPECT_TRUE(
      quotes_of("[PERSON Ada Ruiz] had long complained about the “clock-watchers” of the port.").empty());
}

TEST(QuoteAttributor, FindsTheSpeakerOfFurtherVerbs) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] said fees “cost us a lot,” further saying, “It hurts trade.”"),
            (Strings{"mixed Kim Aro: fees “cost us a lot,”", "direct Kim Aro: “It hurts trade.”"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] even went as far as to say, “I am glad that they did.”"),
            (Strings{"direct Kim Aro: “I am glad that they did.”"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] quits over the river, says he ‘could not look away’"),
            (Strings{"mixed Kim Aro: he ‘could not look away’"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro], an ecologist and professor at the port, who said “There is hope.”"),
            (Strings{"direct Kim Aro: “There is hope.”"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] called it “a breach of trust,” according to [ORG Hill Watch]."),
            (Strings{"direct Kim Aro: “a breach of trust,”"}));
}

TEST(QuoteAttributor, KeepsWhatFollowsAnInvertedCue) {
  EXPECT_EQ(quotes_of("Because the sea is warm, says the [ORG Dock Union], it rises."),
            (Strings{"indirect Dock Union: Because the sea is warm, says the Dock Union, it rises"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] has said publicly the road was closed."),
            (Strings{"indirect Kim Aro: the road was closed"}));
}

TEST(QuoteAttributor, AnswersTextsOfNothingButMarks) {
  EXPECT_TRUE(quotes_of("” “ ” ’ ‘").empty());
  EXPECT_TRUE(quotes_of("said said said “”").empty());
}

TEST(QuoteAttributor, AnswersClausesOpenedByNobody) {
  EXPECT_EQ(quotes_of("What “a quiet harbor” told [PERSON Ada Ruiz]."),
            (Strings{"direct Ada Ruiz: “a quiet harbor”"}));
}

TEST(QuoteAttributor, GivesTheWordsOfSomebodysKinToThem) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] died on Friday, her family has said."),
            (Strings{"indirect ?: Ada Ruiz died on Friday"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] sang. Her family said she was kind."),
            (Strings{"indirect ?: she was kind"}));
}

TEST(QuoteAttributor, TakesAPronounForTheWholeSpeaker) {
  const Document document =
      test::understood("The [ORG Dock Union] left. At the time it said fees were high.");
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_EQ(document.segmentation.span(*document.quotes[0].speaker_text).of(document.text), "it");
}

TEST(QuoteAttributor, PassesOverWhoseNewspaperWasTold) {
  EXPECT_EQ(
      quotes_of("[PERSON Kim Aro] told [GPE Kestrel]'s [ORG Gull] newspaper on Friday that she slept well."),
      (Strings{"indirect Kim Aro: she slept well"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] told the [ORG KBC]'s [WORK_OF_ART Today] programme he was ill."),
            (Strings{"indirect Kim Aro: he was ill"}));
}

TEST(QuoteAttributor, TakesWhatIsWrittenForNoClause) {
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] wrote plays for other stars who became known.").empty());
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] wrote that she was tired."),
            (Strings{"indirect Kim Aro: she was tired"}));
}

TEST(QuoteAttributor, TakesAPossessorThatLooksLikeAVerb) {
  const Document document = test::understood("The accused's family said they would pay the fine.");
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_EQ(document.segmentation.span(*document.quotes[0].speaker_text).of(document.text),
            "The accused's family");
}

TEST(QuoteAttributor, TakesTheVerbOfARelativeForNoClause) {
  EXPECT_TRUE(
      quotes_of("[PERSON Kim Aro] announced her deputy, who was hurt in a fire in [GPE Kestrel].").empty());
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] confirmed his death in a statement issued on Monday.").empty());
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] could not estimate the losses from the fire, which left two hurt.")
                  .empty());
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] announced the block of flats collapsed in the night."),
            (Strings{"indirect Kim Aro: the block of flats collapsed in the night"}));
}

TEST(QuoteAttributor, ReadsWhatStandsBeforeTellingWhenItWasSaid) {
  EXPECT_EQ(
      quotes_of("The party has agreed to the plan, [PERSON Kim Aro] told reporters in [GPE Kestrel] after "
                "a committee meeting."),
      (Strings{"indirect Kim Aro: The party has agreed to the plan"}));
}

TEST(QuoteAttributor, EndsAClauseBeforeWhatTheSpeakerDid) {
  EXPECT_EQ(quotes_of("The riot did no harm to the port, [PERSON Kim Aro] said, leaving the stage."),
            (Strings{"indirect Kim Aro: The riot did no harm to the port"}));
  EXPECT_EQ(quotes_of("In the port, [PERSON Kim Aro] said, nothing was left of the stage."),
            (Strings{"indirect Kim Aro: In the port, Kim Aro said, nothing was left of the stage"}));
}

TEST(QuoteAttributor, TakesWhatSomebodyShouldHaveSaidForNoSpeech) {
  EXPECT_EQ(quotes_of("What [PERSON Bo Lind] should have said was to keep the rule, [PERSON Kim Aro] said."),
            (Strings{"indirect Kim Aro: What Bo Lind should have said was to keep the rule"}));
}

TEST(QuoteAttributor, ReadsVoicedConcernsAndCriticismWithThat) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] voiced concern that the boats would be late."),
            (Strings{"indirect Kim Aro: the boats would be late"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] expressed her hope that the boats would come."),
            (Strings{"indirect Kim Aro: the boats would come"}));
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] criticized that the boats were late."),
            (Strings{"indirect Kim Aro: the boats were late"}));
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] criticized the plan that the boats should wait.").empty());
  EXPECT_TRUE(quotes_of("[PERSON Kim Aro] expressed interest in boats that were late.").empty());
}

TEST(QuoteAttributor, GivesWordsToWhoInstructs) {
  EXPECT_EQ(quotes_of("“You should wait,” [PERSON Kim Aro] instructed the clerk."),
            (Strings{"direct Kim Aro: “You should wait,”"}));
}

TEST(QuoteAttributor, EndsAClauseBeforeASecondSpeaker) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] told police he found a boat in the reeds, officers said."),
            (Strings{"indirect Kim Aro: he found a boat in the reeds"}));
  EXPECT_EQ(quotes_of("The toll rose to nine, [PERSON Kim Aro] said, as boats turned to the injured."),
            (Strings{"indirect Kim Aro: The toll rose to nine"}));
}

TEST(QuoteAttributor, FindsTheSpeakerBehindOfficeAndRank) {
  EXPECT_EQ(
      quotes_of("“Two are hurt,” said the deputy director of the coast guard, General [PERSON Ada Ruiz], in "
                "a call."),
      (Strings{"direct Ada Ruiz: “Two are hurt,”"}));
}

TEST(QuoteAttributor, FindsTheNameBetweenOfficeAndColon) {
  EXPECT_EQ(quotes_of("Said her lawyer, [PERSON Bo Lind]: “She is innocent.”"),
            (Strings{"direct Bo Lind: “She is innocent.”"}));
}

TEST(QuoteAttributor, GivesWhatAFamilySaysToNobodyElse) {
  const Document document =
      test::understood("[PERSON Bo Lind] died. Said his family in a statement, “We mourn.”");
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_FALSE(document.quotes[0].speaker.has_value());
}

TEST(QuoteAttributor, TakesNoMeasureForASource) {
  EXPECT_EQ(quotes_of("[PERSON Kim Aro] said the team was formed according to the law."),
            (Strings{"indirect Kim Aro: the team was formed according to the law"}));
}

TEST(QuoteAttributor, ReadsTheMinisterForSomethingNamed) {
  EXPECT_EQ(quotes_of("Minister for [GPE Kestrel] Affairs [PERSON Ada Ruiz] said it was late."),
            (Strings{"indirect Ada Ruiz: it was late"}));
}

TEST(QuoteAttributor, GoesOnWithWhoeverSpokeLastBeforeIt) {
  EXPECT_EQ(
      quotes_of("[PERSON Bo Lind] put it down to “having to pay for all of it”.\n\n“Growth is a little weak” "
                "for now, said [PERSON Ada Ruiz]. “That is an issue for them.”")
          .back(),
      "direct Ada Ruiz: “That is an issue for them.”");
}

TEST(QuoteAttributor, LetsTheSpeakerGoOnBehindAnAdverb) {
  EXPECT_EQ(
      quotes_of(
          "“He wrote to us about Governor [PERSON Bo Lind],” [PERSON Adam Oshi] said. He also said that "
          "[PERSON Lind] would be late.")
          .back(),
      "indirect Adam Oshi: Lind would be late");
}

TEST(QuoteAttributor, FindsTheSpeakerBeforeLettersAndComma) {
  EXPECT_EQ(quotes_of("His defence barrister, [PERSON Ada Ruiz] SC, said it was late."),
            (Strings{"indirect Ada Ruiz: it was late"}));
}

TEST(QuoteAttributor, TakesWhatATweetDoesForNoClause) {
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] tweeted clearing Captain [PERSON Bo Lind] of any wrongdoing."),
            Strings{});
}

TEST(QuoteAttributor, TakesARulingForNoVerb) {
  EXPECT_EQ(quotes_of("[PERSON Adam Oshi] left. In his ruling, Justice [PERSON Bo Lind] was brief."),
            Strings{});
}

TEST(QuoteAttributor, TakesWhoBeginsTheSentenceBeforeWhomAnApposedNameTellsOf) {
  EXPECT_EQ(
      quotes_of(
          "But [PERSON Ada Ruiz], the counsel for the second defendant, [PERSON Bo Lind], said it was late."),
      (Strings{"indirect Ada Ruiz: it was late"}));
  EXPECT_EQ(quotes_of("The mayor of [GPE Kestrel], [PERSON Bo Lind], said it was late."),
            (Strings{"indirect Bo Lind: it was late"}));
}

TEST(QuoteAttributor, LooksNoFurtherForWhomAnAppositionTellsOf) {
  std::string text = "[PERSON Ada Ruiz], the counsel for";
  for (int i = 0; i < 60; ++i) text += " the firm of";
  EXPECT_EQ(quotes_of(text + " ports, [PERSON Bo Lind], said it was late."),
            (Strings{"indirect Bo Lind: it was late"}));
}

TEST(QuoteAttributor, TakesAMomentForNoClause) {
  EXPECT_TRUE(quotes_of("See what [PERSON Kim Aro] said after the harbour feast").empty());
}

}  // namespace
}  // namespace nutgraf
