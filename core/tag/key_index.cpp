// A read-only set of shortened hashes, read from a model section.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/key_index.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace nutgraf {

std::optional<SortedKeys> read_keys(std::span<const std::byte> bytes, std::span<const std::byte>& rest) {
  struct Head {
    std::uint32_t count;
    std::uint32_t bits;
  } head{};
  if (bytes.size() < sizeof(head)) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof(head));
  bytes = bytes.subspan(sizeof(head));
  const std::uint32_t count = head.count;
  if (head.bits < 4 || head.bits > 32 || bytes.size() / 4 < count) return std::nullopt;

  SortedKeys sorted{head.bits, std::vector<std::uint32_t>(count)};
  const std::byte* const lowest = bytes.data();
  const std::byte* const low = lowest + count;
  const std::byte* const high = low + count;
  const std::byte* const highest = high + count;
  std::uint32_t* const keys = sorted.keys.data();
  for (std::uint32_t i = 0; i < count; ++i) {  // the differences first: a loop over vectors
    keys[i] = static_cast<std::uint32_t>(lowest[i]) | static_cast<std::uint32_t>(low[i]) << 8 |
              static_cast<std::uint32_t>(high[i]) << 16 | static_cast<std::uint32_t>(highest[i]) << 24;
  }
  std::uint64_t key = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (keys[i] == 0 && i > 0) return std::nullopt;
    key += keys[i];
    keys[i] = static_cast<std::uint32_t>(key);
  }
  if (key >> head.bits != 0) return std::nullopt;  // the last is the largest
  rest = bytes.subspan(std::size_t{count} * 4);
  return sorted;
}

std::optional<KeyIndex> KeyIndex::read(std::span<const std::byte> bytes, std::span<const std::byte>& rest) {
  auto sorted = read_keys(bytes, rest);
  if (!sorted) return std::nullopt;
  KeyIndex index;
  index.keys_ = std::move(sorted->keys);
  index.bits_ = sorted->bits;
  std::uint32_t slot_bits = 4;
  while (slot_bits < std::min(index.bits_, 30u) &&
         (std::uint64_t{1} << slot_bits) < std::uint64_t{index.keys_.size()} * 4)
    ++slot_bits;
  index.shift_ = index.bits_ - slot_bits;
  index.blocks_.resize(((std::size_t{1} << slot_bits) + 31) / 32);
  Block* block = index.blocks_.data();
  for (std::uint32_t i = 0; i < index.keys_.size(); ++i) {
    const std::uint32_t slot = index.keys_[i] >> index.shift_;
    const Block* const own = &index.blocks_[slot / 32];
    while (block != own) (++block)->first = i;
    if (i - block->first >= kMostOfBlock) return std::nullopt;
    block->taken |= 1u << (slot % 32);
  }
  return index;
}

}  // namespace nutgraf
