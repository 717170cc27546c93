// Where a page's prose stands, and how much of an element's text is links.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/page_shape.h"

#include <gtest/gtest.h>

#include <string>

namespace nutgraf {
namespace {

struct Shaped {
  std::string page;
  HtmlTree tree{page};
  PhraseTable hints{"", kHintLetters};
  std::vector<TextBlock> blocks = cut_blocks(tree, hints);
  PageShape shape{tree, blocks};
};

constexpr const char* kPage =
    "<ul><li><a href=1>Home</a><li><a href=2>News</a><li><a href=3>Sport</a></ul>"
    "<div><p>The council of Port Ellery has decided on Monday that both of the ferries will sail again from "
    "June.</p>"
    "<p>Advertisement</p>"
    "<p>Its head said that the crews had waited for longer than anybody had thought when the winter "
    "began.</p></div>"
    "<p>Terms of use</p>";

TEST(PageShape, FindsTheStretchOfProse) {
  const Shaped page{kPage};
  ASSERT_EQ(page.blocks.size(), 7U);
  EXPECT_EQ(page.shape.stretch().first, 3U);
  EXPECT_EQ(page.shape.stretch().last, 6U);
}

TEST(PageShape, TellsPlacesBeforeInsideAndBehind) {
  const Shaped page{kPage};
  EXPECT_EQ(page.shape.place(0), 1U);  // three blocks before it
  EXPECT_EQ(page.shape.place(2), 0U);
  EXPECT_EQ(page.shape.place(3), 8U);
  EXPECT_EQ(page.shape.place(4), 9U);
  EXPECT_EQ(page.shape.place(6), 4U);
}

TEST(PageShape, MeasuresTheLinksOfElements) {
  const Shaped page{kPage};
  const std::uint32_t list = page.tree[page.blocks[0].node].parent;
  const std::uint32_t body = page.tree[page.blocks[3].node].parent;
  EXPECT_EQ(page.shape.container(list), 3U * 5 + 1);  // all links, three blocks
  EXPECT_EQ(page.shape.container(body), 0U * 5 + 1);
  EXPECT_EQ(page.shape.container(kNoNode), 0U);
}

TEST(PageShape, CountsElementsOfTheSameMake) {
  const Shaped page{
      "<div class=body><p>a</p></div><div class=\"card one\"><p>b</p></div><div class=\"card "
      "two\"><p>c</p></div>"};
  EXPECT_EQ(page.shape.repetition(page.tree[page.blocks[0].node].parent), 0U);
  EXPECT_EQ(page.shape.repetition(page.tree[page.blocks[1].node].parent),
            1U);  // cards go by their first name
  EXPECT_EQ(page.shape.repetition(page.blocks[2].node), 1U);
  EXPECT_EQ(page.shape.repetition(kNoNode), 0U);
}

TEST(PageShape, HasNoStretchWithoutProse) {
  const Shaped page{"<p>Home<p>News"};
  EXPECT_EQ(page.shape.stretch().first, page.shape.stretch().last);
}

}  // namespace
}  // namespace nutgraf
