// Codes of listed shares.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/share_code.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(ShareCode, IsAShareAndItsExchange) {
  EXPECT_TRUE(is_share_code("VXO.N"));
  EXPECT_TRUE(is_share_code("0700.HK"));
  EXPECT_TRUE(is_share_code("KNK.TSX"));
}

TEST(ShareCode, IsNoAbbreviationOrNumber) {
  for (const char* word : {"", ".", "V", "V.N", "VXO", "VXO.", "VXO.n", "VXO.5", "VXO.PARIS", "U.S.",
                           "VX.O.N", "3.14", "Vexo.N", "VEXOVEXOV.N"})
    EXPECT_FALSE(is_share_code(word)) << word;
}

TEST(Share, IsCapitalsAndFigures) {
  EXPECT_TRUE(is_share("VXO"));
  EXPECT_TRUE(is_share("0700"));
  for (const char* word : {"", "Vexo", "VXO-A", "VEXOVEXOV"}) EXPECT_FALSE(is_share(word)) << word;
}

}  // namespace
}  // namespace nutgraf
