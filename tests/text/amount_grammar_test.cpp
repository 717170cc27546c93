// Amounts: spans, values and units.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/amount_grammar.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/english_tables.h"
#include "tests/support/sentence_of.h"

namespace nutgraf {
namespace {

class AmountGrammarTest : public testing::Test {
 protected:
  /// "KIND words = value unit" of the amount that begins the text, or at its word `at`.
  std::string read(std::string_view text, std::uint32_t at = 0) const {
    const SentenceWords words = sentence_of(text);
    const auto amount = grammar_.parse_at(words, at);
    if (!amount) return "none";
    constexpr const char* kKinds[] = {"money", "percent", "quantity", "ordinal", "cardinal"};
    std::string result = kKinds[static_cast<std::size_t>(amount->kind)];
    result += " " + std::string(Span{words.span(at).begin, words.span(amount->end - 1).end}.of(text));
    result += amount->known ? " = " + amount->value.to_decimal() : " = ?";
    if (amount->upper) result += " to " + amount->upper->to_decimal();
    if (!amount->unit.empty()) result += " " + amount->unit;
    return result;
  }

  const AmountGrammar grammar_{{english_tables().text("numbers"), english_tables().text("modifiers"),
                                english_tables().text("currencies"), english_tables().text("units")}};
};

TEST_F(AmountGrammarTest, ReadsMoneyBehindASign) {
  EXPECT_EQ(read("$5 a barrel"), "money $5 = 5 USD");
  EXPECT_EQ(read("US$1.5 billion deal"), "money US$1.5 billion = 1500000000 USD");
  EXPECT_EQ(read("\u20AC11.3m"), "money \u20AC11.3m = 11300000 EUR");
  EXPECT_EQ(read("Rs. 5 crore"), "money Rs. 5 crore = 50000000 INR,PKR,LKR,NPR,MUR,SCR");
  EXPECT_EQ(read("RM2.5 million"), "money RM2.5 million = 2500000 MYR");
  EXPECT_EQ(read("RM1,700 and"), "money RM1,700 = 1700 MYR");
  EXPECT_EQ(read("$5-10 million"), "money $5-10 million = 5000000 to 10000000 USD");
  EXPECT_EQ(read("$1.5bn-2bn"), "money $1.5bn-2bn = 1500000000 to 2000000000 USD");
  EXPECT_EQ(read("N200,000 fine"), "money N200,000 = 200000 NGN");
  EXPECT_EQ(read("R40 000 and"), "money R40 000 = 40000 ZAR");
  EXPECT_EQ(read("Rp400.000 a day"), "money Rp400.000 = 400000 IDR");
}

TEST_F(AmountGrammarTest, ReadsMoneyBehindACapitalizedName) {
  EXPECT_EQ(read("Rupees 1,181 crore"), "money Rupees 1,181 crore = 11810000000 INR,PKR,LKR,NPR,MUR,SCR");
  EXPECT_EQ(read("Re 0.45 gain"), "money Re 0.45 = 0.45 INR,PKR,LKR,NPR,MUR,SCR");
  EXPECT_EQ(read("22 Million United States dollars"),
            "money 22 Million United States dollars = 22000000 USD");
  EXPECT_EQ(read("Naira 500 note"), "money Naira 500 = 500 NGN");
  EXPECT_EQ(read("rupees 500 people"), "none");
  EXPECT_EQ(read("20 million Rupees 3 times"), "money 20 million Rupees = 20000000 INR,PKR,LKR,NPR,MUR,SCR");
  EXPECT_EQ(read("Euro 2024 final"), "none");
}

TEST_F(AmountGrammarTest, ReadsCurrenciesThatAreNoMore) {
  EXPECT_EQ(read("500,000 lire a month"), "money 500,000 lire = 500000 ITL");
  EXPECT_EQ(read("300 Dutch guilders"), "money 300 Dutch guilders = 300 NLG");
  EXPECT_EQ(read("2 billion Deutsche marks"), "money 2 billion Deutsche marks = 2000000000 DEM");
  EXPECT_EQ(read("80 marks in maths"), "cardinal 80 = 80");
}

TEST_F(AmountGrammarTest, TellsTelephonesFromAmounts) {
  EXPECT_EQ(read("08032003913"), "none");
  EXPECT_EQ(read("0803 555 0142", 1), "none");
  EXPECT_EQ(read("05 motorcycles"), "cardinal 05 = 5");
  EXPECT_EQ(read("0.5 percent"), "percent 0.5 percent = 0.5 %");
}

TEST_F(AmountGrammarTest, ReadsHundredthsOfAPercentByTheirLetters) {
  EXPECT_EQ(read("25bps"), "percent 25bps = 0.25 %");
  EXPECT_EQ(read("a cut of 50-75 bps", 3), "percent 50-75 bps = 0.5 to 0.75 %");
}

TEST_F(AmountGrammarTest, ReadsLettersThatScaleMoney) {
  EXPECT_EQ(read("P243.4-M payout"), "money P243.4-M = 243400000 BWP,PHP");
  EXPECT_EQ(read("$5-B bill"), "money $5-B = 5000000000 USD");
  EXPECT_EQ(read("$5-b bill, $5-Be"), "money $5 = 5 USD");
  EXPECT_EQ(read("Rs 325.24 cr"), "money Rs 325.24 cr = 3252400000 INR,PKR,LKR,NPR,MUR,SCR");
  EXPECT_EQ(read("\u20A61.2trn"), "money \u20A61.2trn = 1200000000000 NGN");
  EXPECT_EQ(read("$5k raise"), "money $5k = 5000 USD");
  EXPECT_EQ(read("$5mn deal"), "money $5mn = 5000000 USD");
  EXPECT_EQ(read("$5bil deal"), "money $5bil = 5000000000 USD");
  EXPECT_EQ(read("$5tn debt"), "money $5tn = 5000000000000 USD");
  EXPECT_EQ(read("$5m-10m deal"), "money $5m-10m = 5000000 to 10000000 USD");
  EXPECT_EQ(read("$5 million dollars"), "money $5 million dollars = 5000000 USD");
}

TEST_F(AmountGrammarTest, ReadsWrittenNumbersOnlyBehindSignsThatAreNoCodes) {
  EXPECT_EQ(read("USD 5 million loan"), "money USD 5 million = 5000000 USD");
  EXPECT_EQ(read("USD five million loan"), "none");
  EXPECT_EQ(read("Rs five crore loan"), "money Rs five crore = 50000000 INR,PKR,LKR,NPR,MUR,SCR");
}

TEST_F(AmountGrammarTest, TakesALetterAndFewFiguresForAName) {
  EXPECT_EQ(read("R60 fine"), "money R60 = 60 ZAR");
  EXPECT_EQ(read("R8 car"), "none");
  EXPECT_EQ(read("Euro2 coin"), "none");
  EXPECT_EQ(read("dollars 17 a day"), "none");
  EXPECT_EQ(read("the Audi R80", 2), "none");
  EXPECT_EQ(read("rm1,700 file"), "none");
}

TEST_F(AmountGrammarTest, ReadsMoneyBeforeAName) {
  EXPECT_EQ(read("one million rubles"), "money one million rubles = 1000000 RUB");
  EXPECT_EQ(read("300 million naira"), "money 300 million naira = 300000000 NGN");
  EXPECT_EQ(read("75 cents"), "money 75 cents = 0.75 USD,EUR,CAD,AUD,NZD,HKD,SGD,ZAR");
  EXPECT_EQ(read("24 million pounds"), "money 24 million pounds = 24000000 GBP");
  EXPECT_EQ(read("millions of dollars"), "money millions of dollars = ? USD");
  EXPECT_EQ(read("six won medals"), "cardinal six = 6");
  EXPECT_EQ(read("10 \u20AC each"), "money 10 \u20AC = 10 EUR");
  EXPECT_EQ(read("75 USD million"), "money 75 USD million = 75000000 USD");
  EXPECT_EQ(read("thirteen dollars and forty-five cents"),
            "money thirteen dollars and forty-five cents = 13.45 USD");
}

TEST_F(AmountGrammarTest, ReadsPercentages) {
  EXPECT_EQ(read("about 3.5 percent"), "percent about 3.5 percent = 3.5 %");
  EXPECT_EQ(read("60% of"), "percent 60% = 60 %");
  EXPECT_EQ(read("7pc offer"), "percent 7pc = 7 %");
  EXPECT_EQ(read("3 PC games"), "cardinal 3 = 3");
  EXPECT_EQ(read("two per cent"), "percent two per cent = 2 %");
  EXPECT_EQ(read("2.3 percentage points"), "percent 2.3 percentage points = 2.3 %");
  EXPECT_EQ(read("between 1.5% and 4%"), "percent between 1.5% and 4% = 1.5 to 4 %");
  EXPECT_EQ(read("20 to 30 percent"), "percent 20 to 30 percent = 20 to 30 %");
  EXPECT_EQ(read("25 basis points"), "percent 25 basis points = 0.25 %");
  EXPECT_EQ(read("two-thirds of a percentage point"), "percent two-thirds of a percentage point =  %");
}

TEST_F(AmountGrammarTest, ReadsMeasurements) {
  EXPECT_EQ(read("1,000km away"), "quantity 1,000km = 1000 km");
  EXPECT_EQ(read("50 gallons"), "quantity 50 gallons = 50 [gal_us]");
  EXPECT_EQ(read("35 degrees Celsius"), "quantity 35 degrees Celsius = 35 Cel");
  EXPECT_EQ(read("at least 111 miles per hour"), "quantity at least 111 miles per hour = 111 [mi_i]/h");
  EXPECT_EQ(read("14-foot puppet"), "quantity 14-foot = 14 [ft_i]");
  EXPECT_EQ(read("6 mg per liter"), "quantity 6 mg per liter = 6 mg/L");
  EXPECT_EQ(read("200 pounds of rice"), "quantity 200 pounds = 200 [lb_av]");
  EXPECT_EQ(read("half a kilo of grit"), "quantity half a kilo = 0.5 kg");
  EXPECT_EQ(read("a ton of grit"), "quantity a ton = 1 [ston_av]");
  EXPECT_EQ(read("20C on Monday"), "quantity 20C = 20 Cel");
  EXPECT_EQ(read("20m barrels"), "quantity 20m barrels = 20000000 [bbl_us]");
  EXPECT_EQ(read("100 MB"), "quantity 100 MB = 100 MBy");
  EXPECT_EQ(read("990 mb"), "quantity 990 mb = 990 mbar");
  EXPECT_EQ(read("minus 30 degrees Celsius"), "quantity minus 30 degrees Celsius = -30 Cel");
}

TEST_F(AmountGrammarTest, TakesALetterForAUnitOnlyBehindFigures) {
  EXPECT_EQ(read("one km away"), "quantity one km = 1 km");
  EXPECT_EQ(read("5 m tall"), "quantity 5 m = 5 m");
  EXPECT_EQ(read("five m tall"), "cardinal five = 5");
}

TEST_F(AmountGrammarTest, AddsTheSmallerUnitToTheLarger) {
  EXPECT_EQ(read("6 feet 3 inches tall"), "quantity 6 feet 3 inches = 6.25 [ft_i]");
  EXPECT_EQ(read("5 ft 3 in tall"), "quantity 5 ft 3 in = 5.25 [ft_i]");
  EXPECT_EQ(read("six-foot-three guard"), "quantity six-foot-three = 6.25 [ft_i]");
  EXPECT_EQ(read("12 stone 7 pounds"), "quantity 12 stone 7 pounds = 12.5 [stone_av]");
  EXPECT_EQ(read("6 feet and 20 men"), "quantity 6 feet = 6 [ft_i]");
}

TEST_F(AmountGrammarTest, ReadsTheSmallerUnitBehindAHyphenThatTouchesBoth) {
  EXPECT_EQ(read("6-foot-3-inch guard"), "quantity 6-foot-3-inch = 6.25 [ft_i]");
  EXPECT_EQ(read("6-foot-3- inch guard"), "quantity 6-foot-3 = 6.25 [ft_i]");
  EXPECT_EQ(read("6-foot-3 -inch guard"), "quantity 6-foot-3 = 6.25 [ft_i]");
  EXPECT_EQ(read("5ft 3in, they said"), "quantity 5ft 3in = 5.25 [ft_i]");
  EXPECT_EQ(read("5 feet 3 inches, they said"), "quantity 5 feet 3 inches = 5.25 [ft_i]");
}

TEST_F(AmountGrammarTest, ReadsCountsAndRanks) {
  EXPECT_EQ(read("at least 12 people"), "cardinal at least 12 = 12");
  EXPECT_EQ(read("dozens of people"), "cardinal dozens = ?");
  EXPECT_EQ(read("2-0 win"), "cardinal 2-0 = ?");
  EXPECT_EQ(read("between 10 and 30 settlers"), "cardinal between 10 and 30 = 10 to 30");
  EXPECT_EQ(read("10 to 15 people"), "cardinal 10 to 15 = 10 to 15");
  EXPECT_EQ(read("10k homes"), "cardinal 10k = 10000");
  EXPECT_EQ(read("2.3M views"), "cardinal 2.3M = 2300000");
  EXPECT_EQ(read("1.5m people"), "cardinal 1.5m = 1500000");
  EXPECT_EQ(read("minus five"), "cardinal minus five = -5");
  EXPECT_EQ(read("23rd place"), "ordinal 23rd = 23");
  EXPECT_EQ(read("one of them"), "cardinal one = 1");
  EXPECT_EQ(read("First Lady"), "ordinal First = 1");
  EXPECT_EQ(read("first of all"), "none");
  EXPECT_EQ(read("several people"), "none");
}

TEST_F(AmountGrammarTest, ReadsRangesAsWholes) {
  EXPECT_EQ(read("5%-10% more"), "percent 5%-10% = 5 to 10 %");
  EXPECT_EQ(read("6% to 11% more"), "percent 6% to 11% = 6 to 11 %");
  EXPECT_EQ(read("from 6% to 11%", 1), "percent 6% = 6 %");
  EXPECT_EQ(read("6% to school"), "percent 6% = 6 %");
  EXPECT_EQ(read("two or three people"), "cardinal two or three = 2 to 3");
  EXPECT_EQ(read("three or two people"), "cardinal three = 3");
  EXPECT_EQ(read("10-15 people"), "cardinal 10-15 = ?");
  EXPECT_EQ(read("between 10 and Tuesday"), "none");
  EXPECT_EQ(read("between $140 million and $165 million"),
            "money between $140 million and $165 million = 140000000 to 165000000 USD");
  EXPECT_EQ(read("between first and 30"), "none");
  EXPECT_EQ(read("six feet five inches tall"), "quantity six feet five inches =  [ft_i]");
  EXPECT_EQ(read("six feet five people"), "quantity six feet = 6 [ft_i]");
}

TEST_F(AmountGrammarTest, ReadsRangesWithAHyphenAtTheirNearEnd) {
  EXPECT_EQ(read("10- to 15-foot waves"), "quantity 10- to 15-foot = 10 to 15 [ft_i]");
  EXPECT_EQ(read("5- or 6-metre walls"), "quantity 5- or 6-metre = 5 to 6 m");
}

TEST_F(AmountGrammarTest, ReadsLargeSumsOfWonAndMarks) {
  EXPECT_EQ(read("trillions of won were"), "money trillions of won = ? KRW");
  EXPECT_EQ(read("two million marks were"), "money two million marks = 2000000 DEM");
  EXPECT_EQ(read("two won medals"), "cardinal two = 2");
  EXPECT_EQ(read("20 marks in French"), "cardinal 20 = 20");
}

TEST_F(AmountGrammarTest, ReadsPartsOfAPercent) {
  EXPECT_EQ(read("three-tenths of a percent"), "percent three-tenths of a percent = 0.3 %");
  EXPECT_EQ(read("half a percent"), "percent half a percent = 0.5 %");
}

TEST_F(AmountGrammarTest, TakesAnArticleForOneOnlyWhereSomethingIsMeasured) {
  EXPECT_EQ(read("a kilometer away"), "quantity a kilometer = 1 km");
  EXPECT_EQ(read("a kilometer said"), "none");
  EXPECT_EQ(read("a foot of water"), "none");
  EXPECT_EQ(read("a percentage of it"), "none");
}

TEST_F(AmountGrammarTest, LeavesOrdinalsThatRankNothing) {
  EXPECT_EQ(read("first-hand account"), "none");
  EXPECT_EQ(read("third-party cookies"), "none");
  EXPECT_EQ(read("first responders came"), "none");
  EXPECT_EQ(read("second-largest city"), "ordinal second = 2");
  EXPECT_EQ(read("thousandth of them"), "none");
  EXPECT_EQ(read("the First Lady", 1), "none");
  EXPECT_EQ(read("the first lady", 1), "ordinal first = 1");
}

TEST_F(AmountGrammarTest, LeavesNumbersThatCountNothing) {
  EXPECT_EQ(read("the [5] note", 2), "none");
  EXPECT_EQ(read("the U-17 team", 3), "none");
  EXPECT_EQ(read("U-17 squad", 2), "none");
  EXPECT_EQ(read("(17 people)", 1), "cardinal 17 = 17");
  EXPECT_EQ(read("1,0002 votes"), "none");
  EXPECT_EQ(read("a Windows 10 fault", 2), "none");
  EXPECT_EQ(read("a Category 5 storm", 2), "cardinal 5 = 5");
  EXPECT_EQ(read("we met In 5 places", 3), "cardinal 5 = 5");
  EXPECT_EQ(read("that no one saw", 2), "none");
  EXPECT_EQ(read("that one of them", 1), "cardinal one = 1");
  EXPECT_EQ(read("one can say"), "none");
  EXPECT_EQ(read("one can, she said", 0), "none");
  EXPECT_EQ(read("one house burned"), "cardinal one = 1");
  EXPECT_EQ(read("minus five of them"), "cardinal minus five = -5");
  EXPECT_EQ(read("negative 5 people"), "none");
  EXPECT_EQ(read("minus"), "none");
  EXPECT_EQ(read("1.2.3 release"), "none");
  EXPECT_EQ(read("5@home"), "none");
  EXPECT_EQ(read("half the town"), "cardinal half = 0.5");
  EXPECT_EQ(read("half asleep"), "none");
  EXPECT_EQ(read("a few people"), "none");
}

TEST_F(AmountGrammarTest, LeavesNumbersOfNames) {
  const SentenceWords words = sentence_of("the Skyliner 737 and COVID-19");
  EXPECT_FALSE(grammar_.parse_at(words, 2));
  EXPECT_FALSE(grammar_.parse_at(words, 6));
}

}  // namespace
}  // namespace nutgraf
