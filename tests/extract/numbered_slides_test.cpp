// Counted pictures of a gallery, inside an article and as a page of their own.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/numbered_slides.h"

#include <gtest/gtest.h>

#include <string>

namespace nutgraf {
namespace {

std::string prose(int words) {
  std::string html = "<p>";
  for (int i = 0; i < words; ++i) html += "word" + std::to_string(i) + " ";
  return html + "</p>";
}

/// The texts that stay where all is content.
std::vector<std::string> kept_of(const std::string& html) {
  const HtmlTree tree(html);
  const std::vector<TextBlock> blocks = cut_blocks(tree, PhraseTable("", kHintLetters));
  std::vector<bool> content(blocks.size(), true);
  drop_numbered_slides(tree, blocks, content);
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (content[i]) kept.push_back(blocks[i].text.substr(0, 5));
  }
  return kept;
}

const std::string kItems =
    "<ul><li><h3>1/4 A bridge</h3><p>It was closed.</p></li><li><h3>2/4 A road</h3><p>It was dug.</p></li>"
    "<li><p>A picture without a count.</p></li><li><h3>4/4 A tunnel</h3><p>It was dark.</p></li></ul>";

TEST(NumberedSlides, AreNoPartOfTheArticleAroundThem) {
  EXPECT_EQ(kept_of(prose(60) + "<div>" + kItems + "</div><p>after all of it</p>" + prose(60)),
            (std::vector<std::string>{"word0", "after", "word0"}));
  EXPECT_EQ(
      kept_of(prose(110) + "<h3>1 of 3</h3><p>one</p><h3>2 of 3</h3><p>two</p><h3>3 of 3</h3><p>three</p>"),
      (std::vector<std::string>{"word0", "three"}));
}

TEST(NumberedSlides, StayWhereTheyAreThePage) { EXPECT_EQ(kept_of(prose(60) + kItems).size(), 8U); }

TEST(NumberedSlides, AreNotSeenInOtherNumbers) {
  for (const char* const items :
       {"<p>1/2 cup of flour</p><p>1/2 cup of milk</p><p>1/2 spoon of salt</p>",
        "<p>3/4 one</p><p>2/4 two</p><p>1/4 three</p>", "<p>1/9 one</p><p>2/9 two</p>",
        "<p>12/2021 one</p><p>13/2021 two</p><p>14/2021 three</p>"}) {
    EXPECT_EQ(kept_of(prose(120) + items + prose(20)).size(),
              std::string(items).find("9 two") == std::string::npos ? 5U : 4U)
        << items;
  }
}

}  // namespace
}  // namespace nutgraf
