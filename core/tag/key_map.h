// A read-only map from shortened hashes to numbers, laid out so that a look-up reads one line of memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace nutgraf {

/// Keys are the upper bits of a hash, as in KeyIndex. They lie in buckets that fill a line of the cache each;
/// since hashes are evenly spread, a key's bucket follows from the key itself. All keys of a bucket are
/// compared at once and without a branch, for a branch that waits for memory stops the look-ups behind it
/// from waiting at the same time. What a full bucket can't hold is in the next.
class KeyMap {
 public:
  KeyMap() = default;
  /// For `keys` keys of `bits` bits each, `filled` of them in a bucket on average. each(add) calls
  /// add(key, value) for all of them, in ascending order; no value is 0.
  template <typename Each>
  KeyMap(std::uint32_t bits, std::size_t keys, double filled, Each&& each)
      : bits_(bits),
        spread_(static_cast<std::uint64_t>(static_cast<double>(keys) / filled) + 1),
        buckets_(static_cast<std::size_t>(spread_) + kLongestRun + 2) {  // the last one stays empty
    Bucket* const buckets = buckets_.data();
    std::size_t bucket = 0;  // that the last key went to
    std::size_t used = 0;    // its keys
    std::size_t full = 0;    // the last bucket that is full, if run > 0
    std::size_t run = 0;     // the full buckets before it, and itself
    each([&](std::uint32_t key, std::uint32_t value) {
      const std::size_t first = bucket_of(key);
      if (first > bucket) {
        bucket = first;
        used = 0;
      } else if (used == kKeys) {
        if (crowded_) return;
        ++bucket;
        used = 0;
      }
      buckets[bucket].keys[used] = key;
      buckets[bucket].values[used++] = value;
      if (used == kKeys) {
        run = bucket == full + 1 ? run + 1 : 1;
        full = bucket;
        crowded_ = crowded_ || run > kLongestRun;
      }
    });
  }

  /// Whether keys crowd together, which hashes don't: a look-up might then pass more than kLongestRun
  /// buckets, and the map lacks some of them.
  bool crowded() const { return crowded_; }

  /// Full buckets in a row. Evenly spread keys give runs of ten or twenty among millions; a table with longer
  /// ones was made to be slow.
  static constexpr std::size_t kLongestRun = 64;

  /// The value of a hash, or 0.
  std::uint32_t find(std::uint64_t hash) const {
    const auto key = static_cast<std::uint32_t>(hash >> (64 - bits_));
    const Bucket* bucket = &buckets_[bucket_of(key)];
    std::uint32_t value = bucket->match(key);
    // One branch, hardly ever taken; two would guess whether the key is known.
    while ((value == 0) & (bucket->values.back() != 0)) value = (++bucket)->match(key);
    return value;
  }

 private:
  static constexpr std::size_t kKeys = 8;

  using Four = std::uint32_t __attribute__((vector_size(16)));
  using Two = std::uint64_t __attribute__((vector_size(16)));
  static Four four(const std::uint32_t* values) {
    Four result;
    std::memcpy(&result, values, sizeof(result));
    return result;
  }

  struct alignas(64) Bucket {
    std::array<std::uint32_t, kKeys> keys{};
    std::array<std::uint32_t, kKeys> values{};  // 0 where there is no key

    std::uint32_t match(std::uint32_t key) const {
      // Spelled out as vectors: g++ would make eight branches of it.
      const Four wanted = {key, key, key, key};
      const Four low = static_cast<Four>(four(&keys[0]) == wanted) & four(&values[0]);
      const Four high = static_cast<Four>(four(&keys[4]) == wanted) & four(&values[4]);
      const Two halves = reinterpret_cast<Two>(low | high);  // at most one of the values is left
      const std::uint64_t value = halves[0] | halves[1];
      return static_cast<std::uint32_t>(value | value >> 32);
    }
  };

  std::size_t bucket_of(std::uint32_t key) const {
    return static_cast<std::size_t>((key * spread_) >> bits_);
  }

  std::uint32_t bits_ = 32;
  std::uint64_t spread_ = 1;  // number of buckets that keys are spread over
  std::vector<Bucket> buckets_ = std::vector<Bucket>(1);
  bool crowded_ = false;
};

}  // namespace nutgraf
