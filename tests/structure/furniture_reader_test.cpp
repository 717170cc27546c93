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

TEST(FurnitureReader, FindsANameBehindTheLastSentenceOfACaption) {
  EXPECT_TRUE(is_credited("A rocket stands on the pier of Port Ellery. Ilse Marren for The Harbour News"));
  EXPECT_TRUE(is_credited("Dorothea Quill opened the hall in 2023. Dorothea Quill"));
  EXPECT_TRUE(is_credited("The old fish market seen from the pier. (Marren Pictures)"));
  EXPECT_FALSE(is_credited("Dorothea Quill opened the hall in 2023. She was sixty."));
  EXPECT_FALSE(is_credited("The hall was opened in 2023 by the guards of Gov. Dorothea Quill"));
  EXPECT_FALSE(is_credited("The hall was opened in 2023 (the guards were late)"));
  EXPECT_FALSE(is_credited("The old fish market was seen from the pier. MPE"));
}

TEST(FurnitureReader, FindsAnAgencyBehindANameAtACaptionsEnd) {
  EXPECT_TRUE(is_credited("The mayor looks at the roof of the old fish market Ilse Marren/AFP"));
  EXPECT_TRUE(is_credited("The mayor looks at the roof of the old fish market AP Photo/Ilse Marren"));
  EXPECT_FALSE(is_credited("The mayor looks at the roof between Port Ellery/Vell"));
}

}  // namespace
}  // namespace nutgraf
