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

TEST_F(ValueGrammarTest, TellsPartsOfADayFromDays) {
  EXPECT_EQ(mark("After 24 hours and two days, on Saturday morning"),
            "After [TIME 24 hours] and [DATE two days], on [TIME Saturday morning]");
}

TEST_F(ValueGrammarTest, MarksCountedDaysButNotPointersToNow) {
  EXPECT_EQ(mark("For a third day it is now shut."), "For [DATE a third day] it is now shut.");
}

TEST_F(ValueGrammarTest, FindsNothingInNothing) {
  EXPECT_EQ(mark(""), "");
  EXPECT_EQ(mark("Nobody came."), "Nobody came.");
}

}  // namespace
}  // namespace nutgraf
