// The hash: the same everywhere, for ever.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/hash.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace nutgraf {
namespace {

// Model files hold hashes: these values must never change.
TEST(Hash, KeepsItsValues) {
  EXPECT_EQ(hash64(""), 0xF52A15E9A9B5E89BULL);
  EXPECT_EQ(hash64("a"), 0x02C0BDBF481420F8ULL);
  EXPECT_EQ(hash64("Angela Merkel"), 0xD040818C4238814CULL);
  EXPECT_EQ(hash_combine(1, 2), 0xC5CD875F9328BFB5ULL);
}

TEST(Hash, TellsWordsSeedsAndOrderApart) {
  EXPECT_NE(hash64("ab"), hash64("ba"));
  EXPECT_NE(Hasher(1).value(), Hasher(2).value());
  EXPECT_NE(hash64(std::string_view("\0", 1)), hash64(""));
  EXPECT_NE(hash_combine(1, 2), hash_combine(2, 1));
}

TEST(Hash, SpreadsItsLowBits) {
  std::array<int, 64> counts{};
  for (int i = 0; i < 6400; ++i) ++counts[hash64("word" + std::to_string(i)) & 63];
  for (const int count : counts) {
    EXPECT_GT(count, 50);
    EXPECT_LT(count, 160);
  }
}

}  // namespace
}  // namespace nutgraf
