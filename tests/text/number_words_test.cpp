// Numbers in figures and words: their values, kinds and ends.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number_words.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/english_tables.h"
#include "tests/support/sentence_of.h"

namespace nutgraf {
namespace {

class NumberWordsTest : public testing::Test {
 protected:
  /// "text taken = value", with the kind where it is no cardinal.
  std::string read(std::string_view text) const {
    const SentenceWords words = sentence_of(text);
    const auto number = numbers_.parse(words, 0);
    if (!number) return "none";
    const Span span{words.span(0).begin, words.span(number->end - 1).end};
    std::string result(span.of(text));
    if (number->kind == NumberKind::Vague) return result + " = vague";
    std::string value = number->value.to_decimal();
    if (value.empty())
      value = std::to_string(number->value.mantissa) + "/" + std::to_string(number->value.divisor);
    result += " = " + value;
    if (number->kind == NumberKind::Ordinal) result += " ordinal";
    if (number->kind == NumberKind::Fraction) result += " fraction";
    return result;
  }

  const NumberWords numbers_{english_tables().text("numbers")};
};

TEST_F(NumberWordsTest, ReadsFigures) {
  EXPECT_EQ(read("12 people"), "12 = 12");
  EXPECT_EQ(read("1,000 people"), "1,000 = 1000");
  EXPECT_EQ(read("2,50,000 rupees"), "2,50,000 = 250000");
  EXPECT_EQ(read("3.50"), "3.50 = 3.5");
  EXPECT_EQ(read("2\u00BD"), "2\u00BD = 2.5");
  EXPECT_EQ(read("10 1/2 miles"), "10 1/2 = 10.5");
  EXPECT_EQ(read("1/2"), "1/2 = 0.5 fraction");
}

TEST_F(NumberWordsTest, ReadsGroupsPartedBySpaces) {
  EXPECT_EQ(read("40 000 masks"), "40 000 = 40000");
  EXPECT_EQ(read("1 234 567 people"), "1 234 567 = 1234567");
  EXPECT_EQ(read("2019 100 people"), "2019 = 2019");
  EXPECT_EQ(read("40 0000"), "40 = 40");
}

TEST_F(NumberWordsTest, LeavesWhatIsNoNumber) {
  EXPECT_EQ(read("23.11.2019"), "none");
  EXPECT_EQ(read("A380"), "none");
  EXPECT_EQ(read("people"), "none");
  EXPECT_EQ(read("a man"), "none");
  EXPECT_EQ(read("and two"), "none");
}

TEST_F(NumberWordsTest, ReadsScales) {
  EXPECT_EQ(read("1.5 billion"), "1.5 billion = 1500000000");
  EXPECT_EQ(read("0.1 million"), "0.1 million = 100000");
  EXPECT_EQ(read("5 crore"), "5 crore = 50000000");
  EXPECT_EQ(read("3 lakh crore"), "3 lakh crore = 3000000000000");
  EXPECT_EQ(read("2.4-million plan"), "2.4-million = 2400000");
  EXPECT_EQ(read("three lakh crore"), "three lakh crore = 3000000000000");
  EXPECT_EQ(read("a million and a half people"), "a million and a half = 1500000");
  EXPECT_EQ(read("3 million and a half remain"), "3 million and a half = 3500000");
  EXPECT_EQ(read("quarter million people"), "quarter million = 250000");
}

TEST_F(NumberWordsTest, ReadsWords) {
  EXPECT_EQ(read("twenty-three men"), "twenty-three = 23");
  EXPECT_EQ(read("two hundred and five"), "two hundred and five = 205");
  EXPECT_EQ(read("one hundred thousand"), "one hundred thousand = 100000");
  EXPECT_EQ(read("three million two hundred thousand and one"),
            "three million two hundred thousand and one = 3200001");
  EXPECT_EQ(read("a million"), "a million = 1000000");
  EXPECT_EQ(read("half a million"), "half a million = 500000");
  EXPECT_EQ(read("two and a half million"), "two and a half million = 2500000");
  EXPECT_EQ(read("a dozen"), "a dozen = 12");
  EXPECT_EQ(read("two dozen"), "two dozen = 24");
  EXPECT_EQ(read("a couple"), "a couple = 2");
  EXPECT_EQ(read("one couple paid"), "one = 1");
  EXPECT_EQ(read("twenty thirty"), "twenty = 20");
}

TEST_F(NumberWordsTest, ReadsOrdinals) {
  EXPECT_EQ(read("23rd"), "23rd = 23 ordinal");
  EXPECT_EQ(read("twenty-first"), "twenty-first = 21 ordinal");
  EXPECT_EQ(read("one hundred and second"), "one hundred and second = 102 ordinal");
  EXPECT_EQ(read("a second man"), "none");
}

TEST_F(NumberWordsTest, ReadsFractions) {
  EXPECT_EQ(read("two-thirds of"), "two-thirds = 2/3 fraction");
  EXPECT_EQ(read("three quarters"), "three quarters = 0.75 fraction");
  EXPECT_EQ(read("a third of"), "a third = 1/3 fraction");
  EXPECT_EQ(read("a third man"), "none");
  EXPECT_EQ(read("half of them"), "half = 0.5 fraction");
}

TEST_F(NumberWordsTest, KnowsNumbersWithoutAValue) {
  EXPECT_EQ(read("dozens of people"), "dozens = vague");
  EXPECT_EQ(read("tens of thousands of"), "tens of thousands = vague");
  EXPECT_EQ(read("several hundred"), "several hundred = vague");
  EXPECT_EQ(read("a few thousand"), "a few thousand = vague");
}

TEST_F(NumberWordsTest, SurvivesEndlessFigures) {
  const std::string digits(300, '9');
  const SentenceWords words = sentence_of(digits);
  const auto number = numbers_.parse(words, 0);
  ASSERT_TRUE(number);
  EXPECT_FALSE(number->value.to_integer());
  EXPECT_EQ(number->value.to_decimal(), "");
  EXPECT_GT(number->value.to_double(), 1e100);
  EXPECT_EQ(read(std::string(5000, '9')), "none");
}

TEST_F(NumberWordsTest, ReadsDecimalsInWords) {
  EXPECT_EQ(read("two point five million people"), "two point five million = 2500000");
  EXPECT_EQ(read("nine point zero four seconds"), "nine point zero four = 9.04");
  EXPECT_EQ(read("five points behind"), "five = 5");
  EXPECT_EQ(read("nine hundred trillion one point one two three four five six"),
            "nine hundred trillion one = 900000000000001")
      << "as many digits as fit";
}

}  // namespace
}  // namespace nutgraf
