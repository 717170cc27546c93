// The map from shortened hashes: every key is found, no stranger is.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/key_map.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "core/text/hash.h"

namespace nutgraf {
namespace {

std::uint64_t hash_of(std::uint32_t key, std::uint32_t bits) {
  return std::uint64_t{key} << (64 - bits) | 0x1234u;
}

/// Maps each key to its number, from 1.
KeyMap map_of(const std::vector<std::uint32_t>& keys, std::uint32_t bits, double filled = 4.0) {
  return KeyMap(bits, keys.size(), filled, [&](auto&& add) {
    for (std::uint32_t i = 0; i < keys.size(); ++i) add(keys[i], i + 1);
  });
}

TEST(KeyMap, IsEmptyWithoutKeys) {
  EXPECT_EQ(KeyMap().find(7), 0u);
  EXPECT_EQ(map_of({}, 26).find(7), 0u);
}

TEST(KeyMap, FindsEveryKeyAndNoOther) {
  for (const std::uint32_t bits : {12u, 26u, 32u}) {
    std::set<std::uint32_t> chosen = {0, static_cast<std::uint32_t>((std::uint64_t{1} << bits) - 1)};
    for (std::uint64_t i = 0; i < 1500; ++i)
      chosen.insert(static_cast<std::uint32_t>(hash_combine(7, i) >> (64 - bits)));
    const std::vector<std::uint32_t> keys(chosen.begin(), chosen.end());
    const KeyMap map = map_of(keys, bits, 6.0);
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      ASSERT_EQ(map.find(hash_of(keys[i], bits)), i + 1) << bits;
      const std::uint32_t next = keys[i] + 1;
      if (keys[i] != keys.back() && chosen.count(next) == 0) {
        EXPECT_EQ(map.find(hash_of(next, bits)), 0u) << bits;
      }
    }
  }
}

TEST(KeyMap, FindsKeysThatCrowdTogether) {
  std::vector<std::uint32_t> keys;
  for (std::uint32_t i = 0; i < 100; ++i) keys.push_back(65436 + i);  // up to the last key of 16 bits
  const KeyMap map = map_of(keys, 16);
  for (std::uint32_t i = 0; i < keys.size(); ++i) EXPECT_EQ(map.find(hash_of(keys[i], 16)), i + 1);
  EXPECT_EQ(map.find(hash_of(65435, 16)), 0u);
  EXPECT_EQ(map.find(hash_of(0, 16)), 0u);
}

// A look-up of a stranger passes full buckets.
TEST(KeyMap, TellsWhetherKeysCrowdTogether) {
  const auto of_neighbors = [](std::uint32_t count) {
    std::vector<std::uint32_t> keys;
    for (std::uint32_t i = 0; i < count; ++i) keys.push_back((5u << 20) + i);
    return map_of(keys, 26).crowded();
  };
  EXPECT_FALSE(of_neighbors(64 * 8));
  EXPECT_TRUE(of_neighbors(65 * 8));
  // Two runs are not one.
  std::vector<std::uint32_t> keys;
  for (std::uint32_t i = 0; i < 64 * 8; ++i) keys.push_back(i);
  for (std::uint32_t i = 0; i < 64 * 8; ++i) keys.push_back((60u << 20) + i);
  EXPECT_FALSE(map_of(keys, 26).crowded());
}

}  // namespace
}  // namespace nutgraf
