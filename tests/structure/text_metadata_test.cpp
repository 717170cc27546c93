// What a pasted text says about itself: title, authors, date, place and language.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

constexpr std::string_view kBody = kFishMarket;

TEST(TextMetadata, ReadsPlaceFromADateline) {
  const Pasted pasted(
      "PORT ELLERY (Reuters) — The harbour council voted on Tuesday to close the old fish market.\n");
  EXPECT_EQ(pasted.metadata.place, "Port Ellery");
}

TEST(TextMetadata, TellsEnglishFromOtherLanguages) {
  EXPECT_EQ(Pasted(kBody).metadata.language, "en");
  EXPECT_EQ(Pasted("Der Rat der Stadt hat am Dienstag beschlossen, den alten Markt nach einem Jahrhundert zu "
                   "schließen, weil "
                   "das Gebäude nicht mehr versichert werden kann.")
                .metadata.language,
            "und");
  EXPECT_EQ(Pasted("市議会は火曜日に古い魚市場を閉鎖することを決めた。").metadata.language, "und");
}

TEST(TextMetadata, TakesTheHeadlineThatTheBodyIsAbout) {
  const Pasted pasted("Ferry fares to rise in spring\nPort Ellery to close its old fish market\n" +
                      std::string(kBody));
  EXPECT_EQ(pasted.metadata.title, "Port Ellery to close its old fish market");
}

TEST(TextMetadata, NamesAllAuthors) {
  const auto byline_of = [](const std::string& lines) {
    return Pasted("Port Ellery to close its fish market after 112 years\n" + lines + std::string(kBody))
        .metadata.byline;
  };
  EXPECT_EQ(byline_of("By Ines Marlow in Port Ellery and Ruth Abeli\n"), "Ines Marlow and Ruth Abeli");
  EXPECT_EQ(byline_of("By Ines Marlow.\n"), "Ines Marlow");
  EXPECT_EQ(byline_of("By Ines Marlow and\nRuth Abeli, Reuters\n"), "Ines Marlow and Ruth Abeli");
  EXPECT_EQ(byline_of("By Ines Marlow\nBy Ruth Abeli\nPublished 3 May 2020\n"), "Ines Marlow and Ruth Abeli");
}

TEST(TextMetadata, TakesAPlaceOnItsOwnLineForADateline) {
  const Pasted pasted("Port Ellery to close its fish market after 112 years\nPort Ellery:\n" +
                      std::string(kBody));
  EXPECT_EQ(pasted.kinds(), "headline dateline body body body body");
  EXPECT_EQ(pasted.metadata.byline, "");
}

TEST(TextMetadata, ReadsTheDateBehindTheBody) {
  const Pasted pasted("Port Ellery to close its fish market after 112 years\n" + std::string(kBody) +
                      "Published in The Ellery Post, May 3rd, 2020\n");
  ASSERT_TRUE(pasted.metadata.publication_date) << pasted.kinds();
  EXPECT_EQ(*pasted.metadata.publication_date, std::chrono::year(2020) / 5 / 3);
}

TEST(TextMetadata, TakesAPlanAndItsPriceForNobodysNameOrDate) {
  const Pasted pasted("Port Ellery closes its fish market\n" + std::string(kBody) +
                      "Monthly Plan\nRM 13.90/month\nAnnual Plan\nRM 12.33/month\n");
  for (std::size_t i = 5; i < pasted.blocks.size(); ++i)
    EXPECT_EQ(pasted.blocks[i].kind, BlockKind::Boilerplate);
  EXPECT_EQ(pasted.metadata.byline, "");
}

}  // namespace
}  // namespace nutgraf
