// A read-only set of 32-bit keys with small values, read from a model section.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nutgraf {

/// Maps the upper 32 bits of a hash to the index of its key; a stranger is taken for a key once in 2^32 / size.
/// Layout of the section part it reads: u32 count; then the keys in ascending order as differences, four streams of
/// `count` bytes each, lowest bytes first (streams of like bytes compress well).
class KeyIndex {
 public:
  KeyIndex() = default;
  /// The index and the bytes that follow it; nullopt where the bytes are too few or the keys not ascending.
  static std::optional<KeyIndex> read(std::span<const std::byte> bytes, std::span<const std::byte>& rest);

  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  /// Position of the key among the sorted keys, or kNone.
  std::uint32_t find(std::uint64_t hash) const {
    if (slots_.empty()) return kNone;
    const auto key = static_cast<std::uint32_t>(hash >> 32);
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
  std::uint32_t shift_ = 32;
  std::uint32_t size_ = 0;
};

}  // namespace nutgraf
