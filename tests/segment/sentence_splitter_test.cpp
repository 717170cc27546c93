// The sentence splitter, as composed in the segmenter.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/sentence_splitter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/segment/segmenter.h"
#include "tests/support/segment_tables.h"

namespace nutgraf {
namespace {

class SentenceSplitterTest : public testing::Test {
 protected:
  /// The text with | between sentences and ¶ between paragraphs; line breaks inside sentences become spaces.
  std::string split(std::string_view text) const {
    const Segmentation segmentation = segmenter_.segment(text);
    std::string joined;
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : segmentation.sentences) {
      if (!joined.empty()) joined += sentence.paragraph == paragraph ? " | " : " ¶ ";
      paragraph = sentence.paragraph;
      joined += segmentation.span(sentence.tokens).of(text);
    }
    std::replace(joined.begin(), joined.end(), '\n', ' ');
    return joined;
  }

  const Model model_ = segment_tables();
  const Segmenter segmenter_{model_};
};

TEST_F(SentenceSplitterTest, SplitsAtFullStops) {
  EXPECT_EQ(split("Rain fell. Roads closed! Why? Nobody knew"),
            "Rain fell. | Roads closed! | Why? | Nobody knew");
  EXPECT_EQ(split("Really?! Yes!!! 5 came. $3 went."), "Really?! | Yes!!! | 5 came. | $3 went.");
}

TEST_F(SentenceSplitterTest, GoesOnInSmallLetters) {
  EXPECT_EQ(split("She works at Yahoo! in Rome. \"Why?\" he asked. The co. said so."),
            "She works at Yahoo! in Rome. | \"Why?\" he asked. | The co. said so.");
}

TEST_F(SentenceSplitterTest, SplitsTextWithoutCapitals) {
  EXPECT_EQ(split("it rained. we left! why? no idea"), "it rained. | we left! | why? | no idea");
}

TEST_F(SentenceSplitterTest, KnowsWordsThatBeginSmall) {
  EXPECT_EQ(split("Sales fell. iPhone sales rose."), "Sales fell. | iPhone sales rose.");
}

TEST_F(SentenceSplitterTest, GivesClosingMarksToTheSentence) {
  EXPECT_EQ(split("“We won.” Kim left. (She won.) He wept. 'So.' Done."),
            "“We won.” | Kim left. | (She won.) | He wept. | 'So.' | Done.");
  EXPECT_EQ(split("\"It ended.\" \"It began.\" He said \"so.\""),
            "\"It ended.\" | \"It began.\" | He said \"so.\"");
  EXPECT_EQ(split("It fell in 1999.[1] The king fled.[2][3] He died."),
            "It fell in 1999.[1] | The king fled.[2][3] | He died.");
}

TEST_F(SentenceSplitterTest, GivesOpeningMarksToTheNextSentence) {
  EXPECT_EQ(split("Why today?“Kim left.”"), "Why today? | “Kim left.”");
  EXPECT_EQ(split("(He said ‘Go home.’) Kim left."), "(He said ‘Go home.’) | Kim left.");
  EXPECT_EQ(split("Vino. ¿Quién? ¡Nadie!"), "Vino. | ¿Quién? | ¡Nadie!");
  EXPECT_EQ(split("She left. “‘([Kim came."), "She left. | “‘([Kim came.");
  EXPECT_EQ(split("She left. “‘([{Kim came."), "She left. “‘([{Kim came.")
      << "not even wild text is looked at for long";
}

TEST_F(SentenceSplitterTest, BeginsNoSentenceWithADashOrASign) {
  EXPECT_EQ(split("Rain fell. — Kim left. / She came."), "Rain fell. — Kim left. / She came.");
  EXPECT_EQ(split("It fell. + Kim left. #news came. @kim went."),
            "It fell. + Kim left. | #news came. | @kim went.");
}

TEST_F(SentenceSplitterTest, PairsQuotationMarksBetweenSpaces) {
  EXPECT_EQ(split("\" We won . \" He left ."), "\" We won . \" | He left .");
}

TEST_F(SentenceSplitterTest, KeepsBracketedSentencesInside) {
  EXPECT_EQ(split("He (Kim was 5 then.) went home. He left."), "He (Kim was 5 then.) went home. | He left.");
}

TEST_F(SentenceSplitterTest, NeverEndsBehindTitlesAndInitials) {
  EXPECT_EQ(split("Mr. Kim met Gen. Lee. J. R. Smith came vs. Kim."),
            "Mr. Kim met Gen. Lee. | J. R. Smith came vs. Kim.");
  EXPECT_EQ(split("They told William L. \"Bill\" Smith. \"Bill\" Smith left."),
            "They told William L. \"Bill\" Smith. | \"Bill\" Smith left.");
  EXPECT_EQ(split("See No. 5 on p. 7. The end."), "See No. 5 on p. 7. | The end.");
  EXPECT_EQ(split("On Monday she asked Gen. The men left."), "On Monday she asked Gen. The men left.");
}

TEST_F(SentenceSplitterTest, AsksTheNextWordBehindAbbreviations) {
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

TEST_F(SentenceSplitterTest, TellsWhatFollowsTheClock) {
  EXPECT_EQ(split("They met at 6 p.m. Lawyers stayed until 8 p.m. Friday and left."),
            "They met at 6 p.m. | Lawyers stayed until 8 p.m. Friday and left.");
  EXPECT_EQ(split("At 5 a.m. Mr. Kim woke."), "At 5 a.m. Mr. Kim woke.");
  EXPECT_EQ(split("They met at 6 p.m. Eastern Time on Monday."),
            "They met at 6 p.m. Eastern Time on Monday.");
}

TEST_F(SentenceSplitterTest, ReadsEllipses) {
  EXPECT_EQ(split("I... well, I saw . . . it. He said: “Go ... now.”"),
            "I... well, I saw . . . it. | He said: “Go ... now.”");
  EXPECT_EQ(split("He meant that.... She left. No… The end."),
            "He meant that.... | She left. | No… | The end.");
  EXPECT_EQ(split("“Much was lost [...] We rebuilt[.]” He left."),
            "“Much was lost [...] | We rebuilt[.]” | He left.");
  EXPECT_EQ(split("It was weak. . . . The custom lived."), "It was weak. | . . . The custom lived.");
  EXPECT_EQ(split("(It was weak. . . . ) The custom lived."), "(It was weak. . . . ) | The custom lived.");
  EXPECT_EQ(split("He met ... Kim left. He met ... The end."),
            "He met ... Kim left. | He met ... | The end.");
}

TEST_F(SentenceSplitterTest, LeavesMarksInNames) {
  EXPECT_EQ(split("Yahoo! News wrote. Go! News came."), "Yahoo! News wrote. | Go! | News came.");
}

TEST_F(SentenceSplitterTest, SplitsWhereASpaceIsMissing) {
  EXPECT_EQ(split("Hello world.Today is fine.It was 1,000.That is a lot."),
            "Hello world. | Today is fine. | It was 1,000. | That is a lot.");
  EXPECT_EQ(split("We saw it.Today is fine."), "We saw it. | Today is fine.");
  EXPECT_EQ(split("See a.b.C for www.x.org/A.B now"), "See a.b.C for www.x.org/A.B now");
}

TEST_F(SentenceSplitterTest, SplitsWithoutASpaceOnlyBetweenWords) {
  EXPECT_EQ(split("“Did I?”Kim left."), "“Did I?” | Kim left.");
  EXPECT_EQ(split("Why not?I went. Why not?B said so."), "Why not? | I went. | Why not?B said so.");
}

TEST_F(SentenceSplitterTest, CountsOnlyQuotationMarksToPairThem) {
  EXPECT_EQ(split("He said \" It ended here. \" Then he left. \" It began. \""),
            "He said \" It ended here. \" | Then he left. | \" It began. \"");
}

TEST_F(SentenceSplitterTest, TakesAShortWordWithoutVowelsForAnAbbreviation) {
  EXPECT_EQ(split("They met Brd. Lustiger in Rome."), "They met Brd. Lustiger in Rome.");
  EXPECT_EQ(split("They met Bord. Lustiger left."), "They met Bord. | Lustiger left.");
}

TEST_F(SentenceSplitterTest, KeepsDatelinesWithTheirSentence) {
  EXPECT_EQ(split("MANILA, Feb. 5 (Marewire) — Rain fell."), "MANILA, Feb. 5 (Marewire) — Rain fell.");
}

TEST_F(SentenceSplitterTest, BeginsSentencesAtListItems) {
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

TEST_F(SentenceSplitterTest, SetsSeparatorsApart) {
  EXPECT_EQ(split("One *** Two"), "One | *** | Two");
  EXPECT_EQ(split("One *** Two. Three"), "One | *** | Two. | Three");
}

TEST_F(SentenceSplitterTest, ReadsStopsOfOtherScripts) {
  EXPECT_EQ(split("雨が降った。道は閉鎖された！なぜ？"), "雨が降った。 | 道は閉鎖された！ | なぜ？");
  EXPECT_EQ(split("वह आया। वह गया।"), "वह आया। | वह गया।");
}

TEST_F(SentenceSplitterTest, EndsParagraphsAtLineBreaks) {
  EXPECT_EQ(split("A headline\nby Kim\r\n\r\nRain fell. It stopped.\u2029Then\rsnow"),
            "A headline ¶ by Kim ¶ Rain fell. | It stopped. ¶ Then ¶ snow");
}

TEST_F(SentenceSplitterTest, JoinsHardWrappedLines) {
  const std::string wrapped =
      "The council of the town met on Monday evening in the old hall and\n"
      "agreed on a budget that raises fees for water, parking and the new\n"
      "tram. Opposition members left before the vote, since nobody had let\n"
      "them speak.\n"
      "\n"
      "Mayor J.\n"
      "Okoro said that the tram would open before the winter, and that she\n"
      "would take the first ride herself, as she had promised last year in\n"
      "spring:\n"
      "- with her mother\n"
      "- with her dog\n";
  EXPECT_EQ(split(wrapped),
            "The council of the town met on Monday evening in the old hall and agreed on a budget that "
            "raises fees for "
            "water, parking and the new tram. | Opposition members left before the vote, since nobody had "
            "let them speak. ¶ "
            "Mayor J. ¶ Okoro said that the tram would open before the winter, and that she would take the "
            "first ride "
            "herself, as she had promised last year in spring: ¶ - with her mother ¶ - with her dog");
}

TEST_F(SentenceSplitterTest, JoinsNarrowColumnsWhoseWordsAreParted) {
  const std::string column =
      "Harbour plan\n"
      "The harbour board of Port Ellery met on\n"
      "Tuesday to con-sider a plan that\n"
      "would deepen the channel by two me-\n"
      "tres before the winter comes.\n"
      "The work, drawn up by the engineer-\n"
      "ing firm of Castle and Wren, would\n"
      "cost about as much as all the quays,\n"
      "according to papers that members of\n"
      "the board were given on Monday.\n";
  const std::string parts = split(column);
  EXPECT_EQ(std::count(parts.begin(), parts.end(), '|'), 0) << parts;
  EXPECT_NE(parts.find("by two me- tres before the winter comes. \u00B6 The work"), std::string::npos)
      << parts;
  EXPECT_NE(parts.find("Harbour plan \u00B6 The"), std::string::npos) << parts;
}

TEST_F(SentenceSplitterTest, JoinsWrappedLinesWhoseParagraphsNothingParts) {
  const std::string wrapped =
      "The water board voted on Wednesday to raise the rates of all households by\n"
      "six percent from April, the third increase in as many years of drought.\n"
      "Under the decision, a household that uses as much as most do would pay some\n"
      "thirty dollars more.\n"
      "Nobody likes to do this, said the chairman, who had put it off for longer\n"
      "than he ought to have.\n"
      "Tenants can ask for some of it back, and most of them will, he said to those\n"
      "who had come.\n"
      "All others pay from the first of April on, whether they have a garden or\n"
      "none.";
  const std::string parts = split(wrapped);
  EXPECT_NE(parts.find("pay some thirty dollars more. \u00B6 Nobody"), std::string::npos) << parts;
}

TEST_F(SentenceSplitterTest, LeavesVersesOfAnyWidthAlone) {
  const std::string verses =
      "the ferry is late and the lamp is lit\n"
      "and nobody knows where the captain has gone\n"
      "but the gulls on the rail\n"
      "who have waited for longer than any of us\n"
      "and the rain on the slip\n"
      "and the dog of the man who sells tickets to Sund\n"
      "who is asleep\n"
      "and does not wish to be told";
  const std::string parts = split(verses);
  EXPECT_NE(parts.find("has gone \u00B6 but the gulls on the rail \u00B6 who"), std::string::npos) << parts;
}

TEST_F(SentenceSplitterTest, KeepsInitialsAtTheEndOfAWrappedLine) {
  const std::string wrapped =
      "The council of the town met on Monday evening with the mayor J.\n"
      "Okoro in the old hall and they agreed on a budget that raises all\n"
      "of the fees for water and parking, and also those of the new tram\n"
      "line that would open before the winter, as had been told by them.";
  EXPECT_EQ(split(wrapped).find(" | "), std::string::npos) << split(wrapped);
}

TEST_F(SentenceSplitterTest, KeepsCodesOfSharesWhole) {
  EXPECT_EQ(split("Aramco (2222.SE) rose. Reliance (RELI.NS) fell <RELI.NS> again. (It fell.That hurt.)"),
            "Aramco (2222.SE) rose. | Reliance (RELI.NS) fell <RELI.NS> again. | (It fell. | That hurt.)");
}

TEST_F(SentenceSplitterTest, LeavesListsAndVersesAlone) {
  EXPECT_EQ(
      split("milk and some of the bread\neggs and some of the flour\nsalt and some of the oil\n\nhoney"),
      "milk and some of the bread ¶ eggs and some of the flour ¶ salt and some of the oil ¶ honey");
}

TEST_F(SentenceSplitterTest, LeavesOneParagraphALineAlone) {
  EXPECT_EQ(split("The mayor of the town opened a new tram line on Monday morning.\n"
                  "The opposition asked what it had cost and who would pay for it.\n"
                  "The mayor said that the town had saved for it for twenty years.\n"
                  "The first tram was late by an hour, as trams in this town are.\n"),
            "The mayor of the town opened a new tram line on Monday morning. ¶ "
            "The opposition asked what it had cost and who would pay for it. ¶ "
            "The mayor said that the town had saved for it for twenty years. ¶ "
            "The first tram was late by an hour, as trams in this town are.");
}

TEST_F(SentenceSplitterTest, IsTotal) {
  EXPECT_EQ(split(""), "");
  EXPECT_EQ(split(" \n\t\r\n "), "");
  EXPECT_EQ(split("..."), "...");
  EXPECT_EQ(split(". ! ? A"), ". ! ? A");
}

}  // namespace
}  // namespace nutgraf
