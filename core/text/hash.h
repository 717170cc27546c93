// A 64-bit hash of bytes, the same on every platform.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

/// FNV-1a (Fowler, Noll and Vo) with a final mix (splitmix64's), so that low bits are as good as high ones.
class Hasher {
 public:
  constexpr explicit Hasher(std::uint64_t seed = 0xCBF29CE484222325ULL) : state_(seed) {}

  constexpr void add(char byte) { state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL; }
  constexpr void add(std::string_view bytes) {
    for (const char byte : bytes) add(byte);
  }
  /// The hash of the bytes so far.
  constexpr std::uint64_t value() const {
    std::uint64_t hash = state_;
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31);
  }

 private:
  std::uint64_t state_;
};

/// The hash of a whole string.
constexpr std::uint64_t hash64(std::string_view bytes) {
  Hasher hasher;
  hasher.add(bytes);
  return hasher.value();
}

/// Mixes two hashes into one; the order matters.
constexpr std::uint64_t hash_combine(std::uint64_t a, std::uint64_t b) {
  std::uint64_t hash = a * 0x9E3779B97F4A7C15ULL + b;
  hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93ULL;
  return hash ^ (hash >> 32);
}

}  // namespace nutgraf
