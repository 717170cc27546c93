// What phrases of furniture say: credits at the end of captions.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/furniture_reader.h"

#include <gtest/gtest.h>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

bool is_credited(std::string_view line) { return read_paste(line).paragraphs[0].credited_end; }

TEST(FurnitureReader, FindsTheCreditThatIsGluedToACaption) {
  EXPECT_TRUE(is_credited("The market hall has no roof any more.Credit...Ilse Marren for The Harbour News"));
  EXPECT_TRUE(is_credited("The market hall has no roof any more. Credit: Ilse Marren"));
  EXPECT_FALSE(is_credited("The market hall has no roof any more, to the credit of nobody."));
}

}  // namespace
}  // namespace nutgraf
