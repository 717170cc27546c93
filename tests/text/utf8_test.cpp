// UTF-8: decoding, validation, repair.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/utf8.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(Utf8, DecodesOneToFourBytes) {
  EXPECT_EQ(decode_utf8("a", 0).code_point, U'a');
  EXPECT_EQ(decode_utf8("é", 0).code_point, U'é');
  EXPECT_EQ(decode_utf8("中", 0).length, 3u);
  EXPECT_EQ(decode_utf8("😀", 0).code_point, U'😀');
  EXPECT_EQ(decode_utf8("", 0).length, 0u);
}

// The rows of table 3-8 of the Unicode standard: one U+FFFD for each maximal ill-formed subpart.
TEST(Utf8, ReplacesMaximalSubparts) {
  EXPECT_EQ(repair_utf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), "��������A");
  EXPECT_EQ(repair_utf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), "��������A");
  EXPECT_EQ(repair_utf8("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), "�����A��B");
  EXPECT_EQ(repair_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), "����A");
}

TEST(Utf8, LeavesValidTextAlone) {
  const std::string text = "Zoë 鄭麗文 😀\n";
  EXPECT_TRUE(is_valid_utf8(text));
  EXPECT_EQ(repair_utf8(text), text);
}

TEST(Utf8, AppendsReplacementForSurrogates) {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  EXPECT_EQ(text, "��");
}

}  // namespace
}  // namespace nutgraf
