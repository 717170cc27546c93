// Shortened hashes: which are found, by which number, and what is refused.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/key_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tools/pack/section_writer.h"

namespace nutgraf {
namespace {

std::string section_of(const std::vector<std::uint32_t>& keys, std::uint32_t bits) {
  std::string section;
  append_key_index(section, keys, bits);
  return section + "rest";
}

std::optional<KeyIndex> read(const std::string& section, std::size_t* rest_size = nullptr) {
  std::span<const std::byte> rest;
  auto index = KeyIndex::read({reinterpret_cast<const std::byte*>(section.data()), section.size()}, rest);
  if (rest_size != nullptr) *rest_size = rest.size();
  return index;
}

std::uint64_t hash_of(std::uint32_t key, std::uint32_t bits) {
  return std::uint64_t{key} << (64 - bits) | 0x1234u;
}

TEST(KeyIndex, NumbersKeysInAscendingOrder) {
  // Neighbors that share a slot, keys at both ends, and runs without any.
  const std::vector<std::uint32_t> keys = {0, 1, 2, 3, 70, 71, 4096, 65534, 65535};
  std::size_t rest = 0;
  const auto index = read(section_of(keys, 16), &rest);
  ASSERT_TRUE(index);
  EXPECT_EQ(rest, 4u);
  ASSERT_EQ(index->size(), keys.size());
  for (std::uint32_t i = 0; i < keys.size(); ++i) EXPECT_EQ(index->find(hash_of(keys[i], 16)), i);
  for (const std::uint32_t stranger : {4u, 69u, 72u, 4095u, 4097u, 65533u})
    EXPECT_EQ(index->find(hash_of(stranger, 16)), KeyIndex::kNone);
}

TEST(KeyIndex, FindsEveryOfManyKeysAndNoOther) {
  for (const std::uint32_t bits : {4u, 12u, 26u, 32u}) {
    std::vector<std::uint32_t> keys;
    const std::uint64_t end = std::uint64_t{1} << bits;
    for (std::uint64_t key = 1; key < end && keys.size() < 5000; key += 1 + key % 7 * (end >> 14))
      keys.push_back(static_cast<std::uint32_t>(key));
    const auto index = read(section_of(keys, bits));
    ASSERT_TRUE(index) << bits;
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      ASSERT_EQ(index->find(hash_of(keys[i], bits)), i) << bits;
      const bool gap = i + 1 < keys.size() && keys[i + 1] - keys[i] > 1;
      if (gap) {
        EXPECT_EQ(index->find(hash_of(keys[i] + 1, bits)), KeyIndex::kNone) << bits;
      }
    }
  }
}

TEST(KeyIndex, IsEmptyWithoutKeys) {
  EXPECT_EQ(KeyIndex().find(7), KeyIndex::kNone);
  const auto index = read(section_of({}, 26));
  ASSERT_TRUE(index);
  EXPECT_EQ(index->find(7), KeyIndex::kNone);
}

// A look-up would walk over all of them: no section of hashes looks so, but one made to be slow.
TEST(KeyIndex, RefusesKeysThatCrowdTogether) {
  const auto with_neighbors = [](std::uint32_t count) {
    std::vector<std::uint32_t> keys;
    for (std::uint32_t i = 0; i < 1000; ++i) keys.push_back(i << 16);
    for (std::uint32_t i = 1; i < count; ++i) keys.push_back((999u << 16) + i);
    return section_of(keys, 26);
  };
  EXPECT_TRUE(read(with_neighbors(50)));
  EXPECT_FALSE(read(with_neighbors(65)));
}

TEST(KeyIndex, RefusesKeysThatDoNotAscendOrAreTooLong) {
  EXPECT_FALSE(read(section_of({5, 5}, 16)));
  EXPECT_FALSE(read(section_of({1u << 16}, 16)));
  EXPECT_FALSE(read(section_of({1}, 3)));
  EXPECT_FALSE(read(section_of({1}, 33)));
  EXPECT_FALSE(read(section_of({1, 2, 3}, 16).substr(0, 15)));
  EXPECT_FALSE(read("abc"));
}

}  // namespace
}  // namespace nutgraf
