// The stretch of a paste that holds most of its prose.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/main_stretch.h"

#include <gtest/gtest.h>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

Stretch stretch_of(std::string_view text) { return find_main_stretch(read_paste(text)); }

Stretch article_stretch_of(std::string_view text) {
  const PastedText pasted = read_paste(text);
  return find_article_stretch(pasted, measure_continuity(pasted, shipped_words()));
}

constexpr std::string_view kBody =
    "The ferry company of Port Ellery said on Monday that two of its ships would be out of service until "
    "June.\n"
    "The ships, the Marlow and the Quill, need new engines, said its director, who spoke to the council for "
    "an hour.\n"
    "Passengers who have paid for the whole of the year will get a third of their money back before the "
    "summer.\n";

TEST(MainStretch, HoldsAllOfAPlainArticle) {
  const Stretch stretch = stretch_of(kBody);
  EXPECT_EQ(stretch.first, 0U);
  EXPECT_EQ(stretch.last, 3U);
  EXPECT_EQ(stretch.prose_share, 100U);
}

TEST(MainStretch, LeavesOutMenusAndASentenceAmongThem) {
  const Stretch stretch = stretch_of(
      "Home\nNews\nWe use cookies to give you the best experience on all of our "
      "pages.\nWorld\nSport\nWeather\nVideo\n" +
      std::string(kBody) + "Privacy\nTerms\nContact\nJobs\n");
  EXPECT_EQ(stretch.first, 7U);
  EXPECT_EQ(stretch.last, 10U);
}

TEST(MainStretch, GoesOnAcrossALineBetweenParagraphs) {
  const Stretch stretch = stretch_of(std::string(kBody) + "Advertisement\n" + std::string(kBody));
  EXPECT_EQ(stretch.first, 0U);
  EXPECT_EQ(stretch.last, 7U);
}

TEST(MainStretch, GoesOnBehindAForm) {
  const auto last_of = [](const std::string& text) { return article_stretch_of(text).last; };
  const std::string form = "Sign up for our newsletter\nSubscribe\nEnter your email address\nLog in\nShare\n";
  EXPECT_EQ(last_of(std::string(kBody) + form + "The owners of the Marlow met on Tuesday.\n"), 9U);
  EXPECT_EQ(last_of(std::string(kBody) + form +
                    "Related articles\nHeavy snow fell overnight in all northern valleys.\n"),
            3U);
  EXPECT_EQ(last_of(std::string(kBody) + "Comments\nThe owners of the Marlow met on Tuesday.\n"), 3U);
}

TEST(MainStretch, EndsAboveTeasersThatHaveItsWords) {
  const std::string teaser =
      "The ferry company of Port Ellery said that its third ship, the Marren, is sound.\n";
  EXPECT_EQ(article_stretch_of(std::string(kBody) + "Most read\n" + teaser + "Ferries\n").last, 3U);
  EXPECT_EQ(article_stretch_of(std::string(kBody) + "Most read\n" + teaser + teaser).last, 6U);
}

TEST(MainStretch, HoldsTheFirstSentencesAboveAForm) {
  const auto first_of = [](const std::string& text) { return article_stretch_of(text).first; };
  const std::string lead = "The Marlow and the Quill stay in port.\n";
  const std::string form = "Sign up for our newsletter\nSubscribe\nEnter your email address\n";
  EXPECT_EQ(first_of("Home\n" + lead + form + std::string(kBody)), 1U);
  EXPECT_EQ(first_of("Home\n" + lead + "By Ilse Marren\n" + form + std::string(kBody)), 6U);
  EXPECT_EQ(first_of("Home\nHeavy snow fell overnight in northern valleys.\n" + form + std::string(kBody)),
            5U);
}

TEST(MainStretch, IsEmptyWithoutProse) {
  const Stretch stretch = stretch_of("Home\nNews\nWorld");
  EXPECT_EQ(stretch.first, stretch.last);
  EXPECT_EQ(stretch.prose_share, 0U);
}

}  // namespace
}  // namespace nutgraf
