// A read-only set of shortened hashes, read from a model section.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/key_index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace nutgraf {
namespace {

using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Pairs = std::uint16_t __attribute__((vector_size(16)));
using FourKeys = std::uint32_t __attribute__((vector_size(16)));

Bytes load_bytes(const std::byte* bytes) {
  Bytes loaded;
  std::memcpy(&loaded, bytes, sizeof(loaded));
  return loaded;
}

/// The streams that the bytes of numbers lie in, and the numbers made of them.
class FourStreams {
 public:
  FourStreams(const std::byte* bytes, std::uint32_t count)
      : lowest_(bytes), low_(lowest_ + count), high_(low_ + count), highest_(high_ + count) {}

  std::uint32_t operator[](std::uint32_t i) const {
    return static_cast<std::uint32_t>(lowest_[i]) | static_cast<std::uint32_t>(low_[i]) << 8 |
           static_cast<std::uint32_t>(high_[i]) << 16 | static_cast<std::uint32_t>(highest_[i]) << 24;
  }
  /// The sixteen numbers from the i-th on.
  std::array<FourKeys, 4> sixteen(std::uint32_t i) const {
    const std::array<Pairs, 2> lower = zip(load_bytes(lowest_ + i), load_bytes(low_ + i));
    const std::array<Pairs, 2> upper = zip(load_bytes(high_ + i), load_bytes(highest_ + i));
    return {first_of(lower[0], upper[0]), last_of(lower[0], upper[0]), first_of(lower[1], upper[1]),
            last_of(lower[1], upper[1])};
  }

 private:
  static std::array<Pairs, 2> zip(Bytes a, Bytes b) {
    return {reinterpret_cast<Pairs>(
                __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)),
            reinterpret_cast<Pairs>(
                __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31))};
  }
  static FourKeys first_of(Pairs a, Pairs b) {
    return reinterpret_cast<FourKeys>(__builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11));
  }
  static FourKeys last_of(Pairs a, Pairs b) {
    return reinterpret_cast<FourKeys>(__builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15));
  }

  const std::byte* lowest_;
  const std::byte* low_;
  const std::byte* high_;
  const std::byte* highest_;
};

/// Makes keys of the differences between them; false where they don't ascend, or grow out of 32 bits.
bool add_up(const FourStreams& differences, std::span<std::uint32_t> keys) {
  if (keys.empty()) return true;
  const auto count = static_cast<std::uint32_t>(keys.size());
  std::uint32_t last = keys[0] = differences[0];
  FourKeys falling{};
  std::uint32_t i = 1;
  for (; i + 16 <= count; i += 16) {
    std::uint32_t* four = &keys[i];
    for (FourKeys sum : differences.sixteen(i)) {
      sum += __builtin_shufflevector(FourKeys{}, sum, 0, 4, 5, 6);
      sum += __builtin_shufflevector(FourKeys{}, sum, 0, 1, 4, 5);
      const FourKeys before = {last, last, last, last};
      sum += before;
      falling |= reinterpret_cast<FourKeys>(sum <= __builtin_shufflevector(before, sum, 0, 4, 5, 6));
      std::memcpy(four, &sum, sizeof(sum));
      last = sum[3];
      four += 4;
    }
  }
  bool ascends = (falling[0] | falling[1] | falling[2] | falling[3]) == 0;
  for (; i < count; ++i) {
    keys[i] = last + differences[i];
    ascends = ascends && keys[i] > last;
    last = keys[i];
  }
  return ascends;
}

}  // namespace

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
  if (!add_up(FourStreams(bytes.data(), count), sorted.keys)) return std::nullopt;
  if (count > 0 && std::uint64_t{sorted.keys.back()} >> head.bits != 0) return std::nullopt;
  rest = bytes.subspan(std::size_t{count} * 4);
  return sorted;
}

bool KeyIndex::fill_blocks(std::span<const std::uint32_t> keys, std::uint32_t shift,
                           std::vector<Block>& blocks) {
  Block block;  // kept out of memory until the next one begins
  std::uint32_t number = 0;
  const std::uint32_t count = static_cast<std::uint32_t>(keys.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t slot = keys[i] >> shift;
    if (slot / 32 != number) {
      if (i - block.first > kMostOfBlock) return false;
      for (; number < slot / 32; block = {0, i}) blocks[number++] = block;
    }
    block.taken |= 1u << (slot % 32);
  }
  if (count - block.first > kMostOfBlock) return false;
  for (; number < blocks.size(); block = {0, count}) blocks[number++] = block;
  return true;
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
  if (!fill_blocks(index.keys_, index.shift_, index.blocks_)) return std::nullopt;
  return index;
}

}  // namespace nutgraf
