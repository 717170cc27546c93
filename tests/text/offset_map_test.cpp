// Offsets in bytes, UTF-16 and code points.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/offset_map.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/utf8.h"

namespace nutgraf {
namespace {

TEST(OffsetMap, IsTheIdentityOnAscii) {
  const OffsetMap map("hello", OffsetEncoding::Utf16);
  EXPECT_EQ(map.from_bytes(3), 3u);
  EXPECT_EQ(map.to_bytes(3), 3u);
  EXPECT_EQ(map.to_bytes(9), 5u);
}

TEST(OffsetMap, CountsSurrogatePairsInUtf16) {
  const OffsetMap map("é😀中", OffsetEncoding::Utf16);  // bytes 2, 4, 3
  EXPECT_EQ(map.from_bytes(2), 1u);
  EXPECT_EQ(map.from_bytes(6), 3u);
  EXPECT_EQ(map.from_bytes(9), 4u);
  EXPECT_EQ(map.to_bytes(2), 2u);  // inside the pair: its code point
  EXPECT_EQ(map.to_bytes(4), 9u);
  EXPECT_EQ(map.to_bytes(5), 9u);
}

TEST(OffsetMap, CountsCodePointsInUtf32) {
  const OffsetMap map("é😀中", OffsetEncoding::Utf32);
  EXPECT_EQ(map.from_bytes(6), 2u);
  EXPECT_EQ(map.to_bytes(3), 9u);
}

TEST(OffsetMap, KeepsBytesInUtf8) {
  const OffsetMap map("é😀", OffsetEncoding::Utf8);
  EXPECT_EQ(map.from_bytes(2), 2u);
  EXPECT_EQ(map.to_bytes(6), 6u);
}

// Against the definition, on a text longer than the distance between checkpoints.
TEST(OffsetMap, AgreesWithCountingFromTheStart) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "aé中😀\n\u0301";
  for (const OffsetEncoding encoding : {OffsetEncoding::Utf16, OffsetEncoding::Utf32}) {
    const OffsetMap map(text, encoding);
    std::uint32_t units = 0;
    for (std::uint32_t byte = 0; byte < text.size();) {
      EXPECT_EQ(map.from_bytes(byte), units);
      EXPECT_EQ(map.to_bytes(units), byte);
      const DecodedCodePoint step = decode_utf8(text, byte);
      units += encoding == OffsetEncoding::Utf16 && step.code_point > 0xFFFF ? 2 : 1;
      byte += step.length;
    }
    EXPECT_EQ(map.from_bytes(static_cast<std::uint32_t>(text.size())), units);
    EXPECT_EQ(map.to_bytes(units), text.size());
  }
}

TEST(OffsetMap, NamesItsEncodings) {
  for (const OffsetEncoding encoding : {OffsetEncoding::Utf8, OffsetEncoding::Utf16, OffsetEncoding::Utf32}) {
    EXPECT_EQ(offset_encoding_from_label(to_label(encoding)), encoding);
  }
  EXPECT_EQ(offset_encoding_from_label("UTF-16"), std::nullopt);
}

}  // namespace
}  // namespace nutgraf
