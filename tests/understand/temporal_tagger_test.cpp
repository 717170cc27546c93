// Expressions of time in running text and their values.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_tagger.h"

#include <gtest/gtest.h>

#include "core/document/document.h"
#include "core/segment/segmenter.h"
#include "tests/support/english_tables.h"
#include "tests/support/wild_text.h"

namespace nutgraf {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

class TemporalTaggerTest : public testing::Test {
 protected:
  static constexpr year_month_day kSaturday{year(2019), month(11), day(23)};

  Document tagged(std::string_view text, std::optional<year_month_day> anchor,
                  BlockKind kind = BlockKind::Body) const {
    Document document;
    document.text = text;
    document.segmentation = segmenter_.segment(text);
    document.blocks.resize(1);
    document.blocks[0].tokens = {0, static_cast<std::uint32_t>(document.segmentation.tokens.size())};
    document.blocks[0].kind = kind;
    document.time_expressions = tagger_.tag(text, document.segmentation, document.blocks, anchor);
    return document;
  }

  /// "Monday=2019-11-18, …"
  std::string values(std::string_view text, std::optional<year_month_day> anchor = kSaturday) const {
    const Document document = tagged(text, anchor);
    std::string joined;
    for (const TimeExpression& time : document.time_expressions) {
      if (!joined.empty()) joined += ", ";
      joined += std::string(document.text_of(time.tokens)) + "=" + time.value;
    }
    return joined;
  }

  const Segmenter segmenter_{english_tables()};
  const TemporalTagger tagger_{english_tables()};
};

TEST_F(TemporalTaggerTest, ResolvesAbsoluteDates) {
  EXPECT_EQ(values("It ran from May 2, 2018, to 3 June 2018."),
            "May 2, 2018=2018-05-02, 3 June 2018=2018-06-03");
  EXPECT_EQ(values("The 1990s, the 19th century and 300 BC."),
            "The 1990s=199, the 19th century=18, 300 BC=BC0300");
  EXPECT_EQ(values("In the third quarter of 2019 and in summer 2018."),
            "the third quarter of 2019=2019-Q3, summer 2018=2018-SU");
  EXPECT_EQ(values("It lasted from 5 to 12 November 2018."), "5 to 12 November 2018=2018-11-05/2018-11-12");
}

TEST_F(TemporalTaggerTest, ResolvesAgainstThePublicationDate) {
  EXPECT_EQ(values("He left yesterday and returns tomorrow."), "yesterday=2019-11-22, tomorrow=2019-11-24");
  EXPECT_EQ(values("It grew last year, this month and last week."),
            "last year=2018, this month=2019-11, last week=2019-W46");
  EXPECT_EQ(values("It opened three years ago, two months ago and five days ago."),
            "three years ago=2016, two months ago=2019-09, five days ago=2019-11-18");
  EXPECT_EQ(values("They met last night and this weekend."),
            "last night=2019-11-22TNI, this weekend=2019-W47-WE");
  EXPECT_EQ(values("In June of last year it closed."), "June of last year=2018-06");
}

TEST_F(TemporalTaggerTest, LetsTheTenseChooseTheDirection) {
  EXPECT_EQ(values("They met on Monday."), "Monday=2019-11-18");
  EXPECT_EQ(values("They will meet on Monday."), "Monday=2019-11-25");
  EXPECT_EQ(values("It was expected to pass on Thursday."), "Thursday=2019-11-21");  // two days ago
  EXPECT_EQ(values("They would resume on Monday."), "Monday=2019-11-25");
  EXPECT_EQ(values("It opened in August."), "August=2019-08");
  EXPECT_EQ(values("It will open in August."), "August=2020-08");
  EXPECT_EQ(values("It was founded on December 27."),
            "December 27=2019-12-27");  // a month ahead, not eleven ago
  EXPECT_EQ(values("In January, the mayor died."), "January=2019-01");
  EXPECT_EQ(values("In December, the mayor resigned."), "December=2018-12");
  EXPECT_EQ(values("They agreed to meet in December."), "December=2019-12");
  EXPECT_EQ(values("The third quarter was weak."), "The third quarter=2019-Q3");
}

TEST_F(TemporalTaggerTest, TellsHalvesOfAYear) {
  EXPECT_EQ(values("It paid in the first half of the year."), "the first half of the year=2019-H1");
  EXPECT_EQ(values("It paid in the second half of 2017."), "the second half of 2017=2017-H2");
  EXPECT_EQ(values("It fell in the latter half of last year."), "the latter half of last year=2018-H2");
  EXPECT_EQ(values("It fell in the first half of May 2018."), "the first half of May 2018=2018-05");
}

TEST_F(TemporalTaggerTest, FollowsTheStory) {
  EXPECT_EQ(values("He came on 4 May 2015. The following day he left. Two years later he was back."),
            "4 May 2015=2015-05-04, The following day=2015-05-05, Two years later=2017");
  EXPECT_EQ(values("It began in March 2011 and ended in August."), "March 2011=2011-03, August=2011-08");
  EXPECT_EQ(values("It broke on Monday. It was found at 6 a.m."),
            "Monday=2019-11-18, 6 a.m.=2019-11-18T06:00");
}

TEST_F(TemporalTaggerTest, DatesATimeOfDayByItsNeighbours) {
  EXPECT_EQ(values("It left at 8:30 p.m. (0130 UTC) on Tuesday."),
            "8:30 p.m.=2019-11-19T20:30, 0130 UTC=2019-11-20T01:30Z, Tuesday=2019-11-19");
  EXPECT_EQ(values("Today at 10:30 it rang."), "Today=2019-11-23, 10:30=2019-11-23T10:30");
  EXPECT_EQ(values("It rang at noon on Thursday."), "noon=2019-11-21T12:00, Thursday=2019-11-21");
}

TEST_F(TemporalTaggerTest, FindsTheYearThatAWeekdayFits) {
  EXPECT_EQ(values("They will gather on Sunday, March 1."), "Sunday, March 1=2020-03-01");
  EXPECT_EQ(values("They agreed on Sunday, March 1."), "Sunday, March 1=2020-03-01");
  EXPECT_EQ(values("They agreed on Sunday, March 4."), "Sunday, March 4=2018-03-04");
}

TEST_F(TemporalTaggerTest, ComputesHolidays) {
  EXPECT_EQ(values("It opened on Good Friday and will close on Christmas Eve."),
            "Good Friday=2019-04-19, Christmas Eve=2019-12-24");
}

TEST_F(TemporalTaggerTest, LeavesRelativeDatesOpenWithoutAnAnchor) {
  EXPECT_EQ(values("Yesterday and on Monday they met, as in May 2015.", std::nullopt),
            "Yesterday=, Monday=, May 2015=2015-05");
}

TEST_F(TemporalTaggerTest, TakesTheTextsOwnDateForWantOfAnother) {
  EXPECT_EQ(values("Published November 23, 2019\n\nThey met yesterday.", std::nullopt),
            "November 23, 2019=2019-11-23, yesterday=2019-11-22");
}

TEST_F(TemporalTaggerTest, GivesNoValueToDaysThatAreNone) {
  EXPECT_EQ(values("On February 30 and on June 31, 2018, nothing happened."), "February 30=, June 31, 2018=");
  EXPECT_EQ(values("In year 0 and in 99999 nothing happened."), "");
  EXPECT_EQ(values("It came 999999999 years ago."), "999999999 years ago=PAST_REF");
}

TEST_F(TemporalTaggerTest, FollowsTimeMlWhereNewsSpeaksInItsOwnWay) {
  constexpr year_month_day kFriday{year(2013), month(3), day(22)};
  EXPECT_EQ(values("Over the weekend, thousands marched.", kFriday), "the weekend=2013-W11-WE");
  EXPECT_EQ(values("He spoke from 3 p.m. to 5 p.m. on March 15.", kFriday),
            "3 p.m.=2013-03-15T15:00, 5 p.m.=2013-03-15T17:00, March 15=2013-03-15");
  EXPECT_EQ(values("On Thursday, the senators proposed to limit terms.", kFriday), "Thursday=2013-03-21");
  EXPECT_EQ(values("Police came within minutes.", kFriday), "minutes=PTXM");
  EXPECT_EQ(values("The museum is closed currently; fourth-quarter profit rose in fiscal 2012.", kFriday),
            "currently=PRESENT_REF, fourth-quarter=2012-Q4, fiscal 2012=2012");
  EXPECT_EQ(values("Profit fell in Q3 FY13 and rose in FY14, or in FY2014-15.", kFriday),
            "Q3 FY13=, FY14=2014, FY2014-15=2014/2015");
  EXPECT_EQ(values("Guards came at about 0130hrs on Thursday (March 14).", kFriday),
            "about 0130hrs=2013-03-14T01:30, Thursday (March 14)=2013-03-14");
  EXPECT_EQ(values("Shops will open on the 26th at 8pm.", kFriday),
            "the 26th=2013-03-26, 8pm=2013-03-26T20:00");
}

TEST_F(TemporalTaggerTest, KnowsNoDayWhereTheTextTellsNone) {
  constexpr year_month_day kFriday{year(2013), month(3), day(22)};
  EXPECT_EQ(values("It happened two months ago, and three weeks later he quit.", kFriday),
            "two months ago=2013-01, three weeks later=");
  EXPECT_EQ(values("In the year 99999 nobody knows, nor in year 0.", kFriday), "");
}

TEST_F(TemporalTaggerTest, StepsOverTheNextAndTheLast) {
  EXPECT_EQ(values("It opens the week after next and closed the week before last."),
            "the week after next=2019-W49, the week before last=2019-W45");
  EXPECT_EQ(values("It ends the year after next."), "the year after next=2021");
}

TEST_F(TemporalTaggerTest, StepsByQuartersAndByWhatIsLongerThanAYear) {
  EXPECT_EQ(values("It grew last quarter and will grow next quarter."),
            "last quarter=2019-Q3, next quarter=2020-Q1");
  EXPECT_EQ(values("It was sold two decades ago and built three centuries ago."),
            "two decades ago=199, three centuries ago=17");
  EXPECT_EQ(values("It opened last decade and last century."), "last decade=200, last century=19");
  EXPECT_EQ(values("It was founded in the fifth century BC."), "the fifth century BC=BC04");
  EXPECT_EQ(values("It was a desert 30 centuries ago and 400 decades ago."),
            "30 centuries ago=, 400 decades ago=");
}

TEST_F(TemporalTaggerTest, LooksForADayOfAMonthInTheTensesDirection) {
  EXPECT_EQ(values("It was closed on the 30th."), "the 30th=2019-10-30");
  EXPECT_EQ(values("It will be closed on the 30th."), "the 30th=2019-11-30");
  EXPECT_EQ(values("It will be closed on the 5th."), "the 5th=2019-12-05");
  EXPECT_EQ(values("They met last Monday and on the previous Sunday."),
            "last Monday=2019-11-18, the previous Sunday=2019-11-17");
}

TEST_F(TemporalTaggerTest, DatesWhatIsQuotedByTheDayOnWhichItWasSaid) {
  EXPECT_EQ(values("\"Today is a good day,\" she said on Wednesday."),
            "Today=2019-11-20, Wednesday=2019-11-20");
  EXPECT_EQ(values("“Tomorrow we will march,” he said on Thursday."),
            "Tomorrow=2019-11-22, Thursday=2019-11-21");
  EXPECT_EQ(values("“Today we march, and on Thursday we will rest.”"),
            "Today=2019-11-23, Thursday=2019-11-28");
}

TEST_F(TemporalTaggerTest, TakesWeeksAndDaysTogether) {
  EXPECT_EQ(values("Next week on Tuesday they will meet."), "Next week=2019-W48, Tuesday=2019-11-26");
  EXPECT_EQ(values("The week of March 4, 2019, was cold."), "The week of March 4, 2019=2019-W10");
  EXPECT_EQ(values("It fell in the first week of 2017 and in the last month of 2018."),
            "the first week of 2017=2017-W01, the last month of 2018=2018-12");
}

TEST_F(TemporalTaggerTest, TakesTheWeekThatMostOfItsDaysLieIn) {
  EXPECT_EQ(values("It fell in the second week of June 2019."), "the second week of June 2019=2019-W24");
  EXPECT_EQ(values("It fell in the last week of May 2019."), "the last week of May 2019=2019-W22");
}

TEST_F(TemporalTaggerTest, TellsTodayFromTheSameDayOfAnotherWeekOrMonth) {
  EXPECT_EQ(values("They met last Saturday."), "last Saturday=2019-11-16");
  EXPECT_EQ(values("They meet next Saturday."), "next Saturday=2019-11-30");
  EXPECT_EQ(values("They would meet on Wednesday."), "Wednesday=2019-11-27");
  EXPECT_EQ(values("It was closed on the 23rd."), "the 23rd=2019-11-23");
  EXPECT_EQ(values("It will be closed on the 23rd."), "the 23rd=2019-11-23");
}

TEST_F(TemporalTaggerTest, CountsADecadeInTheCenturyThatIsSpokenOf) {
  EXPECT_EQ(values("It was built in 1895. In the '90s it closed."), "1895=1895, the '90s=189");
  EXPECT_EQ(values("It was built in 1795. In the '90s it closed."), "1795=1795, the '90s=199");
  EXPECT_EQ(values("It was built in 2015. Songs of the '30s were sung."), "2015=2015, the '30s=193");
}

TEST_F(TemporalTaggerTest, FindsADayWithinAMonth) {
  EXPECT_EQ(values("It opens on the 20th of next month."), "the 20th of next month=2019-12-20");
  EXPECT_EQ(values("They met on the first Monday of the month."), "the first Monday of the month=2019-11-04");
  EXPECT_EQ(values("It closed on the last day of February 2016."),
            "the last day of February 2016=2016-02-29");
  EXPECT_EQ(values("They met on Thursday 14th."), "Thursday 14th=2019-11-14");
}

TEST_F(TemporalTaggerTest, LetsAPartOfTheDayTellTheHalf) {
  EXPECT_EQ(values("They will meet tonight at 8."), "tonight at 8=2019-11-23T20:00");
  EXPECT_EQ(values("They met on Monday night at 9 o'clock."), "Monday night at 9 o'clock=2019-11-18T21:00");
  EXPECT_EQ(values("They met yesterday afternoon at 3:20."), "yesterday afternoon at 3:20=2019-11-22T15:20");
  EXPECT_EQ(values("They will meet at 9 tonight."), "9 tonight=2019-11-23T21:00");
  EXPECT_EQ(values("It left at 7 this morning."), "7 this morning=2019-11-23T07:00");
  EXPECT_EQ(values("It begins at 16h30 on Monday."), "16h30=2019-11-25T16:30, Monday=2019-11-25");
}

TEST_F(TemporalTaggerTest, CountsTheWeekBeforeASundayAsLast) {
  constexpr year_month_day kSunday{year(2019), month(11), day(24)};
  EXPECT_EQ(values("He quit last week.", kSunday), "last week=2019-W47");
  EXPECT_EQ(values("He quit earlier this week.", kSunday), "earlier this week=2019-W47");
  EXPECT_EQ(values("The law will take effect this week.", kSunday), "this week=2019-W48");
}

TEST_F(TemporalTaggerTest, ReadsYearsInWords) {
  EXPECT_EQ(values("It was founded in nineteen ninety-nine."), "nineteen ninety-nine=1999");
  EXPECT_EQ(values("In May two thousand and five it closed."), "May two thousand and five=2005-05");
  EXPECT_EQ(values("In two thousand homes the lights went out."), "");
}

TEST_F(TemporalTaggerTest, ReadsAgesThatAreTold) {
  EXPECT_EQ(values("Ms Lee, now 22, was sentenced."), "now=PRESENT_REF, 22=P22Y");
  EXPECT_EQ(values("Doe, the first woman in the post, was 66."), "66=P66Y");
  EXPECT_EQ(values("The 5,000-year-old town burned."), "5,000-year-old=P5000Y");
  EXPECT_EQ(values("Some 2018 day tickets were sold."), "2018=2018");
}

TEST_F(TemporalTaggerTest, TellsTypes) {
  const Document document = tagged("On Monday at 6 a.m. for two days every week.", kSaturday);
  ASSERT_EQ(document.time_expressions.size(), 4U);
  EXPECT_EQ(document.time_expressions[0].type, TimexType::Date);
  EXPECT_EQ(document.time_expressions[1].type, TimexType::Time);
  EXPECT_EQ(document.time_expressions[2].type, TimexType::Duration);
  EXPECT_EQ(document.time_expressions[3].type, TimexType::Set);
}

TEST_F(TemporalTaggerTest, SkipsWhatIsNotTheArticles) {
  EXPECT_TRUE(tagged("They met on Monday.", kSaturday, BlockKind::RelatedStory).time_expressions.empty());
  EXPECT_TRUE(tagged("They met on Monday.", kSaturday, BlockKind::Boilerplate).time_expressions.empty());
}

TEST_F(TemporalTaggerTest, KeepsItsPromisesOnAnyText) {
  Random random(7);
  for (int round = 0; round < 60; ++round) {
    const std::string text = random_scraps(random, 200);
    std::uint32_t end = 0;
    for (const TimeExpression& time : tagged(text, kSaturday).time_expressions) {
      EXPECT_LE(end, time.tokens.begin);
      EXPECT_LT(time.tokens.begin, time.tokens.end);
      end = time.tokens.end;
    }
  }
}

}  // namespace
}  // namespace nutgraf
