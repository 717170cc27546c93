// exp and log that agree to the bit between native code and WebAssembly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>

namespace nutgraf {

/// exp(x) and log(x) from additions and multiplications alone; the C library's differ between platforms in
/// the last place. Relative error below 1e-6; exp of anything below -87 is 0, log of anything not positive is
/// -infinity.
float stable_exp(float x);
double stable_log(double x);

/// exp(x) where k is the whole number nearest to x / ln 2 and -126 <= k <= 127. Inline and without branches,
/// so that a loop over it becomes one over vectors.
inline float stable_exp_near(float x, std::int32_t k) {
  // x = k ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor polynomial of degree 6, 2^k by the exponent bits.
  const float r = (x - static_cast<float>(k) * 0.693145752F) - static_cast<float>(k) * 1.42860677e-6F;
  float sum = 1.0F / 720.0F;
  sum = sum * r + 1.0F / 120.0F;
  sum = sum * r + 1.0F / 24.0F;
  sum = sum * r + 1.0F / 6.0F;
  sum = sum * r + 0.5F;
  sum = sum * r + 1.0F;
  sum = sum * r + 1.0F;
  const std::uint32_t bits = static_cast<std::uint32_t>(k + 127) << 23;
  float power = 0.0F;
  std::memcpy(&power, &bits, sizeof(power));
  return sum * power;
}

/// stable_exp for -87 <= x <= 0, without branches.
inline float stable_exp_to_zero(float x) {
  return stable_exp_near(x, static_cast<std::int32_t>(x * 1.44269504F - 0.5F));
}

}  // namespace nutgraf
