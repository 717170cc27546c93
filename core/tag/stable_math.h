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

/// stable_exp of four numbers, for -87 <= x <= 0.
inline Four stable_exp_to_zero(Four x) {
  const auto k = __builtin_convertvector(x * 1.44269504F - 0.5F, FourIntegers);
  return stable_exp_near(x, k, __builtin_convertvector(k, Four));
}

}  // namespace nutgraf
