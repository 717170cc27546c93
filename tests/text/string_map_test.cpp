// The map from words: each key is found, no stranger is, also where keys were chosen to crowd.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/string_map.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace nutgraf {
namespace {

StringMap<int> map_of(const std::vector<std::string>& keys) {
  StringMap<int> map;
  for (const std::string& key : keys) map[key] = static_cast<int>(&key - keys.data());
  return map;
}

/// Words that differ where quick_hash doesn't look.
std::vector<std::string> words_of_one_hash(int count) {
  std::vector<std::string> words;
  words.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) words.push_back("crowding" + std::to_string(100'000 + i) + "together");
  return words;
}

TEST(StringMap, FindsNothingWhereNothingIs) {
  EXPECT_EQ(StringMap<int>().find(""), nullptr);
  EXPECT_EQ(StringMap<int>().find("word"), nullptr);
}

TEST(StringMap, FindsKeysOfEveryLengthAndNoStranger) {
  std::vector<std::string> keys;
  for (std::size_t size = 0; size < 40; ++size) {
    keys.push_back(std::string(size, 'a'));
    if (size > 0) keys.push_back(std::string(size - 1, 'a') + "b");
  }
  const StringMap<int> map = map_of(keys);
  ASSERT_EQ(map.size(), keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ASSERT_NE(map.find(keys[i]), nullptr) << keys[i];
    EXPECT_EQ(*map.find(keys[i]), static_cast<int>(i));
    EXPECT_FALSE(map.contains(keys[i] + "c"));
  }
}

TEST(StringMap, TellsWordsOfOneHashApart) {
  const std::vector<std::string> keys = words_of_one_hash(1000);
  for (const std::string& key : keys)
    ASSERT_EQ(quick_hash(key), quick_hash(keys[0])) << "the test must be mended";
  const StringMap<int> map = map_of(keys);
  ASSERT_EQ(map.size(), keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ASSERT_NE(map.find(keys[i]), nullptr) << i;
    EXPECT_EQ(*map.find(keys[i]), static_cast<int>(i));
  }
  EXPECT_FALSE(map.contains("crowding200000together"));
}

TEST(StringMap, KeepsTheOrderOfCrowdedKeys) {
  const std::vector<std::string> keys = words_of_one_hash(200);
  std::vector<std::string> met;
  map_of(keys).for_each([&](std::string_view key, int) { met.emplace_back(key); });
  EXPECT_EQ(met, keys);
}

TEST(StringMap, GivesTheSameValueAgain) {
  const std::vector<std::string> keys = words_of_one_hash(200);
  StringMap<int> map = map_of(keys);
  for (const std::string& key : keys) ++map[key];
  EXPECT_EQ(map.size(), keys.size());
  EXPECT_EQ(*map.find(keys.back()), 200);
}

}  // namespace
}  // namespace nutgraf
