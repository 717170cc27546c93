// A read-only set of shortened hashes, numbered in ascending order, read from a model section.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nutgraf {

/// Maps the upper bits of a hash to the index of its key; a stranger is taken for a key once in 2^bits / size. Each bit
/// costs a bit of download a key, so the writer chooses how many are worth it.
/// Layout of the section part it reads: u32 count; u32 bits, 4 to 32; then the keys in ascending order as differences,
/// four streams of `count` bytes each, lowest bytes first (streams of like bytes compress well).
class KeyIndex {
 public:
  KeyIndex() = default;
  /// The key of a hash in an index of so many bits.
  static constexpr std::uint32_t key_of(std::uint64_t hash, std::uint32_t bits) { return static_cast<std::uint32_t>(hash >> (64 - bits)); }
  /// The index and the bytes that follow it; nullopt where the bytes are too few, the keys not ascending, or too long.
  static std::optional<KeyIndex> read(std::span<const std::byte> bytes, std::span<const std::byte>& rest);

  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  /// Position of the key among the sorted keys, or kNone.
  std::uint32_t find(std::uint64_t hash) const {
    if (slots_.empty()) return kNone;
    const std::uint32_t key = key_of(hash, bits_);
    std::size_t slot = key >> shift_;
    while (slots_[slot].index != kNone) {
      if (slots_[slot].key == key) return slots_[slot].index;
      if (slots_[slot].key > key) return kNone;
      ++slot;
    }
    return kNone;
  }
  std::uint32_t size() const { return size_; }

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t index = kNone;
  };
  // Keys are hashes, hence evenly spread: each lies at its upper bits' slot or a little after, in ascending order, so
  // a look-up touches one cache line and stops at the first larger key.
  std::vector<Slot> slots_;
  std::uint32_t bits_ = 32;   // of a key
  std::uint32_t shift_ = 32;  // from a key to its slot
  std::uint32_t size_ = 0;
};

}  // namespace nutgraf
