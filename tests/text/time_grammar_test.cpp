// Expressions of time: what is one, and how far it reaches.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/time_grammar.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/english_tables.h"
#include "tests/support/sentence_of.h"

namespace nutgraf {
namespace {

class TimeGrammarTest : public testing::Test {
 protected:
  /// The expressions, with " | " between.
  std::string find(std::string_view text) const {
    const SentenceWords words = sentence_of(text);
    std::string joined;
    for (const TimePhrase& phrase : grammar_.parse(words)) {
      if (!joined.empty()) joined += " | ";
      joined += Span{words.span(phrase.begin).begin, words.span(phrase.end - 1).end}.of(text);
    }
    return joined;
  }

  /// The value of the only expression: durations, sets and references have theirs at once.
  std::string value(std::string_view text) const {
    const SentenceWords words = sentence_of(text);
    const std::vector<TimePhrase> phrases = grammar_.parse(words);
    return phrases.size() == 1 ? phrases[0].value : std::to_string(phrases.size()) + " expressions";
  }

  const TimeGrammar grammar_{{english_tables().text("times"), english_tables().text("numbers"),
                              english_tables().text("holidays"), english_tables().text("timerefs"),
                              english_tables().text("modifiers")}};
};

TEST_F(TimeGrammarTest, FindsDatesInWords) {
  EXPECT_EQ(find("It opened on May 2, 2019, in Turin."), "May 2, 2019");
  EXPECT_EQ(find("It opened on the 15th of May and closed on 3 June 2020."), "the 15th of May | 3 June 2020");
  EXPECT_EQ(find("On Saturday, November 23, they met."), "Saturday, November 23");
  EXPECT_EQ(find("They met in June of last year."), "June of last year");
  EXPECT_EQ(find("He resigned in Sept. 2014."), "Sept. 2014");
}

TEST_F(TimeGrammarTest, FindsDatesInFigures) {
  EXPECT_EQ(find("Due 2019-11-23 or 11/23/2019 or 23.11.2019."), "2019-11-23 | 11/23/2019 | 23.11.2019");
  EXPECT_EQ(find("Logged 2019-11-23T10:30Z by hand."), "2019-11-23T10:30Z");
  EXPECT_EQ(find("Born 31-Oct-1974."), "31-Oct-1974");
  EXPECT_EQ(find("Due 2012/8/10 and 9/2012."), "2012/8/10 | 9/2012");
  EXPECT_EQ(find("Odds of 13/2011 and a 3/4 share."), "");
  EXPECT_EQ(find("Invoice 2019-13-45, part 12-34-5678."), "");
}

TEST_F(TimeGrammarTest, TakesTheClockIntoAStampInFigures) {
  EXPECT_EQ(find("Posted 26/11/2026 14:05, changed 04.12.2026 09:40:33."),
            "26/11/2026 14:05 | 04.12.2026 09:40:33");
  EXPECT_EQ(find("Nov 26, 2026 14:05"), "Nov 26, 2026 14:05");
  EXPECT_EQ(find("Due 26/11/2026 25:05."), "26/11/2026");
}

TEST_F(TimeGrammarTest, TakesTheDateInParenthesesIntoADay) {
  EXPECT_EQ(find("It rained on Thursday (November 26) and on Fri (Nov 27)."),
            "Thursday (November 26) | Fri (Nov 27)");
  EXPECT_EQ(find("It rained on Thursday (November 26 was dry)."), "Thursday | November 26");
}

TEST_F(TimeGrammarTest, TakesTheWeekdayBehindADate) {
  EXPECT_EQ(find("They met on October 31, Tuesday, in Lae."), "October 31, Tuesday");
  EXPECT_EQ(find("It rained on 3 May, Friday and Sunday; on May 5, Friday, May 10."),
            "3 May | Friday | Sunday | May 5 | Friday, May 10");
}

TEST_F(TimeGrammarTest, ReadsFourFiguresAsAClock) {
  EXPECT_EQ(find("At about 0130hrs and around 1730 hrs they left."), "about 0130hrs | around 1730 hrs");
  EXPECT_EQ(value("at about 0130hrs"), "");
  EXPECT_EQ(value("about 0200 hours"), "");
  EXPECT_EQ(value("for about 1500 hours"), "PT1500H");
  EXPECT_EQ(find("until 12 noon, from 12 midnight"), "12 noon | 12 midnight");
}

TEST_F(TimeGrammarTest, ReadsSecondsInOneToken) {
  EXPECT_EQ(value("He won in 9.87s."), "PT9.87S");
  EXPECT_EQ(find("version 2.1.3s, mark .5s"), "");
}

TEST_F(TimeGrammarTest, FindsFinancialYearsByTheirCodes) {
  EXPECT_EQ(find("In FY26 and FY2026, in FY2025-26 and FY 2024-25."),
            "FY26 | FY2026 | FY2025-26 | FY 2024-25");
  EXPECT_EQ(find("Q3 FY26, Q3FY26, 2QFY26, H1 of FY25 and the second quarter of FY26"),
            "Q3 FY26 | Q3FY26 | 2QFY26 | H1 of FY25 | the second quarter of FY26");
  EXPECT_EQ(find("the financial year 2025-26"), "the financial year 2025-26");
  EXPECT_EQ(find("FYI, Q5FY26, Fy26, FY26B"), "");
}

TEST_F(TimeGrammarTest, TellsADayOfTheMonthBeforeItsClock) {
  EXPECT_EQ(find("It opens on the 26th at 8pm."), "the 26th | 8pm");
  EXPECT_EQ(find("He said on the 26th that he would go to the 26th floor."), "the 26th");
}

TEST_F(TimeGrammarTest, TellsYearsFromNumbers) {
  EXPECT_EQ(find("In 2014 he met 2000 people and paid 1998 euros."), "2014");
  EXPECT_EQ(find("The 2016 elections cost $2010 and 1500 jobs."), "2016");
  EXPECT_EQ(find("Since 1848 the Palace 2000 has stood."), "1848");
  EXPECT_EQ(find("The ship sank in 300 BC."), "300 BC");
  EXPECT_EQ(find("from 2005-2015 and in the 2018-19 season"), "2005-2015 | 2018-19");
}

TEST_F(TimeGrammarTest, FindsDecadesCenturiesQuartersAndSeasons) {
  EXPECT_EQ(find("In the 1990s, the '80s and the nineties."), "the 1990s | the '80s | the nineties");
  EXPECT_EQ(find("It is a 19th-century house of the twentieth century."),
            "19th-century | the twentieth century");
  EXPECT_EQ(find("Sales in the third quarter of 2019 beat Q2."), "the third quarter of 2019 | Q2");
  EXPECT_EQ(find("She led in the first half of the game."), "");
  EXPECT_EQ(find("In the summer of 2018 and last winter."), "the summer of 2018 | last winter");
  EXPECT_EQ(find("The Winter Olympics spring from it."), "");
}

TEST_F(TimeGrammarTest, TakesModifiersIntoTheExtent) {
  EXPECT_EQ(find("late last year and early on Friday"), "late last year | early on Friday");
  EXPECT_EQ(find("by the end of May or in mid-August"), "the end of May | mid-August");
  EXPECT_EQ(find("about three years and more than a decade ago"),
            "about three years | more than a decade ago");
  EXPECT_EQ(find("earlier in the week"), "earlier in the week");
}

TEST_F(TimeGrammarTest, FindsRelativeDates) {
  EXPECT_EQ(find("the day after tomorrow, the following day and two days later"),
            "the day after tomorrow | the following day | two days later");
  EXPECT_EQ(find("a year ago this week; the year-ago quarter"),
            "a year ago this week | the year-ago quarter");
  EXPECT_EQ(find("It was declared following Wednesday's quake."), "Wednesday");
  EXPECT_EQ(find("It is expected to last two days."), "two days");
}

TEST_F(TimeGrammarTest, FindsTimesOfDay) {
  EXPECT_EQ(find("at 6am, at 10:30 p.m. and at 0900 GMT"), "6am | 10:30 p.m. | 0900 GMT");
  EXPECT_EQ(find("at noon, half past six and ten o'clock in the morning"),
            "noon | half past six | ten o'clock in the morning");
  EXPECT_EQ(find("on Monday night and in the early hours of Tuesday"),
            "Monday night | the early hours of Tuesday");
  EXPECT_EQ(find("at 8 p.m. Friday, 3:30-4:30 pm"), "8 p.m. Friday | 3:30 | 4:30 pm");
  EXPECT_EQ(find("It ended 16:9 in Luke 2:14."), "");
}

TEST_F(TimeGrammarTest, LeavesWordsThatOnlyLookLikeTime) {
  EXPECT_EQ(find("Theresa May said the second man may march."), "");
  EXPECT_EQ(find("He read the Sun and the Daily Mail."), "");
  EXPECT_EQ(find("They spring from the minutes of a meeting."), "");
  EXPECT_EQ(find("The fall of Berlin; the end of it."), "");
}

TEST_F(TimeGrammarTest, ValuesDurations) {
  EXPECT_EQ(value("for three months"), "P3M");
  EXPECT_EQ(value("for 2 hours 1 minute 39 seconds"), "PT2H1M39S");
  EXPECT_EQ(value("within half an hour"), "PT30M");
  EXPECT_EQ(value("for a year and a half"), "P1Y6M");
  EXPECT_EQ(value("for several days"), "PXD");
  EXPECT_EQ(value("a quarter century"), "P25Y");
  EXPECT_EQ(value("two weeks before the vote"), "P2W");
  EXPECT_EQ(value("the past three years"), "P3Y");
  EXPECT_EQ(value("the past decade"), "P1DE");
  EXPECT_EQ(value("for 10 to 15 years"), "P15Y");
  EXPECT_EQ(value("in 2:14:04"), "PT2H14M4S");
}

TEST_F(TimeGrammarTest, ValuesAges) {
  EXPECT_EQ(value("the 92-year-old award"), "P92Y");
  EXPECT_EQ(value("Ana Kosec, 53, has said"), "P53Y");
  EXPECT_EQ(value("She was 26."), "P26Y");
  EXPECT_EQ(value("died at the age of 99"), "P99Y");
  EXPECT_EQ(value("an eleven-month-old boy"), "P11M");
}

TEST_F(TimeGrammarTest, ValuesSetsAndReferences) {
  EXPECT_EQ(value("every Monday"), "XXXX-WXX-1");
  EXPECT_EQ(value("It is held annually."), "P1Y");
  EXPECT_EQ(value("every two weeks"), "P2W");
  EXPECT_EQ(value("twice a week"), "P1W");
  EXPECT_EQ(value("three times a day"), "P1D");
  EXPECT_EQ(value("open on Sundays"), "XXXX-WXX-7");
  EXPECT_EQ(value("He is now away."), "PRESENT_REF");
  EXPECT_EQ(value("It rose in recent years."), "PAST_REF");
  EXPECT_EQ(value("for the coming weeks"), "FUTURE_REF");
}

TEST_F(TimeGrammarTest, CoversEveryByteOnceAtMost) {
  const std::string text =
      "the the about about last last year year of of May May 2 2 2019 2019 - - half half past past one one";
  const SentenceWords words = sentence_of(text);
  std::uint32_t end = 0;
  for (const TimePhrase& phrase : grammar_.parse(words)) {
    EXPECT_LE(end, phrase.begin);
    EXPECT_LT(phrase.begin, phrase.end);
    EXPECT_LE(phrase.end, words.size());
    end = phrase.end;
  }
}

TEST_F(TimeGrammarTest, TakesTheYearOfLastAugust) {
  EXPECT_EQ(find("He died last August 6, 2022, at home."), "last August 6, 2022");
  EXPECT_EQ(find("He died last August 6."), "last August 6");
}

TEST_F(TimeGrammarTest, TellsANamedDayFromACount) {
  EXPECT_EQ(find("the May 9 cases"), "May 9");
  EXPECT_EQ(find("In May 9 cases were heard."), "May");
}

TEST_F(TimeGrammarTest, TakesNoTelephoneNumberForAYear) {
  EXPECT_EQ(find("Call 1800 333 000 for help."), "");
  EXPECT_EQ(find("In 1800 300 people left."), "1800");
}

TEST_F(TimeGrammarTest, ReadsHyphenedHalves) {
  EXPECT_EQ(value("He waited two-and-a-half hours."), "PT2.5H");
  EXPECT_EQ(find("a two-and-a-half-year ban"), "two-and-a-half-year");
}

TEST_F(TimeGrammarTest, ReadsRangesWithAHyphenAtTheirNearEnd) {
  EXPECT_EQ(find("for six- to eight-month terms"), "six- to eight-month");
  EXPECT_EQ(value("a two- or three-day trip"), "P3D");
}

TEST_F(TimeGrammarTest, TellsASeasonFromWhatFalls) {
  EXPECT_EQ(find("She left that fall."), "that fall");
  EXPECT_EQ(find("Goods that fall into this class sell."), "");
}

TEST_F(TimeGrammarTest, JoinsAWeekToTheYearsBeforeItAlone) {
  EXPECT_EQ(find("It fell a year ago this week."), "a year ago this week");
  EXPECT_EQ(find("It fell to the least in a decade earlier this week."), "a decade | earlier this week");
}

}  // namespace
}  // namespace nutgraf
