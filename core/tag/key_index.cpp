// A read-only set of shortened hashes, read from a model section.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/key_index.h"

#include <algorithm>
#include <cstring>

namespace nutgraf {

std::optional<KeyIndex> KeyIndex::read(std::span<const std::byte> bytes, std::span<const std::byte>& rest) {
  struct Head {
    std::uint32_t count;
    std::uint32_t bits;
  } head{};
  if (bytes.size() < sizeof(head)) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof(head));
  bytes = bytes.subspan(sizeof(head));
  const std::uint32_t count = head.count;
  if (head.bits < 4 || head.bits > 32 || bytes.size() / 4 < count) return std::nullopt;

  KeyIndex index;
  index.size_ = count;
  index.bits_ = head.bits;
  std::uint32_t bits = 4;
  while (bits < std::min(head.bits, 28u) && (std::uint64_t{1} << bits) < std::uint64_t{count} * 2) ++bits;
  index.shift_ = head.bits - bits;
  // Room past the end, so that a run of neighbors at the top never wraps around.
  index.slots_.resize((std::size_t{1} << bits) + count + 1);
  std::uint64_t key = 0;
  std::size_t free_from = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint64_t difference = 0;
    for (std::uint32_t stream = 0; stream < 4; ++stream) {
      difference |= static_cast<std::uint64_t>(bytes[std::size_t{stream} * count + i]) << (8 * stream);
    }
    if (i > 0 && difference == 0) return std::nullopt;
    key += difference;
    if (key >> head.bits != 0) return std::nullopt;
    const std::size_t home = static_cast<std::size_t>(key >> index.shift_);
    const std::size_t slot = home > free_from ? home : free_from;
    index.slots_[slot] = {static_cast<std::uint32_t>(key), i};
    free_from = slot + 1;
  }
  index.slots_.resize(std::max((std::size_t{1} << bits) + 1, free_from + 1));
  rest = bytes.subspan(std::size_t{count} * 4);
  return index;
}

}  // namespace nutgraf
