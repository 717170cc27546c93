// CRC-32, eight bytes at a time (Kounavis and Berry 2008, "slicing-by-8").
// SPDX-License-Identifier: Apache-2.0
#include "core/model/crc32.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace nutgraf {
namespace {

using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

/// Made when they are needed: in the module they would be eight kilobytes that nothing compresses.
Tables make_tables() {
  Tables tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1u) != 0 ? 0xEDB88320u : 0u);
    tables[0][i] = value;
  }
  for (std::size_t slice = 1; slice < 8; ++slice) {
    for (std::size_t i = 0; i < 256; ++i) {
      const std::uint32_t previous = tables[slice - 1][i];
      tables[slice][i] = (previous >> 8) ^ tables[0][previous & 0xFFu];
    }
  }
  return tables;
}

/// What a browser's first, plain compilation of a function costs, a long loop in it pays to its end; of a
/// function that is called again, a quicker version takes over. Models are read in stretches for that reason.
constexpr std::size_t kStretch = std::size_t{1} << 15;

std::uint32_t add_stretch(const Tables& tables, std::uint32_t crc, std::span<const std::byte> bytes) {
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    std::memcpy(&low, bytes.data() + i, 4);
    std::memcpy(&high, bytes.data() + i + 4, 4);
    low ^= crc;
    crc = tables[7][low & 0xFFu] ^ tables[6][(low >> 8) & 0xFFu] ^ tables[5][(low >> 16) & 0xFFu] ^
          tables[4][low >> 24] ^ tables[3][high & 0xFFu] ^ tables[2][(high >> 8) & 0xFFu] ^
          tables[1][(high >> 16) & 0xFFu] ^ tables[0][high >> 24];
  }
  for (; i < bytes.size(); ++i) {
    crc = (crc >> 8) ^ tables[0][(crc ^ static_cast<std::uint32_t>(bytes[i])) & 0xFFu];
  }
  return crc;
}

}  // namespace

std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t seed) {
  const Tables tables = make_tables();
  std::uint32_t crc = ~seed;
  while (!bytes.empty()) {
    const std::size_t size = std::min(bytes.size(), kStretch);
    crc = add_stretch(tables, crc, bytes.first(size));
    bytes = bytes.subspan(size);
  }
  return ~crc;
}

}  // namespace nutgraf
