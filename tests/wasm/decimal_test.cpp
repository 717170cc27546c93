// Tests of wasm/decimal.h: numbers are read as the C library reads them.
// SPDX-License-Identifier: Apache-2.0
#include "wasm/decimal.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace nutgraf {
namespace {

void expect_as_strtod(const std::string& text) {
  const char* end = nullptr;
  const double read = read_decimal(text.c_str(), end);
  const double expected = std::strtod(text.c_str(), nullptr);
  EXPECT_EQ(std::bit_cast<std::uint64_t>(read), std::bit_cast<std::uint64_t>(expected)) << text;
  EXPECT_EQ(end, text.c_str() + text.size()) << text;
}

TEST(Decimal, ReadsTheFormsOfJson) {
  for (const char* text :
       {"0", "-0", "0.0", "1", "-12.5e-3", "2.5", "0.1", "100", "1e0", "1E+2", "3.14159265358979323846",
        "9007199254740993", "18446744073709551616", "123456789012345678901234567890", "0e999", "0.000e-400"})
    expect_as_strtod(text);
}

TEST(Decimal, EndsWhereTheNumberEnds) {
  const std::string text = "1.25,2";
  const char* end = nullptr;
  EXPECT_EQ(read_decimal(text.c_str(), end), 1.25);
  EXPECT_EQ(end, text.c_str() + 4);
}

TEST(Decimal, KnowsTheLargestAndTheSmallest) {
  for (const char* text : {"1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308",
                           "1.8e308", "1e309", "1e999", "-1e99999999999", "2.2250738585072014e-308",
                           "2.2250738585072011e-308", "4.9406564584124654e-324", "2.4703282292062327e-324",
                           "2.4703282292062328e-324", "2e-324", "1e-330", "1e-400", "1e-99999999999"})
    expect_as_strtod(text);
}

TEST(Decimal, ReadsAnyDigits) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string text = random() % 2 == 0 ? "-" : "";
    text += static_cast<char>('1' + random() % 9);
    const std::uint64_t digits = random() % (i % 100 == 0 ? 1000 : 25);
    const std::uint64_t point = random() % 30;
    for (std::uint64_t digit = 0; digit < digits; ++digit) {
      if (digit == point) text += '.';
      text += static_cast<char>('0' + random() % 10);
    }
    if (random() % 4 != 0) text += "e" + std::to_string(static_cast<int>(random() % 680) - 350);
    expect_as_strtod(text);
  }
}

TEST(Decimal, RoundsHalvesToEvenAndWhatIsMoreUpwards) {
  std::mt19937_64 random(11);
  std::vector<char> room(2000);
  for (int i = 0; i < 4'000; ++i) {
    const auto below = std::bit_cast<double>(random() % 0x7FEF'FFFF'FFFF'FFFFU);
    const double above = std::nextafter(below, std::numeric_limits<double>::infinity());
    // Exact where long double has more bits; elsewhere just two more numbers.
    const long double middle = below + (static_cast<long double>(above) - below) / 2;
    const int size = std::snprintf(room.data(), room.size(), "%.1100Lf", middle);
    const std::string text(room.data(), static_cast<std::size_t>(size));
    expect_as_strtod(text);
    expect_as_strtod(text + "1");
    expect_as_strtod(text + std::string(40, '0'));
    expect_as_strtod(text + std::string(900, '0') + "7");
  }
}

TEST(Decimal, TakesAsManyZerosAsThereAre) {
  expect_as_strtod("0." + std::string(5000, '0') + "15e5001");
  expect_as_strtod("15" + std::string(5000, '0') + "e-5001");
  expect_as_strtod(std::string("1") + std::string(800, '0') + "1e-700");
}

}  // namespace
}  // namespace nutgraf
