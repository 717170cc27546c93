// Four numbers side by side.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace nutgraf {

/// Arithmetic on these is done lane by lane: in one step by SSE and WebAssembly's SIMD, one after the other
/// where there is neither, always with the same results. Written in the way of g++ and clang, since loops
/// over floats are not always turned into such steps.
using Four = float __attribute__((vector_size(16)));
using FourIntegers = std::int32_t __attribute__((vector_size(16)));

inline Four load_four(const float* values) {
  Four four;
  std::memcpy(&four, values, sizeof(four));
  return four;
}
inline void store_four(float* values, Four four) { std::memcpy(values, &four, sizeof(four)); }
inline Four all_four(float value) { return Four{value, value, value, value}; }

/// The lanes of a where the mask (of a comparison) says so, 0 elsewhere.
inline Four keep(FourIntegers mask, Four a) {
  return reinterpret_cast<Four>(mask & reinterpret_cast<FourIntegers>(a));
}
inline Four largest_of(Four a, Four b) { return a > b ? a : b; }
inline Four smaller_of(Four a, Four b) { return a < b ? a : b; }

/// Whether the mask (of a comparison) holds for any lane.
inline bool any(FourIntegers mask) {
  using Two = std::int64_t __attribute__((vector_size(16)));
  const Two halves = reinterpret_cast<Two>(mask);
  return (halves[0] | halves[1]) != 0;
}

inline float sum_of(Four a) { return (a[0] + a[1]) + (a[2] + a[3]); }
inline float largest_of(Four a) { return std::max(std::max(a[0], a[1]), std::max(a[2], a[3])); }

}  // namespace nutgraf
