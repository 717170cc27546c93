// CRC-32, sixteen bytes at a time and without look-ups ("Chorba", Russell 2024).
// SPDX-License-Identifier: Apache-2.0
#include "core/model/crc32.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace nutgraf {
namespace {

using Block = std::uint64_t __attribute__((vector_size(16)));

/// A CRC is what is left of a polynomial, the bytes, when it is divided by another. That one divides
/// x^203 + x^186 + x^123 + x^85 + x^79 + 1, and squaring seven times makes each bit of this a block of
/// sixteen bytes: so a block that is added to those that many blocks behind it leaves the rest as it is, and
/// can be dropped.
constexpr std::array<std::size_t, 5> kDistances = {203 - 186, 203 - 123, 203 - 85, 203 - 79, 203};
constexpr std::size_t kFarthest = kDistances.back();

/// What a browser's first, plain compilation of a function costs, a long loop in it pays to its end; of a
/// function that is called again, a quicker version takes over. Models are read in stretches for that reason.
constexpr std::size_t kStretch = 1024;  // blocks

/// A stretch of blocks, each with what was added to it, behind as many as reach into it.
using Window = std::array<Block, kFarthest + kStretch>;

/// The block at a place of the bytes with what those before the i-th of the window's stretch add to it.
Block sum_of(const std::byte* bytes, const Window& window, std::size_t i) {
  Block block;
  std::memcpy(&block, bytes, sizeof(block));
  for (const std::size_t distance : kDistances) block ^= window[kFarthest + i - distance];
  return block;
}

void drop_stretch(const std::byte* bytes, Window& window, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    window[kFarthest + i] = sum_of(bytes + i * sizeof(Block), window, i);
  std::copy_n(window.begin() + static_cast<std::ptrdiff_t>(count), kFarthest, window.begin());
}

/// Divides byte by byte (Sarwate 1988).
std::uint32_t divide(std::uint32_t rest, std::span<const std::byte> bytes) {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    table[i] = i;
    for (int bit = 0; bit < 8; ++bit) table[i] = (table[i] >> 1) ^ ((table[i] & 1u) != 0 ? 0xEDB88320u : 0u);
  }
  for (const std::byte byte : bytes)
    rest = (rest >> 8) ^ table[(rest ^ static_cast<std::uint32_t>(byte)) & 0xFFu];
  return rest;
}

}  // namespace

std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t seed) {
  std::uint32_t rest = ~seed;
  if (bytes.size() <= kFarthest * sizeof(Block)) return ~divide(rest, bytes);
  Window window{};
  // The division goes on from the rest as if it stood in the first bytes; to the window it is a block that
  // reaches only there.
  window[0][0] = rest;
  for (std::size_t left = bytes.size() / sizeof(Block) - kFarthest; left > 0;) {
    const std::size_t count = std::min(left, kStretch);
    drop_stretch(bytes.data(), window, count);
    bytes = bytes.subspan(count * sizeof(Block));
    left -= count;
  }
  std::fill(window.begin() + kFarthest, window.end(), Block{});
  std::array<std::byte, (kFarthest + 1) * sizeof(Block)> remainder;
  for (std::size_t i = 0; i < kFarthest; ++i) {
    const Block block = sum_of(bytes.data() + i * sizeof(Block), window, i);
    std::memcpy(&remainder[i * sizeof(Block)], &block, sizeof(block));
  }
  const std::span<const std::byte> tail = bytes.subspan(kFarthest * sizeof(Block));
  std::copy(tail.begin(), tail.end(), remainder.begin() + kFarthest * sizeof(Block));
  return ~divide(0, {remainder.data(), kFarthest * sizeof(Block) + tail.size()});
}

}  // namespace nutgraf
