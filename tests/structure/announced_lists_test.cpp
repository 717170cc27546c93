// Lists that a sentence or a line of the article announces.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/announced_lists.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

const std::string kArticle(kFishMarket);
const std::string kRest =
    "The auction hall is to open again in May, the mayor said, once the roof has been mended.\n";

/// How many lines are items of a list.
int listed(const std::string& text) {
  int count = 0;
  for (const Paragraph& paragraph : read_paste(text).paragraphs) count += paragraph.listed ? 1 : 0;
  return count;
}

TEST(AnnouncedLists, HaveMarksOrTextBelow) {
  EXPECT_EQ(listed(kArticle + "What the traders want:\n- a roof\n- running water\n"), 2);
  EXPECT_EQ(listed(kArticle + "What the traders want:\na roof\nrunning water\n" + kRest), 2);
  EXPECT_EQ(listed(kArticle + "What the traders want:\na roof\nrunning water\nThe Hall\n" + kRest), 3);
  EXPECT_EQ(listed(kArticle + "What the traders want:\na roof\nrunning water\nAbout us\n"), 0);
  EXPECT_EQ(listed(kArticle + "React to this story:\na roof\n" + kRest), 0);
}

TEST(AnnouncedLists, EndAtASentence) {
  EXPECT_EQ(listed(kArticle + "What the traders want:\na roof\nrunning water\nThe mayor agreed at once.\n"),
            2);
  EXPECT_EQ(listed(kArticle + "What the traders want:\nA roof.\nRunning water.\n" + kRest), 2);
}

TEST(AnnouncedLists, AreNoLinks) {
  EXPECT_EQ(listed(kArticle + "Read more:\nFerry to run all night\nSeaweed baths sold\n" + kRest), 0);
  EXPECT_EQ(listed("Sections:\nHarbour\nFish\n" + kArticle), 0);
}

TEST(AnnouncedLists, AreFiguresAmidText) {
  EXPECT_EQ(listed(kArticle + "- Stalls: 112\n- Rent: 40 dollars\n- Closed: never before\n" + kRest), 3);
  EXPECT_EQ(listed(kArticle + "- Ferry to run all night\n- Seaweed baths sold\n- Radio mended\n" + kRest), 0);
}

TEST(AnnouncedLists, AreTheArticlesText) {
  const Pasted pasted(kArticle +
                      "An inventory of the old market runs to nine pages. It includes:\n1,204 crates\n"
                      "61 hooks, of which 12 are rusty\na glass eye\none trumpet\n212 knives\ntwo ladders\n"
                      "a picture of the queen\n" +
                      kRest);
  EXPECT_EQ(pasted.kinds(), "body body body body body body body body body body body body body");
}

}  // namespace
}  // namespace nutgraf
