// Values by grammar: OntoNotes' spans in running text.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/value_grammar.h"

#include <gtest/gtest.h>

#include "core/segment/segmenter.h"
#include "tests/support/annotated_text.h"
#include "tests/support/english_tables.h"

namespace nutgraf {
namespace {

class ValueGrammarTest : public testing::Test {
 protected:
  std::string mark(std::string_view text) const {
    Document document;
    document.text = text;
    document.segmentation = segmenter_.segment(text);
    document.named_entities = grammar_.find(text, document.segmentation).values;
    return test::with_named_entities(document);
  }

  const Segmenter segmenter_{english_tables()};
  const ValueGrammar grammar_{english_tables()};
};

TEST_F(ValueGrammarTest, MarksValuesOfAllSevenTypes) {
  EXPECT_EQ(mark("On Monday at 6am the second of 39 boats, worth about $5 million, left with 50 tonnes of "
                 "rice, 3% more."),
            "On [DATE Monday] at [TIME 6am] the [ORDINAL second] of [CARDINAL 39] boats, worth [MONEY about "
            "$5 million], left with "
            "[QUANTITY 50 tonnes] of rice, [PERCENT 3%] more.");
}

TEST_F(ValueGrammarTest, TakesBothEndsOfARangeOfYears) {
  EXPECT_EQ(mark("She led it from 1997 to 2005."), "She led it from [DATE 1997 to 2005].");
}

TEST_F(ValueGrammarTest, TakesBothEndsOfARangeOfMonthsOrDecades) {
  EXPECT_EQ(mark("It is shut between June and September."), "It is shut between [DATE June and September].");
  EXPECT_EQ(mark("It is shut from June through September."),
            "It is shut from [DATE June through September].");
  EXPECT_EQ(mark("Songs of the 1970s and 1980s."), "Songs of [DATE the 1970s and 1980s].");
  EXPECT_EQ(mark("It is shut from Monday to Friday."), "It is shut from [DATE Monday] to [DATE Friday].");
  EXPECT_EQ(mark("It was shut from 1997 to June."), "It was shut from [DATE 1997] to [DATE June].");
  EXPECT_EQ(mark("It was shut from June to the cold September."),
            "It was shut from [DATE June] to the cold [DATE September].");
}

TEST_F(ValueGrammarTest, TellsPartsOfADayFromDays) {
  EXPECT_EQ(mark("After 24 hours and two days, on Saturday morning"),
            "After [TIME 24 hours] and [DATE two days], on [TIME Saturday morning]");
}

TEST_F(ValueGrammarTest, MarksCountedDaysButNotPointersToNow) {
  EXPECT_EQ(mark("For a third day it is now shut."), "For [DATE a third day] it is now shut.");
  EXPECT_EQ(mark("In recent weeks, recent days and recent years, but not in recent times."),
            "In [DATE recent weeks], [DATE recent days] and [DATE recent years], but not in recent times.");
}

TEST_F(ValueGrammarTest, FindsNothingInNothing) {
  EXPECT_EQ(mark(""), "");
  EXPECT_EQ(mark("Nobody came."), "Nobody came.");
}

}  // namespace
}  // namespace nutgraf
