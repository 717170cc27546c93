// The map from hashes: each key is found, no stranger is, also where keys were chosen to crowd.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/hash_index.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/text/hash.h"
#include "core/text/probing.h"

namespace nutgraf {
namespace {

/// Values are the keys' numbers, from 1.
void fill(HashIndex& index, const std::vector<std::uint64_t>& keys) {
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    std::uint32_t& value = index[keys[i]];
    ASSERT_EQ(value, 0u) << i;
    value = i + 1;
  }
}

void expect_found(const HashIndex& index, const std::vector<std::uint64_t>& keys) {
  EXPECT_EQ(index.size(), keys.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    const std::uint32_t* const value = index.find(keys[i]);
    ASSERT_NE(value, nullptr) << i;
    EXPECT_EQ(*value, i + 1);
  }
}

/// Keys whose lowest bits are the same, so that they want one slot of any table.
std::vector<std::uint64_t> keys_of_one_slot(std::uint64_t count) {
  std::vector<std::uint64_t> keys;
  for (std::uint64_t i = 0; i < count; ++i) keys.push_back(i << 32 | 5);
  return keys;
}

TEST(HashIndex, FindsNothingWhereNothingIs) {
  EXPECT_EQ(HashIndex().find(7), nullptr);
  EXPECT_EQ(HashIndex(100).find(7), nullptr);
  EXPECT_EQ(HashIndex(100).size(), 0u);
}

TEST(HashIndex, FindsHashesAndNoStranger) {
  std::vector<std::uint64_t> keys;
  for (std::uint64_t i = 0; i < 5000; ++i) keys.push_back(hash_combine(1, i));
  HashIndex index;
  fill(index, keys);
  expect_found(index, keys);
  for (std::uint64_t i = 0; i < 5000; ++i) EXPECT_EQ(index.find(hash_combine(2, i)), nullptr);
}

TEST(HashIndex, GivesTheSameValueAgain) {
  HashIndex index(3);
  index[0] = 4;
  ++index[0];
  EXPECT_EQ(index[0], 5u);
  EXPECT_EQ(index.size(), 1u);
}

TEST(HashIndex, KeepsKeysThatWantOneSlot) {
  for (const std::uint64_t count : {kMostProbes, kMostProbes + 1, 10 * kMostProbes}) {
    const std::vector<std::uint64_t> keys = keys_of_one_slot(count);
    HashIndex index(4 * kMostProbes);
    fill(index, keys);
    expect_found(index, keys);
    EXPECT_EQ(index.find(count << 32 | 5), nullptr);
    EXPECT_EQ(index.find(6), nullptr) << "a neighbor in their run";
    for (const std::uint64_t key : keys) ++index[key];
    EXPECT_EQ(index.size(), keys.size());
    EXPECT_EQ(*index.find(keys.back()), count + 1);
  }
}

// They want one slot as long as the table is small, and each its own when it has grown.
TEST(HashIndex, TakesCrowdedKeysBackWhenItGrows) {
  std::vector<std::uint64_t> keys;
  for (std::uint64_t i = 0; i < 200; ++i) keys.push_back(i * 1024);
  for (std::uint64_t i = 0; i < 1000; ++i) keys.push_back(i * 1024 + 512);
  HashIndex index;
  fill(index, keys);
  expect_found(index, keys);
}

TEST(HashIndex, IsCopiedWhole) {
  const std::vector<std::uint64_t> keys = keys_of_one_slot(200);
  HashIndex index;
  fill(index, keys);
  const HashIndex copy = index;
  index[keys[0]] = 9;
  expect_found(copy, keys);
}

}  // namespace
}  // namespace nutgraf
