// A read-only map from shortened hashes to numbers, for few keys that are asked for often.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace nutgraf {

/// Keys are the upper bits of a hash, as in KeyMap, which takes less room and twice the steps. Here three
/// places in four are free, so that nearly every key is in one of the first two that may have it. They lie in
/// ascending order, and are told apart without a branch: one that depends on what is found guesses wrong half
/// of the time.
class KeyTable {
 public:
  KeyTable() = default;
  /// For `keys` keys of `bits` bits each. each(add) calls add(key, value) for all of them, in ascending
  /// order; no value is 0.
  template <typename Each>
  KeyTable(std::uint32_t bits, std::size_t keys, Each&& each) : bits_(bits), place_bits_(1) {
    while (place_bits_ < bits && (std::size_t{1} << place_bits_) < 4 * keys) ++place_bits_;
    slots_.assign((std::size_t{1} << place_bits_) + kLongestRun + 3, Slot{});  // the last two stay empty
    std::size_t next = 0;
    each([&](std::uint32_t key, std::uint32_t value) {
      const std::size_t own = key >> (bits_ - place_bits_);
      const std::size_t place = std::max(own, next);
      crowded_ = crowded_ || place - own > kLongestRun;
      if (crowded_) return;
      slots_[place] = {key, value};
      next = place + 1;
    });
  }

  /// Whether keys crowd together, which hashes don't: a look-up might then pass more than kLongestRun places,
  /// and the table lacks some of them.
  bool crowded() const { return crowded_; }
  static constexpr std::size_t kLongestRun = 64;

  /// The value of a hash, or 0.
  std::uint32_t find(std::uint64_t hash) const {
    const auto key = static_cast<std::uint32_t>(hash >> (64 - bits_));
    const Slot* slot = &slots_[static_cast<std::size_t>(hash >> (64 - place_bits_))];
    while (slot[1].key < key) slot += 2;  // hardly ever
    slot += slot->key < key ? 1 : 0;
    return slot->value & (0u - static_cast<std::uint32_t>(slot->key == key));
  }

 private:
  struct Slot {
    std::uint32_t key = 0xFFFFFFFFu;  // behind all others where there is none
    std::uint32_t value = 0;
  };

  std::uint32_t bits_ = 32;
  std::uint32_t place_bits_ = 1;  // the upper bits of a key are its place
  std::vector<Slot> slots_ = std::vector<Slot>(4);
  bool crowded_ = false;
};

}  // namespace nutgraf
