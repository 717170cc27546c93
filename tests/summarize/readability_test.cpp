// Words, minutes and readability of a text.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/readability.h"

#include <gtest/gtest.h>

#include "tests/support/annotated_text.h"
#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

ReadingFigures measure(const Document& document) {
  const Model model = model_of({});
  return ReadabilityMeter(model).measure(document.text, document.segmentation, document.blocks);
}

TEST(ReadabilityMeter, FollowsFleschAndKincaid) {
  // 9 words, 2 sentences, 10 syllables.
  const auto given = test::annotated("The cat sat on the mat. It was happy.");
  const ReadingFigures figures = measure(given.document);
  EXPECT_EQ(figures.words, 9u);
  EXPECT_EQ(figures.sentences, 2u);
  EXPECT_DOUBLE_EQ(figures.minutes, 9.0 / 238.0);
  EXPECT_NEAR(figures.flesch_ease, 206.835 - 1.015 * 4.5 - 84.6 * 10.0 / 9.0, 1e-9);
  EXPECT_NEAR(figures.grade, 0.39 * 4.5 + 11.8 * 10.0 / 9.0 - 15.59, 1e-9);
}

TEST(ReadabilityMeter, CountsTokensThatTouchAsOneWord) {
  const auto given = test::annotated("The mayor's plan (the third) failed \u2014 again.");
  EXPECT_EQ(measure(given.document).words, 7u);
}

TEST(ReadabilityMeter, MeasuresTheBodyOfTheArticleOnly) {
  auto given = test::annotated("Photo by Ann Lee\nThe dam broke.\nRead this next.\nOther towns flooded.");
  given.document.blocks[0].kind = BlockKind::Caption;
  given.document.blocks[2].kind = BlockKind::Boilerplate;
  given.document.blocks[3].story = 1;
  const ReadingFigures figures = measure(given.document);
  EXPECT_EQ(figures.words, 3u);
  EXPECT_EQ(figures.sentences, 1u);
}

TEST(ReadabilityMeter, HasNoFiguresWithoutWords) {
  for (const char* text : {"", "\u2026 ! ?", "* * *"}) {
    const auto given = test::annotated(text);
    const ReadingFigures figures = measure(given.document);
    EXPECT_EQ(figures.words, 0u);
    EXPECT_EQ(figures.minutes, 0.0);
    EXPECT_EQ(figures.flesch_ease, 0.0);
  }
}

}  // namespace
}  // namespace nutgraf
