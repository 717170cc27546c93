// Who is quoted: speakers of hand-made texts.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_attributor.h"

#include <gtest/gtest.h>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using test::quotes_of;
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

TEST(QuoteAttributor, TakesATitleWithoutItsClosingCommaForThePersons) {
  EXPECT_EQ(
      quotes_of(
          "[PERSON Ada Ruiz], Deputy Registrar of the [ORG Dock Chapter] of the [ORG Hill Order] stated "
          "that rain would come."),
      (Strings{"indirect Ada Ruiz: rain would come"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz], the [ORG Dock Union] said, was late."),
            (Strings{"indirect Dock Union: Ada Ruiz, the Dock Union said, was late"}));
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

TEST(QuoteAttributor, GivesPassivesToTheirAgent) {
  EXPECT_EQ(
      quotes_of(
          "[PERSON Bo Lind] was described by [PERSON Ada Ruiz] as “a man of many words and few deeds.”"),
      (Strings{"direct Ada Ruiz: “a man of many words and few deeds.”"}));
}

TEST(QuoteAttributor, LeavesUnknownSpeakersUnknown) {
  EXPECT_EQ(quotes_of("“Nobody here will ever talk about it,” a resident said. [PERSON Ada Ruiz] was there."),
            (Strings{"direct ?: “Nobody here will ever talk about it,”"}));
}

TEST(QuoteAttributor, GivesAColonsQuotationToTheNameBeforeIt) {
  EXPECT_EQ(quotes_of("“It is over,” [PERSON Kim Aro] said. [PERSON Ada Ruiz]: “Then why are you here?”"),
            (Strings{"direct Kim Aro: “It is over,”", "direct Ada Ruiz: “Then why are you here?”"}));
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

TEST(QuoteAttributor, TakesAPossessorThatLooksLikeAVerb) {
  const Document document = test::understood("The accused's family said they would pay the fine.");
  ASSERT_EQ(document.quotes.size(), 1U);
  EXPECT_EQ(document.segmentation.span(*document.quotes[0].speaker_text).of(document.text),
            "The accused's family");
}

TEST(QuoteAttributor, GivesWordsToWhoInstructs) {
  EXPECT_EQ(quotes_of("“You should wait,” [PERSON Kim Aro] instructed the clerk."),
            (Strings{"direct Kim Aro: “You should wait,”"}));
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

TEST(QuoteAttributor, TellsTheSubjectFromWhomItSpeaksOf) {
  EXPECT_EQ(
      quotes_of("[PERSON Ada Ruiz], defending [PERSON Bo Lind], (23) of [GPE Kestrel], said it was late."),
      (Strings{"indirect Ada Ruiz: it was late"}));
  for (const std::string task : {"defending", "representing Mr"})
    EXPECT_EQ(quotes_of("[PERSON Ada Ruiz], " + task + " [PERSON Bo Lind], said it was late."),
              (Strings{"indirect Ada Ruiz: it was late"}));
  EXPECT_EQ(quotes_of("Her boss, acting governor [PERSON Bo Lind], said it was late."),
            (Strings{"indirect Bo Lind: it was late"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] fought the plan made by the [ORG Dock Union], saying it was late."),
            (Strings{"indirect Ada Ruiz: it was late"}));
  EXPECT_EQ(quotes_of("[PERSON Ada Ruiz] fought a plan heard by [PERSON Bo Lind] saying it was late."),
            (Strings{"indirect Ada Ruiz: it was late"}));
  EXPECT_EQ(quotes_of("They fought it despite [PERSON Bo Lind] saying it was late."),
            (Strings{"indirect Bo Lind: it was late"}));
  EXPECT_EQ(
      quotes_of("[PERSON Ada Ruiz] faulted the way in which [PERSON Bo Lind] replied, saying it was rude."),
      (Strings{"indirect Ada Ruiz: it was rude"}));
  EXPECT_EQ(quotes_of("[PERSON Wiwi] as she is widely known said it was late."),
            (Strings{"indirect Wiwi: it was late"}));
}

TEST(QuoteAttributor, NamesWhoIsCalledByADignity) {
  EXPECT_EQ(quotes_of("Judge [PERSON Ada Ruiz] sat. Her Honour ruled that the road must close."),
            (Strings{"indirect Ada Ruiz: the road must close"}));
}

}  // namespace
}  // namespace nutgraf
