// Numbers in figures, exactly.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr int kMaxDigits = 15;  // the most that a double holds exactly, whatever they are

constexpr std::array<double, 23> kPowersOfTen = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

std::size_t digits_at(std::string_view raw, std::size_t i) {
  std::size_t n = 0;
  while (i + n < raw.size() && is_ascii_digit(raw[i + n])) ++n;
  return n;
}

struct VulgarFraction {
  std::string_view character;
  std::int64_t numerator, divisor;
};
constexpr std::array<VulgarFraction, 15> kVulgarFractions = {{{"\u00BD", 1, 2},
                                                              {"\u00BC", 1, 4},
                                                              {"\u00BE", 3, 4},
                                                              {"\u2153", 1, 3},
                                                              {"\u2154", 2, 3},
                                                              {"\u215B", 1, 8},
                                                              {"\u215C", 3, 8},
                                                              {"\u215D", 5, 8},
                                                              {"\u215E", 7, 8},
                                                              {"\u2155", 1, 5},
                                                              {"\u2156", 2, 5},
                                                              {"\u2157", 3, 5},
                                                              {"\u2158", 4, 5},
                                                              {"\u2159", 1, 6},
                                                              {"\u215A", 5, 6}}};

void push_digit(Number& number, int& digits, char c, bool after_point) {
  if (digits >= kMaxDigits) {
    if (!after_point && number.exponent < 300) ++number.exponent;
    return;
  }
  number.mantissa = number.mantissa * 10 + (c - '0');
  if (number.mantissa != 0) ++digits;
  if (after_point) --number.exponent;
}

/// The integer part: plain digits or groups of three (in Indian style of two, the last of three).
std::size_t integer_length(std::string_view raw) {
  const std::size_t first = digits_at(raw, 0);
  if (first == 0 || first > 3) return first;
  std::size_t length = first;
  std::size_t position = first;
  while (position < raw.size() && raw[position] == ',') {
    const std::size_t group = digits_at(raw, position + 1);
    if (group != 2 && group != 3) break;
    position += 1 + group;
    if (group == 3) length = position;
  }
  return length;
}

std::optional<std::pair<std::size_t, Number>> scan_vulgar_fraction(std::string_view raw) {
  if (raw.empty() || static_cast<unsigned char>(raw[0]) < 0x80) return std::nullopt;
  for (const VulgarFraction& fraction : kVulgarFractions) {
    if (raw.substr(0, fraction.character.size()) == fraction.character) {
      return std::pair{fraction.character.size(), Number{fraction.numerator, 0, fraction.divisor}};
    }
  }
  return std::nullopt;
}

/// The bytes of ",5" in "3,5 million", "R12,5bn" and "3,5%": a comma before one or two decimals, as South
/// Africans write it. Elsewhere it parts two numbers: 0.
std::size_t decimal_comma_length(std::string_view raw) {
  const std::size_t decimals = raw.empty() || raw[0] != ',' ? 0 : digits_at(raw, 1);
  if (decimals == 0 || decimals > 2) return 0;
  std::string_view behind = raw.substr(1 + decimals);
  if (!behind.empty() && (behind[0] == ' ' || behind[0] == '-')) behind.remove_prefix(1);
  constexpr std::array<std::string_view, 9> kScales = {
      "million", "billion", "trillion", "per cent", "percent", "bn", "mn", "m", "%"};
  for (const std::string_view scale : kScales) {
    const bool goes_on = behind.size() > scale.size() && is_ascii_letter(behind[scale.size()]);
    if (behind.substr(0, scale.size()) == scale && !goes_on) return 1 + decimals;
  }
  return 0;
}

/// Reads the figures behind a point or comma at `mark` and before `end`.
void take_decimals(std::string_view raw, std::size_t mark, std::size_t end, int digits,
                   ScannedDigits& result) {
  for (std::size_t i = mark + 1; i < end; ++i) push_digit(result.value, digits, raw[i], true);
  result.bytes = end;
}

}  // namespace

double Number::to_double() const {
  const auto power = static_cast<std::size_t>(std::min(std::abs(exponent), 22));
  double result = static_cast<double>(mantissa);
  result = exponent < 0 ? result / kPowersOfTen[power] : result * kPowersOfTen[power];
  for (std::int32_t left = std::abs(exponent) - 22; left > 0; --left)
    result = exponent < 0 ? result / 10 : result * 10;
  return divisor == 1 ? result : result / static_cast<double>(divisor);
}

std::optional<std::int64_t> Number::to_integer() const {
  constexpr std::int64_t kLimit = 1'000'000'000'000'000;
  if (std::abs(exponent) > kMaxDigits || divisor == 0) return std::nullopt;
  std::int64_t result = mantissa;
  if (exponent > 0) {
    if (result > kLimit / integer_power(exponent)) return std::nullopt;
    result *= integer_power(exponent);
  } else if (exponent < 0) {
    const std::int64_t power = integer_power(-exponent);
    if (result % power != 0) return std::nullopt;
    result /= power;
  }
  if (result % divisor != 0 || result / divisor >= kLimit) return std::nullopt;
  return result / divisor;
}

std::string Number::to_decimal() const {
  if (const auto whole = to_integer()) return std::to_string(*whole);
  Number decimal = *this;
  // The divisors that divide a power of ten: 2, 4, 5, 8, 10, 16, 32.
  for (std::int32_t power = 1; decimal.divisor != 1 && power <= 5; ++power) {
    if (integer_power(power) % decimal.divisor != 0) continue;
    const std::int64_t factor = integer_power(power) / decimal.divisor;
    if (decimal.mantissa > INT64_MAX / factor) return {};
    decimal = {decimal.mantissa * factor, decimal.exponent - power, 1};
  }
  if (decimal.divisor != 1 || decimal.exponent >= 0 || decimal.exponent < -18) return {};
  std::string digits = std::to_string(decimal.mantissa);
  const auto places = static_cast<std::size_t>(-decimal.exponent);
  if (digits.size() <= places) digits = std::string(places + 1 - digits.size(), '0') + digits;
  std::string whole = digits.substr(0, digits.size() - places);
  std::string decimals = digits.substr(digits.size() - places);
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  return decimals.empty() ? whole : whole + "." + decimals;
}

/// "1/2" to "15/16": the numerator below a usual divisor.
std::optional<std::pair<std::size_t, Number>> scan_slash_fraction(std::string_view raw) {
  const std::size_t above = digits_at(raw, 0);
  if (above == 0 || above > 2 || above >= raw.size() || raw[above] != '/') return std::nullopt;
  const std::size_t below = digits_at(raw, above + 1);
  if (below == 0 || below > 2) return std::nullopt;
  int numerator = 0;
  int divisor = 0;
  std::from_chars(raw.data(), raw.data() + above, numerator);
  std::from_chars(raw.data() + above + 1, raw.data() + above + 1 + below, divisor);
  constexpr std::array<int, 8> kDivisors = {2, 3, 4, 5, 8, 10, 16, 32};
  const bool usual = std::find(kDivisors.begin(), kDivisors.end(), divisor) != kDivisors.end();
  if (!usual || numerator == 0 || numerator >= divisor) return std::nullopt;
  return std::pair{above + 1 + below, Number{numerator, 0, divisor}};
}

void add_fraction(Number& number, const Number& fraction) {
  const std::int64_t whole = number.mantissa;
  if (number.exponent != 0 || number.divisor != 1 || whole > 1'000'000'000) return;
  number = {whole * fraction.divisor + fraction.mantissa, 0, fraction.divisor};
}

std::optional<ScannedDigits> scan_digits(std::string_view raw) {
  ScannedDigits result;
  auto fraction = scan_slash_fraction(raw);
  if (!fraction) fraction = scan_vulgar_fraction(raw);
  if (fraction) {
    result.bytes = fraction->first;
    result.value = fraction->second;
    result.fraction_alone = true;
    return result;
  }
  const std::size_t integer = integer_length(raw);
  if (integer == 0) return std::nullopt;
  int digits = 0;
  for (std::size_t i = 0; i < integer; ++i) {
    if (is_ascii_digit(raw[i])) push_digit(result.value, digits, raw[i], false);
  }
  result.bytes = integer;
  if (integer < raw.size() && raw[integer] == '.') {
    const std::size_t decimals = digits_at(raw, integer + 1);
    const std::size_t end = integer + 1 + decimals;
    // "23.11.2019" and "192.168.1.2" are no numbers.
    if (decimals > 0 && end + 1 < raw.size() && raw[end] == '.' && is_ascii_digit(raw[end + 1]))
      return std::nullopt;
    if (decimals > 0) take_decimals(raw, integer, end, digits, result);
    return result;
  }
  constexpr std::size_t kMostBeforeComma = 3;  // "in 2019,12 million people": a space that was forgotten
  const std::size_t length = integer <= kMostBeforeComma ? decimal_comma_length(raw.substr(integer)) : 0;
  if (length > 0) {
    take_decimals(raw, integer, integer + length, digits, result);
  } else if (const auto half = scan_vulgar_fraction(raw.substr(integer))) {
    add_fraction(result.value, half->second);
    result.bytes += half->first;
  } else if (is_one_of(raw.substr(integer, 2), {"st", "nd", "rd", "th", "TH", "ST", "ND", "RD"})) {
    result.bytes += 2;
    result.ordinal = true;
  }
  return result;
}

}  // namespace nutgraf
