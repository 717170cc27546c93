// A map from strings to values that is filled once and then only read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <string_view>
#include <vector>

#include "core/text/probing.h"

namespace nutgraf {

/// A hash for tables in memory: quick, since it looks at the length and at most the first and the last eight
/// bytes. Unlike hash64 it is never stored. Keys that collide are easily found.
inline std::uint32_t quick_hash(std::string_view key) {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  const std::size_t size = key.size();
  if (size >= 8) {
    std::memcpy(&first, key.data(), 8);
    std::memcpy(&last, key.data() + size - 8, 8);
  } else if (size >= 4) {
    std::memcpy(&first, key.data(), 4);
    std::memcpy(&last, key.data() + size - 4, 4);
  } else if (size > 0) {
    first = static_cast<unsigned char>(key[0]) |
            static_cast<std::uint64_t>(static_cast<unsigned char>(key[size / 2])) << 8;
    last = static_cast<unsigned char>(key[size - 1]);
  }
  std::uint64_t hash = (first + size) * 0x9E3779B97F4A7C15ULL;
  hash = (hash ^ (hash >> 32) ^ last) * 0xD6E8FEB86659FD93ULL;
  return static_cast<std::uint32_t>(hash >> 32);
}

/// Whether two stretches of `size` bytes are equal. Words are short: a call costs more than comparing them.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  const auto differ = [&](auto part, std::size_t at) {
    auto other = part;
    std::memcpy(&part, a + at, sizeof(part));
    std::memcpy(&other, b + at, sizeof(other));
    return part != other;
  };
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      if (differ(std::uint64_t{}, at)) return false;
    }
    return !differ(std::uint64_t{}, size - 8);
  }
  if (size >= 4) return !differ(std::uint32_t{}, 0) && !differ(std::uint32_t{}, size - 4);
  for (std::size_t at = 0; at < size; ++at) {
    if (a[at] != b[at]) return false;
  }
  return true;
}

/// Open addressing; of equal keys the first one stays. Hashes stand beside the numbers of the entries, so
/// that strangers, most of the words of a text, are told apart in one line of memory. Keys that find no place
/// within kMostProbes slots, since a model's maker chose them so, are kept in order: the worst look-up takes
/// logarithmic time. The keys' bytes must outlive the map.
template <typename Value>
class StringMap {
 public:
  /// The value of a key, or nullptr.
  const Value* find(std::string_view key) const {
    if (((sizes_[initial_of(key)] >> size_bit(key)) & 1u) == 0) return nullptr;
    const std::uint32_t hash = quick_hash(key);
    const std::size_t mask = slots_.size() - 1;
    std::size_t left = kMostProbes;
    for (std::size_t slot = hash & mask; slots_[slot].number != 0; slot = (slot + 1) & mask) {
      if (slots_[slot].hash == hash) {
        const Entry& entry = entries_[slots_[slot].number - 1];
        if (entry.key.size() == key.size() && same_bytes(entry.key.data(), key.data(), key.size()))
          return &entry.value;
      }
      if (--left == 0) return find_crowded_out(key);
    }
    return nullptr;
  }
  bool contains(std::string_view key) const { return find(key) != nullptr; }
  std::size_t size() const { return entries_.size(); }
  /// Calls use(key, value) for each in the order in which they came.
  template <typename Use>
  void for_each(Use&& use) const {
    for (const Entry& entry : entries_) use(entry.key, entry.value);
  }

  /// The value of a key, made if it is new; the reference holds until the next new key.
  Value& operator[](std::string_view key) {
    if (const Value* const known = find(key)) return const_cast<Value&>(*known);
    entries_.push_back({key, Value{}});
    sizes_[initial_of(key)] |= 1u << size_bit(key);
    if (entries_.size() * 2 > slots_.size())
      grow();
    else
      insert(static_cast<std::uint32_t>(entries_.size()));
    return entries_.back().value;
  }

 private:
  struct Entry {
    std::string_view key;
    Value value;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // position of the entry + 1, 0 is free
  };

  /// Which sizes keys of like initials have: most words of a text end here, without a hash.
  static std::size_t initial_of(std::string_view key) {
    return key.empty() ? 0 : static_cast<unsigned char>(key[0]) % 32;
  }
  static std::uint32_t size_bit(std::string_view key) {
    return key.size() < 31 ? static_cast<std::uint32_t>(key.size()) : 31;
  }

  [[gnu::cold]] const Value* find_crowded_out(std::string_view key) const {
    const auto entry = crowded_out_.find(key);
    return entry == crowded_out_.end() ? nullptr : &entries_[entry->second - 1].value;
  }

  void insert(std::uint32_t number) {
    const std::string_view key = entries_[number - 1].key;
    const std::uint32_t hash = quick_hash(key);
    for (std::size_t probe = 0; probe < kMostProbes; ++probe) {
      Slot& slot = slots_[(hash + probe) & (slots_.size() - 1)];
      if (slot.number != 0) continue;
      slot = {hash, number};
      return;
    }
    crowded_out_.emplace(key, number);
  }

  void grow() {
    slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, {});
    crowded_out_.clear();
    for (std::uint32_t number = 1; number <= entries_.size(); ++number) insert(number);
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;                                // a power of two
  std::map<std::string_view, std::uint32_t> crowded_out_;  // the numbers of entries without a slot
  std::array<std::uint32_t, 32> sizes_{};                  // per initial a bit for each size that a key has
};

}  // namespace nutgraf
