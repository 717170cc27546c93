// Bylines.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/byline.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

const WordTable& table() {
  static const WordTable kWords(
      "marewire\ta\nmwa\ta\nstaff\tr\nreporter\tr\ncorrespondent\tr\nwriter\tr\nby\tf\nthe\tf\nand\tf\nin\tf"
      "\n"
      "may\tfm5\nwritten\tl\nposted\tpl\npublished\tpl\nupdated\tpl\nstory\tpl\nnews\tp\nphoto\tp\nwords\tle"
      "\n"
      "author\tle\nlast\tp\n",
      "");
  return kWords;
}

std::string author_of(std::string_view text, BylineForm form) {
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const Byline byline = read_byline(text, words, 0, static_cast<std::uint32_t>(words.size()), table());
  if (byline.form != form) return "another form";
  std::string authors;
  for (const Span author : byline.authors)
    authors += (authors.empty() ? "" : " + ") + std::string(author.of(text));
  return authors;
}

std::string agency_place_of(std::string_view text) {
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  return std::string(
      read_byline(text, words, 0, static_cast<std::uint32_t>(words.size()), table()).place.of(text));
}

TEST(Byline, ReadsNamesAfterBy) {
  EXPECT_EQ(author_of("By Mara Lindqvist", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("By Nicole Story", BylineForm::ByName), "Nicole Story");
  EXPECT_EQ(author_of("By Ada Ruiz Updated", BylineForm::ByName), "Ada Ruiz");
  EXPECT_EQ(author_of("BY MARA LINDQVIST", BylineForm::ByName), "MARA LINDQVIST");
  EXPECT_EQ(author_of("By Mara Lindqvist and Tomás de la Cruz, Marewire", BylineForm::ByName),
            "Mara Lindqvist and Tomás de la Cruz");
  EXPECT_EQ(author_of("By Mara Lindqvist | Staff Writer", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("Words by Mara Lindqvist", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("Mara Lindqvist, Health Correspondent", BylineForm::NameAndRole), "Mara Lindqvist");
  EXPECT_EQ(author_of("Mara Lindqvist in Geneva", BylineForm::NameAndRole), "Mara Lindqvist");
  EXPECT_EQ(author_of("Mara Lindqvist", BylineForm::NameOnly), "Mara Lindqvist");
  EXPECT_EQ(author_of("Staff Reporter", BylineForm::AgencyOnly), "Staff Reporter");
}

TEST(Byline, PartsASiteFromItsAuthor) {
  EXPECT_EQ(author_of("By Mara Lindqvist, Harbour.com", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("By Mara Lindqvist for Harbour.com", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("By Mara Lindqvist - Associated Press - Friday, May 3, 2020", BylineForm::ByName),
            "Mara Lindqvist");
  EXPECT_EQ(author_of("By Mara Lindqvist | Harbour Media for Coast.org", BylineForm::ByName),
            "Mara Lindqvist");
  EXPECT_EQ(
      author_of("Published 3 May 2020, updated 4 May 2020 at 8:15 by Mara Lindqvist", BylineForm::ByName),
      "Mara Lindqvist");
}

TEST(Byline, ReadsNamesBehindPlaces) {
  EXPECT_EQ(author_of("By Mara Lindqvist in Geneva and Ruth Abeli", BylineForm::ByName),
            "Mara Lindqvist + Ruth Abeli");
  EXPECT_EQ(
      author_of("By Mara Lindqvist in Geneva, Ruth Abeli in New Delhi and Tomás Weil", BylineForm::ByName),
      "Mara Lindqvist + Ruth Abeli + Tomás Weil");
  EXPECT_EQ(author_of("By Mara Lindqvist in Geneva", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("By Mara Lindqvist, Geneva", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("By Mara Lindqvist, Ruth Abeli, Tomás Weil and Ines Marlow", BylineForm::ByName),
            "Mara Lindqvist, Ruth Abeli, Tomás Weil and Ines Marlow");
}

TEST(Byline, ReadsNamesBehindOtherLeads) {
  EXPECT_EQ(author_of("May 3, 2020 - 19:33 By Mara Lindqvist", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("Published 3 May 2020 by Mara Lindqvist", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("Reporter : Mara Lindqvist", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("From Mara Lindqvist, Minna", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("From Monday, Trains Run Again", BylineForm::ByName), "another form");
  EXPECT_EQ(author_of("By Mara Lindqvist and", BylineForm::ByName), "Mara Lindqvist");
  EXPECT_EQ(author_of("By Marewire", BylineForm::AgencyOnly), "Marewire");
}

TEST(Byline, TellsNamesFromMonths) {
  EXPECT_EQ(author_of("By May Lindqvist", BylineForm::ByName), "May Lindqvist");
  EXPECT_EQ(author_of("By Mara May", BylineForm::ByName), "Mara May");
  EXPECT_EQ(author_of("By Mara Lindqvist May 3, 2020", BylineForm::ByName), "Mara Lindqvist");
}

TEST(Byline, IsNoLabelOfADateOrAPicture) {
  EXPECT_EQ(author_of("Last Updated 3 May 2020", BylineForm::NameAndRole), "another form");
  EXPECT_EQ(author_of("Harbour News", BylineForm::NameOnly), "another form");
  EXPECT_EQ(author_of("Ferry Sinkings Kill 254", BylineForm::NameAndRole), "another form");
}

TEST(Byline, PartsAnAgencyFromItsPlace) {
  EXPECT_EQ(author_of("MWA | Port Ellery", BylineForm::AgencyOnly), "MWA");
  EXPECT_EQ(agency_place_of("MWA | Port Ellery"), "Port Ellery");
  EXPECT_EQ(agency_place_of("Staff Reporter"), "");
}

TEST(Byline, IsNotProse) {
  EXPECT_EQ(author_of("By Monday the town had no water left and people were queueing.", BylineForm::None),
            "");
  EXPECT_EQ(author_of("Mara Lindqvist said the bridge would open in May.", BylineForm::None), "");
  EXPECT_EQ(author_of("", BylineForm::None), "");
}

// Quadratic work would take hours.
TEST(Byline, ReadsTenMegabytesOfNames) {
  std::string text = "By Ann Lee";
  while (text.size() < 10'000'000) text += " and Bob Roy";
  const auto words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const Byline byline = read_byline(text, words, 0, static_cast<std::uint32_t>(words.size()), table());
  for (const Span author : byline.authors) EXPECT_LE(author.end, text.size());
}

}  // namespace
}  // namespace nutgraf
