// Reads a number with decimals: what numbers.cpp gives to the module as strtod.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>

namespace nutgraf {

namespace decimal {

/// A whole number below 2^3232, more than any number of kMostDigits digits near a double takes.
class BigNumber {
 public:
  explicit BigNumber(std::uint64_t value) {
    multiply_add(1, static_cast<std::uint32_t>(value >> 32));
    shift(32);
    multiply_add(1, static_cast<std::uint32_t>(value));
  }

  void multiply_add(std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (std::size_t i = 0; i < size_; ++i) {
      carry += std::uint64_t{words_[i]} * factor;
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0 && size_ < words_.size()) words_[size_++] = static_cast<std::uint32_t>(carry);
  }

  /// Times 5 to the power of `exponent`.
  void multiply_by_fives(int exponent) {
    for (; exponent >= 13; exponent -= 13) multiply_add(1220703125, 0);
    for (; exponent > 0; --exponent) multiply_add(5, 0);
  }

  void shift(int bits) {
    for (; bits > 31; bits -= 31) multiply_add(1U << 31, 0);
    multiply_add(1U << bits, 0);
  }

  /// Below 0, 0 or above 0, as it is smaller than the other, the same or larger.
  int compare(const BigNumber& other) const {
    for (std::size_t i = std::max(size_, other.size_); i-- > 0;) {
      if (words_[i] != other.words_[i]) return words_[i] < other.words_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  std::array<std::uint32_t, 101> words_{};  // the lowest first, zero beyond the size
  std::size_t size_ = 0;
};

/// What lies halfway between two doubles has no more digits than this; of more it only counts that there are.
constexpr int kMostDigits = 768;

/// A number without its sign: its digits as a whole number, times 10 to the power of `exponent`.
struct Number {
  BigNumber digits{0};
  std::uint64_t leading = 0;  ///< the first 19 digits or fewer
  int count = 0;              ///< of all digits but leading zeros, at most kMostDigits + 1
  int leading_count = 0;
  int exponent = 0;

  void add(std::uint32_t digit) {
    if (count == 0 && digit == 0) return;
    digits.multiply_add(10, digit);
    ++count;
    if (leading_count == 19) return;
    leading = leading * 10 + digit;
    ++leading_count;
  }
};

/// How a number compares with what lies halfway between a double and the next larger one, told by its bits.
inline int compare_with_middle(const Number& number, std::uint64_t bits) {
  const int field = static_cast<int>(bits >> 52);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
  const std::uint64_t mantissa = field == 0 ? fraction : fraction | std::uint64_t{1} << 52;
  BigNumber left = number.digits;
  BigNumber right(2 * mantissa + 1);
  left.multiply_by_fives(number.exponent);
  right.multiply_by_fives(-number.exponent);
  const int twos = number.exponent - (std::max(field, 1) - 1076);
  left.shift(std::max(twos, 0));
  right.shift(std::max(-twos, 0));
  return left.compare(right);
}

/// The double next to a number, ties to even: about right at first, then compared with its neighbors.
inline double nearest(const Number& number) {
  constexpr double kPowers[] = {1e1, 1e2, 1e4, 1e8, 1e16, 1e32, 1e64, 1e128, 1e256};
  const int point = number.exponent + number.count;  // digits before it
  if (number.count == 0 || point < -330) return 0.0;
  if (point > 310) return std::numeric_limits<double>::infinity();
  auto value = static_cast<double>(number.leading);
  const int tens = point - number.leading_count;
  for (std::size_t bit = 0; bit < std::size(kPowers); ++bit) {
    if (((tens < 0 ? -tens : tens) >> bit & 1) == 0) continue;
    value = tens < 0 ? value / kPowers[bit] : value * kPowers[bit];
  }
  // Not std::bit_cast, which Emscripten's library lacks.
  auto bits = __builtin_bit_cast(std::uint64_t, std::min(value, std::numeric_limits<double>::max()));
  constexpr auto kInfinity = __builtin_bit_cast(std::uint64_t, std::numeric_limits<double>::infinity());
  while (bits < kInfinity) {
    const int order = compare_with_middle(number, bits);
    if (order < 0 || (order == 0 && bits % 2 == 0)) break;
    ++bits;
  }
  while (bits > 0) {
    const int order = compare_with_middle(number, bits - 1);
    if (order > 0 || (order == 0 && bits % 2 == 0)) break;
    --bits;
  }
  return __builtin_bit_cast(double, bits);
}

}  // namespace decimal

/// The number that a text begins with, as JSON writes it ("-12.5e-3"), rounded as strtod rounds it; infinity
/// where it is too large. `end` is set to what follows it.
inline double read_decimal(const char* text, const char*& end) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool is_negative = *text == '-';
  if (is_negative) ++text;
  decimal::Number number;
  bool is_cut = false;
  for (bool has_point = false; is_digit(*text) || (*text == '.' && !has_point); ++text) {
    if (*text == '.') {
      has_point = true;
      continue;
    }
    const bool is_kept = number.count < decimal::kMostDigits;
    if (is_kept) number.add(static_cast<std::uint32_t>(*text - '0'));
    is_cut = is_cut || (!is_kept && *text != '0');
    // A text of so many digits that this overflows is longer than any that is read.
    number.exponent += (is_kept ? 0 : 1) - (has_point ? 1 : 0);
  }
  if (is_cut) {
    number.add(1);
    --number.exponent;
  }
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool is_small = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int written = 0;
    for (; is_digit(*text); ++text) {
      if (written < 100'000'000) written = written * 10 + (*text - '0');  // beyond, all are infinite or zero
    }
    number.exponent += is_small ? -written : written;
  }
  end = text;
  const double value = decimal::nearest(number);
  return is_negative ? -value : value;
}

}  // namespace nutgraf
