// exp and log that agree to the bit between native code and WebAssembly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace nutgraf {

/// exp(x) and log(x) from additions and multiplications alone; the C library's differ between platforms in the last
/// place. Relative error below 1e-6; exp of anything below -87 is 0, log of anything not positive is -infinity.
inline float stable_exp(float x);
double stable_log(double x);

// Inline and without branches, so that a loop over it becomes one over vectors.
inline float stable_exp(float x) {
  // x = k ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor polynomial of degree 6, 2^k by the exponent bits.
  const float bounded = std::min(std::max(x, -87.0F), 88.0F);
  const float scaled = bounded * 1.44269504F;
  const auto k = static_cast<std::int32_t>(scaled + (scaled >= 0.0F ? 0.5F : -0.5F));
  const float r = (bounded - static_cast<float>(k) * 0.693145752F) - static_cast<float>(k) * 1.42860677e-6F;
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
  return x < -87.0F ? 0.0F : sum * power;
}

}  // namespace nutgraf
