// A read-only set of shortened hashes, numbered in ascending order, read from a model section.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nutgraf {

/// The keys of a section, in ascending order: the upper bits of hashes.
struct SortedKeys {
  std::uint32_t bits = 32;  ///< of a key
  std::vector<std::uint32_t> keys;
};

/// Reads keys and gives the bytes that follow them; nullopt where the bytes are too few, the keys not
/// ascending, or too long. Layout: u32 count; u32 bits, 4 to 32; then the keys as differences, four streams
/// of `count` bytes each, lowest bytes first (streams of like bytes compress well).
std::optional<SortedKeys> read_keys(std::span<const std::byte> bytes, std::span<const std::byte>& rest);

/// Maps the upper bits of a hash to the index of its key; a stranger is taken for a key once in 2^bits /
/// size. Each bit costs a bit of download a key, so the writer chooses how many are worth it.
class KeyIndex {
 public:
  KeyIndex() = default;
  /// The key of a hash in an index of so many bits.
  static constexpr std::uint32_t key_of(std::uint64_t hash, std::uint32_t bits) {
    return static_cast<std::uint32_t>(hash >> (64 - bits));
  }
  /// The index of the keys that read_keys reads, or nullopt; also where keys crowd together, which hashes
  /// don't: a look-up walks over kMostOfBlock keys at most.
  static std::optional<KeyIndex> read(std::span<const std::byte> bytes, std::span<const std::byte>& rest);

  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  /// Position of the key among the sorted keys, or kNone.
  std::uint32_t find(std::uint64_t hash) const {
    if (blocks_.empty()) return kNone;
    const std::uint32_t key = key_of(hash, bits_);
    const std::uint32_t slot = key >> shift_;
    const Block& block = blocks_[slot / 32];
    const std::uint32_t bit = 1u << (slot % 32);
    if ((block.taken & bit) == 0) return kNone;
    std::uint32_t index = block.first + count_bits(block.taken & (bit - 1));
    while (index < keys_.size() && keys_[index] < key) ++index;
    return index < keys_.size() && keys_[index] == key ? index : kNone;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size()); }

 private:
  /// std::popcount, which is a call where the processor's instruction for it is not taken for granted.
  static constexpr std::uint32_t count_bits(std::uint32_t bits) {
    bits -= (bits >> 1) & 0x55555555u;
    bits = (bits & 0x33333333u) + ((bits >> 2) & 0x33333333u);
    return (((bits + (bits >> 4)) & 0x0F0F0F0Fu) * 0x01010101u) >> 24;
  }

  /// Keys within 32 neighboring slots. Of hashes there are 8 on average, and 64 in no model that was ever
  /// trained; a table that has more was made to be slow.
  static constexpr std::uint32_t kMostOfBlock = 64;

  /// 32 neighboring slots. Keys are hashes, hence evenly spread: each has a slot by its upper bits, four
  /// slots for one key. The taken slots before a key's own in its block lead to its place among the keys, or
  /// a little before it where keys share a slot. Strangers mostly end here, in a table small enough to stay
  /// in the cache.
  struct Block {
    std::uint32_t taken = 0;  ///< a bit for each slot
    std::uint32_t first = 0;  ///< the number of keys in earlier blocks
  };
  /// False where keys crowd together.
  static bool fill_blocks(std::span<const std::uint32_t> keys, std::uint32_t shift,
                          std::vector<Block>& blocks);

  std::vector<Block> blocks_;
  std::vector<std::uint32_t> keys_;
  std::uint32_t bits_ = 32;  // of a key
  std::uint32_t shift_ = 0;  // from a key to its slot
};

}  // namespace nutgraf
