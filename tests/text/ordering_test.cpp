// Tests sorting by the one function for all types.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/ordering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>

namespace nutgraf {
namespace {

TEST(Ordering, SortsAsTheStandardLibraryDoesWhateverTheLength) {
  std::mt19937 random(1);
  for (std::size_t length = 0; length < 300; ++length) {
    std::vector<std::pair<std::uint32_t, std::size_t>> items;
    for (std::size_t i = 0; i < length; ++i) items.emplace_back(random() % 20, i);
    auto expected = items;
    const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(expected.begin(), expected.end(), by_first);
    sort_stably(items, by_first);
    EXPECT_EQ(items, expected) << length;
  }
}

TEST(Ordering, GivesThePlacesThatSortingWouldTakeFrom) {
  const std::vector<std::string> words = {"pear", "fig", "apple", "fig"};
  const auto places =
      places_by(words.size(), [&](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; });
  EXPECT_EQ(places, (std::vector<std::uint32_t>{2, 1, 3, 0}));
}

TEST(Ordering, MovesWhatCantBeCopied) {
  std::vector<std::unique_ptr<int>> items;
  for (const int value : {3, 1, 2}) items.push_back(std::make_unique<int>(value));
  sort_stably(items, [](const auto& a, const auto& b) { return *a < *b; });
  EXPECT_EQ(*items[0], 1);
  EXPECT_EQ(*items[1], 2);
  EXPECT_EQ(*items[2], 3);
}

TEST(Ordering, ComparesNoMoreThanAMergeSortMay) {
  constexpr std::size_t kCount = 1 << 14;
  std::mt19937 random(2);
  std::vector<std::uint32_t> items(kCount);
  for (auto& item : items) item = static_cast<std::uint32_t>(random());
  std::size_t compared = 0;
  sort_stably(items, [&](std::uint32_t a, std::uint32_t b) { return ++compared, a < b; });
  EXPECT_TRUE(std::is_sorted(items.begin(), items.end()));
  EXPECT_LT(compared, kCount * 16);
}

}  // namespace
}  // namespace nutgraf
