// A stretch of the text as it is shown by itself.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/shown_line.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(ShownLine, HasNoBreaksAndNoMarksOfMails) {
  EXPECT_EQ(shown_line("Port\n> Ellery"), "Port Ellery");
  EXPECT_EQ(shown_line("Port \r\n> >\tEllery  Pier"), "Port Ellery Pier");
  EXPECT_EQ(shown_line("\n Port\tEllery \n"), "Port Ellery");
}

TEST(ShownLine, KeepsOtherSigns) {
  EXPECT_EQ(shown_line("Home > Pier"), "Home > Pier");
  EXPECT_EQ(shown_line("Vexo>Pier"), "Vexo>Pier");
  EXPECT_EQ(shown_line(""), "");
}

}  // namespace
}  // namespace nutgraf
