// Writes the parts that binary model sections are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace nutgraf {

/// Appends a number as its bytes (little-endian, as model_format.h requires of the machine).
template <typename Number>
void append_bytes(std::string& out, Number value) {
  static_assert(std::is_arithmetic_v<Number>);
  out.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

/// Appends a KeyIndex (core/tag/key_index.h): ascending, distinct keys of so many bits.
void append_key_index(std::string& out, const std::vector<std::uint32_t>& keys, std::uint32_t bits);

}  // namespace nutgraf
