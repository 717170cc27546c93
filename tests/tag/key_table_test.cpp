// The table of few shortened hashes: every key is found, no stranger is.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/key_table.h"

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
KeyTable table_of(const std::vector<std::uint32_t>& keys, std::uint32_t bits) {
  return KeyTable(bits, keys.size(), [&](auto&& add) {
    for (std::uint32_t i = 0; i < keys.size(); ++i) add(keys[i], i + 1);
  });
}

TEST(KeyTable, IsEmptyWithoutKeys) {
  for (const std::uint64_t hash : {std::uint64_t{0}, std::uint64_t{7}, ~std::uint64_t{0}}) {
    EXPECT_EQ(KeyTable().find(hash), 0u);
    EXPECT_EQ(table_of({}, 26).find(hash), 0u);
  }
}

TEST(KeyTable, FindsEveryKeyAndNoOther) {
  for (const std::uint32_t bits : {4u, 12u, 26u, 32u}) {
    const std::uint64_t all = std::uint64_t{1} << bits;
    std::set<std::uint32_t> chosen = {0, static_cast<std::uint32_t>(all - 1)};
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(1500, all / 3); ++i)
      chosen.insert(static_cast<std::uint32_t>(hash_combine(7, i) >> (64 - bits)));
    const std::vector<std::uint32_t> keys(chosen.begin(), chosen.end());
    const KeyTable table = table_of(keys, bits);
    EXPECT_FALSE(table.crowded());
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      ASSERT_EQ(table.find(hash_of(keys[i], bits)), i + 1) << bits;
      const std::uint32_t next = keys[i] + 1;
      if (keys[i] != keys.back() && chosen.count(next) == 0) {
        EXPECT_EQ(table.find(hash_of(next, bits)), 0u) << bits;
      }
    }
  }
}

TEST(KeyTable, FindsKeysThatCrowdTogether) {
  std::vector<std::uint32_t> keys;
  for (std::uint32_t i = 0; i < 60; ++i) keys.push_back((1u << 26) - 60 + i);  // up to the last key
  const KeyTable table = table_of(keys, 26);
  ASSERT_FALSE(table.crowded());
  for (std::uint32_t i = 0; i < keys.size(); ++i) EXPECT_EQ(table.find(hash_of(keys[i], 26)), i + 1);
  EXPECT_EQ(table.find(hash_of((1u << 26) - 61, 26)), 0u);
  EXPECT_EQ(table.find(hash_of(0, 26)), 0u);
}

TEST(KeyTable, TellsWhetherKeysCrowdTogether) {
  const auto of_neighbors = [](std::uint32_t count) {
    std::vector<std::uint32_t> keys;
    for (std::uint32_t i = 0; i < count; ++i) keys.push_back((5u << 20) + i);
    return table_of(keys, 26).crowded();
  };
  EXPECT_FALSE(of_neighbors(KeyTable::kLongestRun + 1));
  EXPECT_TRUE(of_neighbors(KeyTable::kLongestRun + 2));
}

}  // namespace
}  // namespace nutgraf
