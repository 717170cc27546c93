// Which hidden elements are shown after all.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/visibility.h"

#include <gtest/gtest.h>

#include <string>

#include "core/extract/text_blocks.h"

namespace nutgraf {
namespace {

std::string paragraphs(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text +=
        "<p>The council of Port Ellery has decided on Monday that both of the ferries will sail again from "
        "June, and that the older one will carry no more than forty.</p>";
  }
  return text;
}

/// Whether text that is hidden in this way beside so many shown paragraphs is read.
bool reads(const std::string& hidden, int shown = 0) {
  const std::string page = "<div><p>Loading</p>" + paragraphs(shown) + hidden + "</div>";
  const HtmlTree tree(page);
  for (const TextBlock& block : cut_blocks(tree, PhraseTable("", kHintLetters))) {
    if (block.text.find("Hidden line") != std::string::npos) return true;
  }
  return false;
}

TEST(Visibility, ShowsThePageThatWaitsForItsScript) {
  for (const char* const how : {"style=\"visibility: hidden\"", "hidden", "aria-hidden=true"}) {
    EXPECT_TRUE(reads("<main " + std::string(how) + "><p>Hidden line.</p>" + paragraphs(6) + "</main>"))
        << how;
  }
}

TEST(Visibility, HidesWhatIsHiddenBesideAnArticle) {
  EXPECT_FALSE(reads("<div hidden><p>Hidden line.</p>" + paragraphs(6) + "</div>", 4));
  EXPECT_FALSE(reads("<div hidden><p>Hidden line.</p></div>"));
  EXPECT_FALSE(reads("<main hidden><div hidden>Hidden line.</div>" + paragraphs(6) + "</main>"));
}

TEST(Visibility, TakesNoIndentationForProse) {
  std::string menu = "<div hidden><p>Hidden line.</p>";
  for (int i = 0; i < 20; ++i) menu.append("<div>\n").append(100, ' ').append("</div>");
  EXPECT_FALSE(reads(menu + "</div>"));
}

TEST(Visibility, ReadsShadowTreesAndNoOtherTemplates) {
  EXPECT_TRUE(reads("<x-story><template shadowrootmode=open><p>Hidden line.</p></template></x-story>"));
  EXPECT_FALSE(reads("<template><p>Hidden line.</p></template>"));
}

}  // namespace
}  // namespace nutgraf
