// Numbers in figures, exactly: "1,000.5", "2½", "3rd", and their values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace nutgraf {

/// mantissa × 10^exponent ÷ divisor: exact, so that "0.1 million" is 100000 and no near miss of it.
struct Number {
  std::int64_t mantissa = 0;
  std::int32_t exponent = 0;
  std::int64_t divisor = 1;

  /// The nearest double, the same on every platform.
  double to_double() const;
  /// The value where it is whole and below 10^15, otherwise nullopt.
  std::optional<std::int64_t> to_integer() const;
  /// In decimal notation ("1.5"); empty where it has no finite one or more than 18 digits.
  std::string to_decimal() const;
  bool operator==(const Number&) const = default;
};

/// Digits with separators as they stand at the beginning of `raw`.
struct ScannedDigits {
  std::size_t bytes = 0;
  Number value;
  bool ordinal = false;
  bool fraction_alone = false;
};

/// The number that `raw` begins with, its groups and decimals included: "1,000.5 people". No number is
/// "23.11.2019".
std::optional<ScannedDigits> scan_digits(std::string_view raw);
/// "1/2" to "15/16" at the beginning of `raw`: its bytes and value.
std::optional<std::pair<std::size_t, Number>> scan_slash_fraction(std::string_view raw);
/// Makes "10" and "1/2" 10.5; leaves a number that isn't whole as it is.
void add_fraction(Number& number, const Number& fraction);
/// 10^exponent; the exponent is 0 to 18.
constexpr std::int64_t integer_power(std::int32_t exponent) {
  std::int64_t result = 1;
  for (std::int32_t i = 0; i < exponent; ++i) result *= 10;
  return result;
}

}  // namespace nutgraf
