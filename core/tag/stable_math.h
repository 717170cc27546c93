// exp and log that agree to the bit between native code and WebAssembly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>

#include "core/tag/four_floats.h"

namespace nutgraf {

/// exp(x) and log(x) from additions and multiplications alone; the C library's differ between platforms in
/// the last place. Relative error below 1e-6; exp of anything below -87 is 0, log of anything not positive is
/// -infinity.
float stable_exp(float x);
double stable_log(double x);

/// exp(x) where k is the whole number nearest to x / ln 2 and -126 <= k <= 127. Inline and without branches,
/// for one number or for four side by side (`Integer` as many whole numbers).
template <typename Number, typename Integer>
Number stable_exp_near(Number x, Integer k, Number whole_k) {
  // x = k ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor polynomial of degree 6, 2^k by the exponent bits.
  const Number r = (x - whole_k * 0.693145752F) - whole_k * 1.42860677e-6F;
  Number sum = r * (1.0F / 720.0F) + 1.0F / 120.0F;
  sum = sum * r + 1.0F / 24.0F;
  sum = sum * r + 1.0F / 6.0F;
  sum = sum * r + 0.5F;
  sum = sum * r + 1.0F;
  sum = sum * r + 1.0F;
  const Integer bits = (k + 127) << 23;
  Number power;
  std::memcpy(&power, &bits, sizeof(power));
  return sum * power;
}

/// 2^x of four numbers, for -126 < x <= 0: exactly 1 for 0, else with a relative error below 1e-5, and in
/// half the steps of the above.
inline Four stable_exp2_to_zero(Four x) {
  const Four shifted = x + 127.0F;
  const auto exponent = __builtin_convertvector(shifted, FourIntegers);
  const Four r = shifted - __builtin_convertvector(exponent, Four);  // 0 <= r < 1
  // 2^r with the least relative error of all polynomials of degree 4 that are 1 at 0 and 2 at 1.
  Four sum = r * 0.0135557371F + 0.0520323851F;
  sum = sum * r + 0.241379757F;
  sum = sum * r + 0.693032121F;
  sum = sum * r + 1.0F;
  return sum * reinterpret_cast<Four>(exponent << 23);
}

}  // namespace nutgraf
