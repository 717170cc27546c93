// A map from 64-bit hashes to numbers: open addressing, no removal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace nutgraf {

/// Keys must be well mixed (see hash64); two words of the same hash are the same word here.
class HashIndex {
 public:
  /// The value of `key`, 0 where it is new. The reference holds until the next new key.
  std::uint32_t& operator[](std::uint64_t key) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place(slots_, key)];
    if (!slot.used) {
      slot = {key, 0, true};
      ++size_;
    }
    return slot.value;
  }

  const std::uint32_t* find(std::uint64_t key) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place(slots_, key)];
    return slot.used ? &slot.value : nullptr;
  }

  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = 0;
    bool used = false;
  };

  static std::size_t place(const std::vector<Slot>& slots, std::uint64_t key) {
    std::size_t at = key & (slots.size() - 1);
    while (slots[at].used && slots[at].key != key) at = (at + 1) & (slots.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Slot> larger(slots_.empty() ? 16 : slots_.size() * 2);
    for (const Slot& slot : slots_) {
      if (slot.used) larger[place(larger, slot.key)] = slot;
    }
    slots_ = std::move(larger);
  }

  std::vector<Slot> slots_;  // a power of two
  std::size_t size_ = 0;
};

}  // namespace nutgraf
