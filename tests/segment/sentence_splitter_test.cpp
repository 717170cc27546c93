// The sentence splitter, as composed in the segmenter.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/sentence_splitter.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/segment/split_text.h"

namespace nutgraf {
namespace {

TEST(SentenceSplitter, SplitsAtFullStops) {
  EXPECT_EQ(split("Rain fell. Roads closed! Why? Nobody knew"),
            "Rain fell. | Roads closed! | Why? | Nobody knew");
  EXPECT_EQ(split("Really?! Yes!!! 5 came. $3 went."), "Really?! | Yes!!! | 5 came. | $3 went.");
}

TEST(SentenceSplitter, GoesOnInSmallLetters) {
  EXPECT_EQ(split("She works at Yahoo! in Rome. \"Why?\" he asked. The co. said so."),
            "She works at Yahoo! in Rome. | \"Why?\" he asked. | The co. said so.");
}

TEST(SentenceSplitter, SplitsTextWithoutCapitals) {
  EXPECT_EQ(split("it rained. we left! why? no idea"), "it rained. | we left! | why? | no idea");
}

TEST(SentenceSplitter, KnowsWordsThatBeginSmall) {
  EXPECT_EQ(split("Sales fell. iPhone sales rose."), "Sales fell. | iPhone sales rose.");
}

TEST(SentenceSplitter, GivesClosingMarksToTheSentence) {
  EXPECT_EQ(split("“We won.” Kim left. (She won.) He wept. 'So.' Done."),
            "“We won.” | Kim left. | (She won.) | He wept. | 'So.' | Done.");
  EXPECT_EQ(split("``It ended.'' Kim left."), "``It ended.'' | Kim left.");
  EXPECT_EQ(split("\"It ended.\" \"It began.\" He said \"so.\""),
            "\"It ended.\" | \"It began.\" | He said \"so.\"");
  EXPECT_EQ(split("It fell in 1999.[1] The king fled.[2][3] He died."),
            "It fell in 1999.[1] | The king fled.[2][3] | He died.");
}

TEST(SentenceSplitter, GivesOpeningMarksToTheNextSentence) {
  EXPECT_EQ(split("Why today?“Kim left.”"), "Why today? | “Kim left.”");
  EXPECT_EQ(split("(He said ‘Go home.’) Kim left."), "(He said ‘Go home.’) | Kim left.");
  EXPECT_EQ(split("Vino. ¿Quién? ¡Nadie!"), "Vino. | ¿Quién? | ¡Nadie!");
  EXPECT_EQ(split("She left. “‘([Kim came."), "She left. | “‘([Kim came.");
  EXPECT_EQ(split("She left. “‘([{Kim came."), "She left. “‘([{Kim came.")
      << "not even wild text is looked at for long";
}

TEST(SentenceSplitter, BeginsNoSentenceWithADashOrASign) {
  EXPECT_EQ(split("Rain fell. — Kim left. / She came."), "Rain fell. — Kim left. / She came.");
  EXPECT_EQ(split("It fell. + Kim left. #news came. @kim went."),
            "It fell. + Kim left. | #news came. | @kim went.");
}

TEST(SentenceSplitter, PairsQuotationMarksBetweenSpaces) {
  EXPECT_EQ(split("\" We won . \" He left ."), "\" We won . \" | He left .");
}

TEST(SentenceSplitter, KeepsBracketedSentencesInside) {
  EXPECT_EQ(split("He (Kim was 5 then.) went home. He left."), "He (Kim was 5 then.) went home. | He left.");
}

TEST(SentenceSplitter, NeverEndsBehindTitlesAndInitials) {
  EXPECT_EQ(split("Mr. Kim met Gen. Lee. J. R. Smith came vs. Kim."),
            "Mr. Kim met Gen. Lee. | J. R. Smith came vs. Kim.");
  EXPECT_EQ(split("It was made by P. A. Njoroge. A man left."),
            "It was made by P. A. Njoroge. | A man left.");
  EXPECT_EQ(split("They told William L. \"Bill\" Smith. \"Bill\" Smith left."),
            "They told William L. \"Bill\" Smith. | \"Bill\" Smith left.");
  EXPECT_EQ(split("See No. 5 on p. 7. The end."), "See No. 5 on p. 7. | The end.");
  EXPECT_EQ(split("On Monday she asked Gen. The men left."), "On Monday she asked Gen. The men left.");
}

TEST(SentenceSplitter, AsksTheNextWordBehindAbbreviations) {
  EXPECT_EQ(split("They live in the U.S. The U.S. Army left."),
            "They live in the U.S. | The U.S. Army left.");
  EXPECT_EQ(split("He joined Acme Corp. It grew. Acme Corp. Chairman Lee quit."),
            "He joined Acme Corp. | It grew. | Acme Corp. Chairman Lee quit.");
  EXPECT_EQ(split("“He joined Acme Corp.” Lee quit. ‘He left Acme Corp.’ Lee stayed."),
            "“He joined Acme Corp.” | Lee quit. | ‘He left Acme Corp.’ | Lee stayed.");
  EXPECT_EQ(split("He joined it (Acme Corp.) Monday."), "He joined it (Acme Corp.) Monday.");
  EXPECT_EQ(split("Acme Corp.'s Ulsan plant closed. Beam Inc.’s Lee left."),
            "Acme Corp.'s Ulsan plant closed. | Beam Inc.’s Lee left.");
  EXPECT_EQ(split("It sold cars, etc. Trains stopped on Feb. 5."),
            "It sold cars, etc. | Trains stopped on Feb. 5.");
}

TEST(SentenceSplitter, TellsWhatFollowsTheClock) {
  EXPECT_EQ(split("They met at 6 p.m. Lawyers stayed until 8 p.m. Friday and left."),
            "They met at 6 p.m. | Lawyers stayed until 8 p.m. Friday and left.");
  EXPECT_EQ(split("At 5 a.m. Mr. Kim woke."), "At 5 a.m. Mr. Kim woke.");
  EXPECT_EQ(split("They met at 6 p.m. Eastern Time on Monday."),
            "They met at 6 p.m. Eastern Time on Monday.");
}

TEST(SentenceSplitter, ReadsEllipses) {
  EXPECT_EQ(split("I... well, I saw . . . it. He said: “Go ... now.”"),
            "I... well, I saw . . . it. | He said: “Go ... now.”");
  EXPECT_EQ(split("He meant that.... She left. No… The end."),
            "He meant that.... | She left. | No… | The end.");
  EXPECT_EQ(split("“Much was lost [...] We rebuilt[.]” He left."),
            "“Much was lost [...] | We rebuilt[.]” | He left.");
  EXPECT_EQ(split("It was weak. . . . The custom lived."), "It was weak. | . . . The custom lived.");
  EXPECT_EQ(split("It was weak. . . The custom lived."), "It was weak. . . | The custom lived.");
  EXPECT_EQ(split("(It was weak. . . . ) The custom lived."), "(It was weak. . . . ) | The custom lived.");
  EXPECT_EQ(split("He met ... Kim left. He met ... The end."),
            "He met ... Kim left. | He met ... | The end.");
}

TEST(SentenceSplitter, LeavesMarksInNames) {
  EXPECT_EQ(split("Yahoo! News wrote. Go! News came."), "Yahoo! News wrote. | Go! | News came.");
}

TEST(SentenceSplitter, SplitsWhereASpaceIsMissing) {
  EXPECT_EQ(split("Hello world.Today is fine.It was 1,000.That is a lot."),
            "Hello world. | Today is fine. | It was 1,000. | That is a lot.");
  EXPECT_EQ(split("We saw it.Today is fine."), "We saw it. | Today is fine.");
  EXPECT_EQ(split("See a.b.C for www.x.org/A.B now"), "See a.b.C for www.x.org/A.B now");
}

TEST(SentenceSplitter, SplitsWithoutASpaceOnlyBetweenWords) {
  EXPECT_EQ(split("“Did I?”Kim left."), "“Did I?” | Kim left.");
  EXPECT_EQ(split("Why not?I went. Why not?B said so."), "Why not? | I went. | Why not?B said so.");
}

TEST(SentenceSplitter, CountsOnlyQuotationMarksToPairThem) {
  EXPECT_EQ(split("He said \" It ended here. \" Then he left. \" It began. \""),
            "He said \" It ended here. \" | Then he left. | \" It began. \"");
}

TEST(SentenceSplitter, TakesAShortWordWithoutVowelsForAnAbbreviation) {
  EXPECT_EQ(split("They met Brd. Lustiger in Rome."), "They met Brd. Lustiger in Rome.");
  EXPECT_EQ(split("They met Bord. Lustiger left."), "They met Bord. | Lustiger left.");
}

TEST(SentenceSplitter, KeepsDatelinesWithTheirSentence) {
  EXPECT_EQ(split("MANILA, Feb. 5 (Marewire) — Rain fell."), "MANILA, Feb. 5 (Marewire) — Rain fell.");
}

TEST(SentenceSplitter, BeginsSentencesAtListItems) {
  EXPECT_EQ(split("1. First item 2. Second item 3. Third"), "1. First item | 2. Second item | 3. Third");
  EXPECT_EQ(split("1) One 2) Two 5) five"), "1) One | 2) Two 5) five");
  EXPECT_EQ(split("1. One 2."), "1. One 2.") << "no item without words";
  EXPECT_EQ(split("(a) One (b) Two"), "(a) One | (b) Two");
  EXPECT_EQ(split("a. One b. Two c. Three"), "a. One | b. Two | c. Three");
  EXPECT_EQ(split("b) Two c) Three"), "b) Two | c) Three");
  EXPECT_EQ(split("b. Two c. Three"), "b. | Two c. | Three") << "a list begins at its first letter";
  EXPECT_EQ(split("• 9. One • 10. Two"), "• 9. One | • 10. Two");
  EXPECT_EQ(split("He came in 2. She came in 3."), "He came in 2. | She came in 3.");
}

TEST(SentenceSplitter, SetsSeparatorsApart) {
  EXPECT_EQ(split("One *** Two"), "One | *** | Two");
  EXPECT_EQ(split("One *** Two. Three"), "One | *** | Two. | Three");
  EXPECT_EQ(split("One ~~~ Two ### Three"), "One | ~~~ | Two | ### | Three");
  EXPECT_EQ(split("One ** Two == Three ___ Four"), "One ** Two == Three ___ Four");
}

TEST(SentenceSplitter, ReadsStopsOfOtherScripts) {
  EXPECT_EQ(split("雨が降った。道は閉鎖された！なぜ？"), "雨が降った。 | 道は閉鎖された！ | なぜ？");
  EXPECT_EQ(split("वह आया। वह गया।"), "वह आया। | वह गया।");
}

TEST(SentenceSplitter, KeepsCodesOfSharesWhole) {
  EXPECT_EQ(split("Aramco (2222.SE) rose. Reliance (RELI.NS) fell <RELI.NS> again. (It fell.That hurt.)"),
            "Aramco (2222.SE) rose. | Reliance (RELI.NS) fell <RELI.NS> again. | (It fell. | That hurt.)");
}

TEST(SentenceSplitter, IsTotal) {
  EXPECT_EQ(split(""), "");
  EXPECT_EQ(split(" \n\t\r\n "), "");
  EXPECT_EQ(split("..."), "...");
  EXPECT_EQ(split(". ! ? A"), ". ! ? A");
}

}  // namespace
}  // namespace nutgraf
