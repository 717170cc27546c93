// A map from 64-bit hashes to numbers: open addressing, no removal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "core/text/probing.h"

namespace nutgraf {

/// Keys should be well mixed (see hash64); two words of the same hash are the same word here. Whoever writes
/// the text may choose words whose hashes crowd: what finds no place within kMostProbes slots is kept in
/// order, so that the worst look-up takes logarithmic time.
class HashIndex {
 public:
  HashIndex() = default;
  /// With room for so many keys.
  explicit HashIndex(std::size_t expected) {
    std::size_t slots = 16;
    while (slots < expected * 2) slots *= 2;
    slots_.resize(slots);
  }

  /// The value of `key`, 0 where it is new. The reference holds until the next new key.
  std::uint32_t& operator[](std::uint64_t key) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    const std::size_t at = place(slots_, key);
    if (at == kNowhere) {
      const auto [entry, is_new] = crowded_out_.try_emplace(key, 0);
      if (is_new) ++size_;
      return entry->second;
    }
    Slot& slot = slots_[at];
    if (!slot.used) {
      slot = {key, 0, true};
      ++size_;
    }
    return slot.value;
  }

  const std::uint32_t* find(std::uint64_t key) const {
    if (slots_.empty()) return nullptr;
    const std::size_t at = place(slots_, key);
    if (at == kNowhere) {
      const auto entry = crowded_out_.find(key);
      return entry == crowded_out_.end() ? nullptr : &entry->second;
    }
    const Slot& slot = slots_[at];
    return slot.used ? &slot.value : nullptr;
  }

  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = 0;
    bool used = false;
  };
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  /// The slot that has the key or, where it is new, is free for it; kNowhere where others have all of them.
  static std::size_t place(const std::vector<Slot>& slots, std::uint64_t key) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = key & mask;
    for (std::size_t left = kMostProbes; slots[at].used && slots[at].key != key; at = (at + 1) & mask) {
      if (--left == 0) return kNowhere;
    }
    return at;
  }

  void grow() {
    std::vector<Slot> larger(slots_.empty() ? 16 : slots_.size() * 2);
    const std::map<std::uint64_t, std::uint32_t> crowded_out = std::exchange(crowded_out_, {});
    for (const Slot& slot : slots_) {
      if (slot.used) put(larger, slot);
    }
    for (const auto& [key, value] : crowded_out) put(larger, {key, value, true});
    slots_ = std::move(larger);
  }

  /// Places a key that the slots don't have.
  void put(std::vector<Slot>& slots, const Slot& slot) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = slot.key & mask;
    for (std::size_t left = kMostProbes; slots[at].used; at = (at + 1) & mask) {
      if (--left > 0) continue;
      crowded_out_.emplace(slot.key, slot.value);
      return;
    }
    slots[at] = slot;
  }

  std::vector<Slot> slots_;  // a power of two
  std::map<std::uint64_t, std::uint32_t> crowded_out_;
  std::size_t size_ = 0;
};

}  // namespace nutgraf
