// Copies a few bytes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace nutgraf {

/// Copies bytes to where they don't overlap; returns the end of what it wrote. For words and names: a call of
/// memcpy would cost more than they do.
inline char* copy_short(std::string_view bytes, char* to) {
  const std::size_t size = bytes.size();
  const auto copy = [&](auto part, std::size_t at) {
    std::memcpy(&part, bytes.data() + at, sizeof(part));
    std::memcpy(to + at, &part, sizeof(part));
  };
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) copy(std::uint64_t{}, at);
    copy(std::uint64_t{}, size - 8);
  } else if (size >= 4) {
    copy(std::uint32_t{}, 0);
    copy(std::uint32_t{}, size - 4);
  } else {
    for (std::size_t at = 0; at < size; ++at) to[at] = bytes[at];
  }
  return to + size;
}

}  // namespace nutgraf
