// The place of a dateline that only its name tells.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/named_place.h"

#include <gtest/gtest.h>

#include "tests/support/annotated_text.h"

namespace nutgraf {
namespace {

std::string place_of(std::string_view marked, BlockKind first = BlockKind::Body) {
  test::AnnotatedText given = test::annotated(marked);
  Document& document = given.document;
  document.blocks.front().kind = first;
  return find_named_place(document.text, document.segmentation, document.blocks, document.named_entities);
}

TEST(NamedPlace, OpensTheBody) {
  EXPECT_EQ(place_of("[GPE New Delhi]: The council voted."), "New Delhi");
  EXPECT_EQ(place_of("[GPE Bhopal] ([ORG PTI]) - The council voted."), "Bhopal");
  EXPECT_EQ(place_of("[GPE Port Ellery], [GPE Marland]: The council voted."), "Port Ellery, Marland");
  EXPECT_EQ(place_of("[GPE Port Ellery], May 3: The council voted."), "Port Ellery");
  EXPECT_EQ(place_of("The council voted.\n[GPE Port Ellery]: It met again."), "Port Ellery");
}

TEST(NamedPlace, StandsAboveTheBody) {
  EXPECT_EQ(place_of("[GPE New Delhi]:\nThe council voted.", BlockKind::Dateline), "New Delhi");
  EXPECT_EQ(place_of("3 May 2020 | 08:39 pm - [GPE NEW DELHI]:\nThe council voted.", BlockKind::Dateline),
            "New Delhi");
}

TEST(NamedPlace, IsNoPlaceThatASentenceIsAbout) {
  EXPECT_EQ(place_of("[GPE France] - who won - went home."), "");
  EXPECT_EQ(place_of("[GPE France] won: The team went home."), "");
  EXPECT_EQ(place_of("[PERSON Mara Lindqvist]: We went home."), "");
  EXPECT_EQ(place_of("The council voted.\nIt met.\n[GPE Port Ellery]: It met again."), "");
  EXPECT_EQ(place_of("[GPE Port Ellery]: It met again.", BlockKind::Caption), "");
}

}  // namespace
}  // namespace nutgraf
