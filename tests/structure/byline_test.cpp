// Bylines and dateline openings.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/byline.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

const WordTable& table() {
  static const WordTable words(
      "reuters\ta\nafp\ta\nstaff\tr\nreporter\tr\ncorrespondent\tr\nwriter\tr\nby\tf\nthe\tf\nand\tf\nin\tf\n"
      "may\tfm5\n",
      "");
  return words;
}

std::string author_of(std::string_view text, BylineForm form) {
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const Byline byline = read_byline(text, words, 0, static_cast<std::uint32_t>(words.size()), table());
  return byline.form == form ? std::string(byline.author.of(text)) : "another form";
}

std::string place_of(std::string_view text) {
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const auto dateline = read_dateline(text, words, 0, static_cast<std::uint32_t>(words.size()), table());
  if (!dateline) return "";
  return std::string(dateline->opening.place.of(text)) + (dateline->colon ? ":" : "");
}

TEST(Byline, ReadsNamesAfterBy) {
  EXPECT_EQ(author_of("By Mara Lindqvist", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("BY MARA LINDQVIST", BylineForm::ByName), "MARA LINDQVIST");
  EXPECT_EQ(author_of("By Mara Lindqvist and Tomás de la Cruz, Reuters", BylineForm::ByName),
            "Mara Lindqvist and Tomás de la Cruz");
  EXPECT_EQ(author_of("By Mara Lindqvist | Staff Writer", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("Words by Mara Lindqvist", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("Mara Lindqvist, Health Correspondent", BylineForm::NameAndRole), "Mara Lindqvist");
  EXPECT_EQ(author_of("Mara Lindqvist in Geneva", BylineForm::NameAndRole), "Mara Lindqvist");
  EXPECT_EQ(author_of("Mara Lindqvist", BylineForm::NameOnly), "Mara Lindqvist");
  EXPECT_EQ(author_of("Staff Reporter", BylineForm::AgencyOnly), "Staff Reporter");
}

TEST(Byline, IsNotProse) {
  EXPECT_EQ(author_of("By Monday the town had no water left and people were queueing.", BylineForm::None),
            "");
  EXPECT_EQ(author_of("Mara Lindqvist said the bridge would open in May.", BylineForm::None), "");
  EXPECT_EQ(author_of("", BylineForm::None), "");
}

TEST(Dateline, ReadsPlaceBeforeADash) {
  EXPECT_EQ(place_of("MANILA (Reuters) — The ferry sank."), "MANILA");
  EXPECT_EQ(place_of("KYIV, Ukraine (AP) -- Trains ran again."), "KYIV, Ukraine");
  EXPECT_EQ(place_of("Geneva (AFP) – Talks resumed."), "Geneva");
  EXPECT_EQ(place_of("NEW DELHI, May 3 (Reuters) - Prices rose."), "NEW DELHI");
  EXPECT_EQ(place_of("SEOUL — Talks resumed."), "SEOUL");
  EXPECT_EQ(place_of("LAHORE: Prices rose."), "LAHORE:");
}

TEST(Dateline, IsNotAnyDash) {
  EXPECT_EQ(place_of("Geneva – a city of banks – voted."), "");
  EXPECT_EQ(place_of("The ferry — an old one — sank."), "");
  EXPECT_EQ(place_of("Prices rose."), "");
}

}  // namespace
}  // namespace nutgraf
