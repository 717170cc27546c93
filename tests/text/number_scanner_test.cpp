// Figures: how far a number reaches, and exact values.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number_scanner.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(ScanDigits, StopsWhereTheNumberDoes) {
  EXPECT_EQ(scan_digits("1,000,000 men")->bytes, 9U);
  EXPECT_EQ(scan_digits("1,00")->bytes, 1U);
  EXPECT_EQ(scan_digits("12,345,6")->bytes, 6U);
  EXPECT_EQ(scan_digits("3.5.")->bytes, 3U);
  EXPECT_EQ(scan_digits("5. Then")->bytes, 1U);
  EXPECT_TRUE(scan_digits("21st century")->ordinal);
}

TEST(ScanDigits, ReadsACommaBeforeDecimalsThatAreScaled) {
  EXPECT_EQ(scan_digits("3,5 million")->value.to_double(), 3.5);
  EXPECT_EQ(scan_digits("12,5bn")->bytes, 4U);
  EXPECT_EQ(scan_digits("3,25%")->value.to_double(), 3.25);
  EXPECT_EQ(scan_digits("3,5 men")->bytes, 1U);
  EXPECT_EQ(scan_digits("3,5 millionaires")->bytes, 1U);
  EXPECT_EQ(scan_digits("2019,12 million")->bytes, 4U);
}

TEST(ScanDigits, RefusesWhatIsNoNumber) {
  EXPECT_FALSE(scan_digits("192.168.1.2"));
  EXPECT_FALSE(scan_digits("men"));
  EXPECT_FALSE(scan_digits(""));
  EXPECT_FALSE(scan_slash_fraction("9/11"));
  EXPECT_FALSE(scan_slash_fraction("24/7"));
}

TEST(Number, IsExactWhereDecimalsAre) {
  EXPECT_EQ((Number{1, -1, 1}.to_double()), 0.1);
  EXPECT_EQ((Number{15, 8, 1}.to_double()), 1.5e9);
  EXPECT_EQ((Number{1, 0, 3}.to_double()), 1.0 / 3.0);
  EXPECT_EQ((Number{5, -3, 1}.to_decimal()), "0.005");
  EXPECT_EQ((Number{12, 2, 1}.to_integer()), 1200);
  EXPECT_EQ((Number{15, -1, 1}.to_integer()), std::nullopt);
}

}  // namespace
}  // namespace nutgraf
