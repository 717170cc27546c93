// exp and log that agree to the bit between native code and WebAssembly.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/stable_math.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

namespace nutgraf {

float stable_exp(float x) {
  if (x < -87.0F) return 0.0F;
  x = std::min(x, 88.0F);
  const float scaled = x * 1.44269504F;
  const auto k = static_cast<std::int32_t>(scaled + (scaled >= 0.0F ? 0.5F : -0.5F));
  return stable_exp_near(x, k, static_cast<float>(k));
}

double stable_log(double x) {
  if (!(x > 0.0)) return -std::numeric_limits<double>::infinity();
  std::uint64_t bits = 0;
  std::memcpy(&bits, &x, sizeof(bits));
  auto exponent = static_cast<std::int32_t>((bits >> 52) & 0x7FFu) - 1023;
  bits = (bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL;
  double mantissa = 0.0;
  std::memcpy(&mantissa, &bits, sizeof(mantissa));
  if (mantissa > 1.41421356237309515) {
    mantissa *= 0.5;
    ++exponent;
  }
  // log m = 2 artanh((m - 1) / (m + 1)), by its series.
  const double t = (mantissa - 1.0) / (mantissa + 1.0);
  const double t2 = t * t;
  double sum = 1.0 / 13.0;
  for (const double divisor : {11.0, 9.0, 7.0, 5.0, 3.0, 1.0}) sum = sum * t2 + 1.0 / divisor;
  return 2.0 * t * sum + static_cast<double>(exponent) * 0.69314718055994530942;
}

}  // namespace nutgraf
