// Checks the marks that other tests are written in.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/annotated_text.h"

#include <gtest/gtest.h>

namespace nutgraf::test {
namespace {

TEST(AnnotatedText, ReadsMarksAndWritesThemBack) {
  const std::string marked =
      "[PERSON Ada Lindqvist] spoke in [GPE Berlin]. “Go [...] on,” she said.\nMr. Olu's U.S. trip";
  const AnnotatedText given = annotated(marked);
  EXPECT_EQ(given.document.named_entities.size(), 2U);
  EXPECT_EQ(given.document.segmentation.sentences.size(), 3U);
  EXPECT_EQ(given.document.blocks.size(), 2U);
  EXPECT_EQ(given.document.text_of(given.tokens_of("'s")), "'s");
  EXPECT_EQ(given.document.text_of(given.tokens_of("U.S.")), "U.S.");
  EXPECT_EQ(with_named_entities(given.document), marked);
}

TEST(AnnotatedText, NestsAndNumbersMarks) {
  const AnnotatedText given =
      annotated("[TITLE@2 [NORP#1 Kenyan] minister] [PERSON#2 Ama Oloo] left; [@2 she] smiled.");
  ASSERT_EQ(given.marks.size(), 4U);
  EXPECT_EQ(given.marks[0].label, "TITLE");
  EXPECT_EQ(given.marks[0].number, 2);
  EXPECT_EQ(given.document.text_of(given.marks[0].tokens), "Kenyan minister");
  EXPECT_EQ(given.marks[3].label, "");
  EXPECT_EQ(given.document.text_of(given.marks[3].tokens), "she");
  EXPECT_EQ(given.document.named_entities.size(), 2U);
}

}  // namespace
}  // namespace nutgraf::test
