// Tests of wasm/bytes.h: at each size and place the same as the C library.
// SPDX-License-Identifier: Apache-2.0
#include "wasm/bytes.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <string>

namespace nutgraf {
namespace {

constexpr std::size_t kLongest = 70;  // some blocks and any remainder
using Room = std::array<char, kLongest + 8>;

Room counted(char first) {
  Room room{};
  for (char& byte : room) byte = first++;
  return room;
}

int sign(int order) { return (order > 0) - (order < 0); }

TEST(Bytes, AreCopiedAndNothingBesideThem) {
  const Room from = counted('\x70');
  for (std::size_t size = 0; size <= kLongest; ++size) {
    for (std::size_t at = 0; at < 4; ++at) {
      Room expected = counted('\x11');
      Room copied = expected;
      std::memcpy(expected.data() + at, from.data() + 3, size);
      copy_bytes(copied.data() + at, from.data() + 3, size);
      EXPECT_EQ(copied, expected) << size << " at " << at;
    }
  }
}

TEST(Bytes, AreFilledAndNothingBesideThem) {
  for (std::size_t size = 0; size <= kLongest; ++size) {
    for (std::size_t at = 0; at < 4; ++at) {
      Room expected = counted('\x11');
      Room filled = expected;
      std::memset(expected.data() + at, 0xC3, size);
      fill_bytes(filled.data() + at, 0xC3, size);
      EXPECT_EQ(filled, expected) << size << " at " << at;
    }
  }
}

TEST(Bytes, AreCopiedAndFilledWhereTheyAreMany) {
  for (const std::size_t size : {kLong - 1, kLong, kLong + 1, 3 * kLong}) {
    const std::string from(size, 'x');
    std::string copied(size + 2, '-');
    copy_bytes(copied.data() + 1, from.data(), size);
    EXPECT_EQ(copied, "-" + from + "-");
    std::string filled(size + 2, '-');
    fill_bytes(filled.data() + 1, 'x', size);
    EXPECT_EQ(filled, copied);
  }
}

TEST(Bytes, AreComparedByTheFirstThatDiffers) {
  const Room one = counted('\x70');
  for (std::size_t size = 0; size <= kLongest; ++size) {
    EXPECT_EQ(compare_bytes(one.data() + 1, one.data() + 1, size), 0);
    for (std::size_t at = 0; at < size; ++at) {
      Room other = one;
      other[at + 1] = static_cast<char>(other[at + 1] ^ 0x80);
      if (at + 1 < size) other[at + 2] = static_cast<char>(other[at + 2] ^ 0x40);
      EXPECT_EQ(sign(compare_bytes(one.data() + 1, other.data() + 1, size)),
                sign(std::memcmp(one.data() + 1, other.data() + 1, size)))
          << size << " at " << at;
    }
  }
}

}  // namespace
}  // namespace nutgraf
