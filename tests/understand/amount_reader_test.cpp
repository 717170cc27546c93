// Amounts of marked entities: values and units.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/amount_reader.h"

#include <gtest/gtest.h>

#include "core/segment/segmenter.h"
#include "tests/support/annotated_text.h"
#include "tests/support/english_tables.h"

namespace nutgraf {
namespace {

class AmountReaderTest : public testing::Test {
 protected:
  std::vector<Amount> read(std::string_view marked) const {
    const test::AnnotatedText given = test::annotated(marked);
    return reader_.read(given.document.text, given.document.segmentation, given.document.named_entities);
  }

  const AmountReader reader_{english_tables()};
};

TEST_F(AmountReaderTest, ReadsValuesAndUnits) {
  const auto amounts = read(
      "[MONEY US$1.5 billion] for [QUANTITY 1,000 km], [PERCENT about 3.5 percent], [CARDINAL at least 12], "
      "[ORDINAL 23rd]");
  ASSERT_EQ(amounts.size(), 5U);
  EXPECT_EQ(amounts[0].value, 1.5e9);
  EXPECT_EQ(amounts[0].unit, "USD");
  EXPECT_EQ(amounts[1].value, 1000);
  EXPECT_EQ(amounts[1].unit, "km");
  EXPECT_EQ(amounts[2].value, 3.5);
  EXPECT_EQ(amounts[2].unit, "%");
  EXPECT_EQ(amounts[3].value, 12);
  EXPECT_EQ(amounts[3].unit, "");
  EXPECT_EQ(amounts[4].value, 23);
}

TEST_F(AmountReaderTest, LetsTheCountryDecideBetweenCurrenciesOfOneName) {
  const auto kenya = read("[GPE Kenya] paid [MONEY 186 million shillings]");
  ASSERT_EQ(kenya.size(), 1U);
  EXPECT_EQ(kenya[0].unit, "KES");
  const auto unknown = read("They paid [MONEY 186 million shillings]");
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].value, 186e6);
  EXPECT_EQ(unknown[0].unit, "");
  const auto mostly = read("[GPE Uganda] and [GPE Kenya], [NORP Ugandan] [MONEY 5 shillings]");
  EXPECT_EQ(mostly.at(0).unit, "UGX");
  const auto city = read("[GPE Mumbai]: [MONEY Rs 500]");
  EXPECT_EQ(city.at(0).unit, "INR");
}

TEST_F(AmountReaderTest, GivesNothingForTelephones) {
  EXPECT_TRUE(read("Call [CARDINAL 0712 345 678] or [CARDINAL 08032003913].").empty());
}

TEST_F(AmountReaderTest, ReadsLettersOfACurrencyRightBeforeTheirNumber) {
  const auto amounts = read(
      "[GPE India], [MONEY RM1,700], [MONEY Rs2,500], [MONEY KSh4,000], [MONEY N200], [MONEY N200,000], "
      "[MONEY S$1,200.50], [MONEY "
      "R1.5bn], [MONEY R200 million], [MONEY USD20m]");
  const std::vector<std::pair<double, std::string>> expected = {
      {1700, "MYR"},   {2500, "INR"},  {4000, "KES"},  {200, "NGN"}, {200000, "NGN"},
      {1200.5, "SGD"}, {1.5e9, "ZAR"}, {200e6, "ZAR"}, {20e6, "USD"}};
  ASSERT_EQ(amounts.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(amounts[i].value, expected[i].first) << i;
    EXPECT_EQ(amounts[i].unit, expected[i].second) << i;
  }
}

TEST_F(AmountReaderTest, GivesNothingForVagueAmountsAndRanges) {
  EXPECT_TRUE(read("[CARDINAL dozens] and [CARDINAL 10-15] and [MONEY millions of dollars]").empty());
}

TEST_F(AmountReaderTest, SkipsWhatIsNoAmount) {
  EXPECT_TRUE(read("[PERSON 50 Cent] and [DATE 2019] and [CARDINAL whatever] and [MONEY free]").empty());
}

TEST_F(AmountReaderTest, LeavesOutWhatNoNumberHolds) {
  const std::string zeros(340, '0');
  EXPECT_TRUE(read("[MONEY $1" + zeros + "] and [CARDINAL 10-1" + zeros + "]").empty());
}

TEST_F(AmountReaderTest, GoesOnBehindWhatItDoesNotRead) {
  const auto amounts = read(
      "[CARDINAL dozens] of [PERSON Ann Lee], [MONEY 5 km], [CARDINAL 3rd], [ORDINAL three], [CARDINAL "
      "twelve]");
  ASSERT_EQ(amounts.size(), 1U);
  EXPECT_EQ(amounts[0].value, 12);
  const auto home = read(
      "[PERSON Ann Lee] of [GPE the far away and little Republic] and [GPE Kenya] paid [MONEY 5 shillings]");
  ASSERT_EQ(home.size(), 1U);
  EXPECT_EQ(home[0].unit, "KES");
}

TEST_F(AmountReaderTest, ReadsABareNumberOfAnyKindOfAmount) {
  const auto amounts = read("[MONEY 5 million] or [PERCENT 12] or [QUANTITY 7]");
  ASSERT_EQ(amounts.size(), 3U);
  EXPECT_EQ(amounts[0].value, 5e6);
  EXPECT_EQ(amounts[0].unit, "");
  EXPECT_EQ(amounts[1].value, 12);
  EXPECT_EQ(amounts[1].unit, "%");
  EXPECT_EQ(amounts[2].value, 7);
  EXPECT_EQ(amounts[2].unit, "");
}

TEST_F(AmountReaderTest, ReadsFractionsAsPercentages) {
  const auto amounts = read("[PERCENT a quarter of]");
  ASSERT_EQ(amounts.size(), 1U);
  EXPECT_EQ(amounts[0].value, 25);
}

TEST_F(AmountReaderTest, TakesAMinusSignBeforeTheNumber) {
  const Segmenter segmenter(english_tables());
  const auto value_of = [&](std::string_view text) {
    const Segmentation segmentation = segmenter.segment(text);
    std::uint32_t number = 0;
    while (segmentation.tokens.at(number).span.of(text) != "0.3") ++number;
    return reader_.read(text, segmentation, {{{number, number + 2}, EntityType::Percent, 1.0F}}).at(0).value;
  };
  EXPECT_EQ(value_of("It fell -0.3% then."), -0.3);
  EXPECT_EQ(value_of("It fell (\u22120.3%) then."), -0.3);
  EXPECT_EQ(value_of("It fell 0.2-0.3% then."), 0.3);
  EXPECT_EQ(value_of("It fell - 0.3% then."), 0.3);
}

TEST_F(AmountReaderTest, GivesBothEndsOfARange) {
  const auto amounts = read("[MONEY $10-15 million], [PERCENT between 2 and 3 percent], [CARDINAL 2-1]");
  ASSERT_EQ(amounts.size(), 2U);
  EXPECT_EQ(amounts[0].value, 10e6);
  EXPECT_EQ(amounts[0].up_to, 15e6);
  EXPECT_EQ(amounts[1].value, 2);
  EXPECT_EQ(amounts[1].up_to, 3);
}

TEST_F(AmountReaderTest, LetsTheWordsAroundCompleteAnAmount) {
  const auto amounts = read("[QUANTITY 5 ft 3] in, by [CARDINAL a third].");
  ASSERT_EQ(amounts.size(), 2U);
  EXPECT_EQ(amounts[0].value, 5.25);
  EXPECT_EQ(amounts[1].value, 1.0 / 3);
}

TEST_F(AmountReaderTest, CountsNoTelephoneNumbers) {
  EXPECT_TRUE(read("Call [CARDINAL +44 20 7946 0999], [CARDINAL (02) 9876 5432] or [CARDINAL 868-652-4105] "
                   "or [CARDINAL 1800 333 000].")
                  .empty());
  const auto amounts = read("It cost [CARDINAL 10 000 000] and [CARDINAL 5,000,000].");
  ASSERT_EQ(amounts.size(), 2U);
  EXPECT_EQ(amounts[0].value, 1e7);
}

}  // namespace
}  // namespace nutgraf
