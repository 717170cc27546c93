// A list that keeps a few items without memory of its own.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/short_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace nutgraf {
namespace {

using List = ShortList<std::uint32_t, 2>;

std::vector<std::uint32_t> items(const List& list) { return {list.begin(), list.end()}; }

TEST(ShortList, KeepsWhatIsAddedBeyondItsRoom) {
  List list;
  EXPECT_TRUE(list.empty());
  for (const std::uint32_t item : {7U, 8U, 9U, 10U}) list.push_back(item);
  EXPECT_EQ(items(list), (std::vector<std::uint32_t>{7, 8, 9, 10}));
  EXPECT_EQ(list.front(), 7U);
  EXPECT_EQ(list.back(), 10U);
}

TEST(ShortList, InsertsWhereItIsTold) {
  List list;
  for (const std::uint32_t item : {5U, 3U, 4U, 1U, 2U}) {
    const std::uint32_t* const place = list.insert(std::upper_bound(list.begin(), list.end(), item), item);
    EXPECT_EQ(*place, item);
  }
  EXPECT_EQ(items(list), (std::vector<std::uint32_t>{1, 2, 3, 4, 5}));
}

TEST(ShortList, BeginsAnewWhenItIsCleared) {
  List list;
  for (const std::uint32_t item : {1U, 2U, 3U}) list.push_back(item);
  list.clear();
  EXPECT_TRUE(list.empty());
  list.push_back(4);
  EXPECT_EQ(items(list), (std::vector<std::uint32_t>{4}));
}

TEST(ShortList, IsCopiedAndMovedWithItsItems) {
  List list;
  for (const std::uint32_t item : {1U, 2U, 3U}) list.push_back(item);
  List copy = list;
  copy.push_back(4);
  const List moved = std::move(copy);
  EXPECT_EQ(items(list), (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(items(moved), (std::vector<std::uint32_t>{1, 2, 3, 4}));
}

}  // namespace
}  // namespace nutgraf
