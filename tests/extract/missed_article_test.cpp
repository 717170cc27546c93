// What is kept where no article was found.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/missed_article.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace nutgraf {
namespace {

constexpr const char* kProse =
    "<p>The council of Port Ellery has decided on Monday that both of the ferries will sail again from June, "
    "and that the older one will carry no more than forty.</p>";

struct Mended {
  explicit Mended(std::string html, const std::string& kept = "\n") : page(std::move(html)) {
    for (const TextBlock& block : blocks) content.push_back(block.text.find(kept) != std::string::npos);
    mend_missed_article(tree, blocks, content);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (content[i]) text += blocks[i].text + "\n";
    }
  }

  std::string page;
  HtmlTree tree{page};
  std::vector<TextBlock> blocks = cut_blocks(tree, PhraseTable("", kHintLetters));
  std::vector<bool> content;
  std::string text;
};

std::string times(const std::string& part, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += part;
  return all;
}

TEST(MissedArticle, KeepsTheStretchWithMostProseWhereNothingWasFound) {
  const Mended page("<p><a href=u>Up</a></p><p><a href=a>Archive of this list</a></p>" + times(kProse, 3) +
                    "<p>Sums</p>" + kProse + "<form><p>" + kProse + "</form><p><a href=n>Next</a></p>");
  EXPECT_EQ(page.text.find("The council"), 0U);
  EXPECT_NE(page.text.find("Sums"), std::string::npos);
  EXPECT_EQ(page.text.find("Archive"), std::string::npos);
  EXPECT_EQ(page.text.find("Next"), std::string::npos);
}

TEST(MissedArticle, LeavesAnArticleAsItWasFound) {
  const Mended page(
      kProse + times("<p>Another notice of some length that nobody has asked for today.</p>", 9),
      "Port Ellery");
  EXPECT_EQ(page.text.find("Another"), std::string::npos);
}

TEST(MissedArticle, LooksElsewhereWhereAFewWordsOfManyWereFound) {
  const Mended page("<p>Ferries at a glance, by our own desk.</p>" + times(kProse, 5), "at a glance");
  EXPECT_NE(page.text.find("The council"), std::string::npos);
}

TEST(MissedArticle, KeepsAllOfAFragment) {
  EXPECT_EQ(Mended("<p>One.</p><p><a href=t>Two</a></p>").text, "One.\nTwo\n");
}

TEST(MissedArticle, KeepsTeasersOfAList) {
  const Mended page(
      "<nav><p>Menu of all our sections and of some that are no more</p></nav>" +
      times("<h3><a href=a>Ferries are to sail again from June</a></h3><p>Both of them.</p>", 12));
  EXPECT_EQ(page.text.find("Ferries are to sail"), 0U);
  EXPECT_NE(page.text.find("Both of them."), std::string::npos);
}

TEST(MissedArticle, KeepsAllOfAPageThatIsFurniture) {
  const Mended page("<nav>" + times("<p><a href=a>Ferries are to sail again from June</a></p>", 12) +
                    "</nav>");
  EXPECT_EQ(page.text.find("Ferries are to sail"), 0U);
}

}  // namespace
}  // namespace nutgraf
