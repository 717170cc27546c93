// What brackets behind a name tell of it.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/bracketed_names.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/labelled_names.h"

namespace nutgraf {
namespace {

using Words = std::vector<std::string_view>;
using Entities = std::vector<NamedEntity>;

constexpr EntityType kPerson = EntityType::Person;
constexpr EntityType kOrg = EntityType::Organization;
constexpr EntityType kGpe = EntityType::GeopoliticalEntity;
constexpr EntityType kCardinal = EntityType::Cardinal;

LetterTable tag_words() { return LetterTable("wickets\tc\n"); }
LetterTable name_parts() { return LetterTable("exchange\tx\nnyse\tx\ntsx\tx\n"); }

std::string dated(const Words& words, Entities entities) {
  date_bracketed_ages(words, tag_words(), entities);
  return test::labelled(words, entities);
}

TEST(BracketedAges, AreDates) {
  EXPECT_EQ(dated({"Ada", "Ruiz", "(", "34", ")", "died"}, {{{0, 2}, kPerson, 0.9F}, {{3, 4}, kCardinal}}),
            "PERSON Ada Ruiz | DATE 34");
}

TEST(BracketedAges, CountInTextsOfScores) {
  EXPECT_EQ(dated({"Ada", "Ruiz", "(", "34", ")", "lost", "three", "wickets"},
                  {{{0, 2}, kPerson, 0.9F}, {{3, 4}, kCardinal}}),
            "PERSON Ada Ruiz | CARDINAL 34");
}

TEST(BracketedAges, AreToldOfFullNamesFirst) {
  const Words words = {"Tansey", "(", "48", ")",    "for", "Ada", "Ruiz", "(",
                       "51",     ")", ",",  "Lind", "(",   "9",   ")"};
  EXPECT_EQ(dated(words, {{{0, 1}, kPerson},
                          {{2, 3}, kCardinal},
                          {{5, 7}, kPerson},
                          {{8, 9}, kCardinal},
                          {{11, 12}, kPerson},
                          {{13, 14}, kCardinal}}),
            "PERSON Tansey | CARDINAL 48 | PERSON Ada Ruiz | DATE 51 | PERSON Lind | DATE 9");
}

std::string native(const Words& words, Entities entities) {
  mark_native_names(words, entities);
  return test::labelled(words, entities);
}

TEST(NativeNames, AreOfTheTypeOfTheNameBefore) {
  EXPECT_EQ(
      native({"Lin", "Haoyu", "(", "林浩宇", ")", "and", "Busan", "Hall", "(", "부산홀", ",", "1921", ")"},
             {{{0, 2}, kPerson}, {{6, 8}, EntityType::Facility}}),
      "PERSON Lin Haoyu | PERSON 林浩宇 | FAC Busan Hall | FAC 부산홀");
}

TEST(NativeNames, StandBehindPossessives) {
  EXPECT_EQ(native({"Lin", "’s", "(", "林浩宇", ")", "team"}, {{{0, 1}, kPerson}}),
            "PERSON Lin | PERSON 林浩宇");
}

TEST(NativeNames, StandBehindTheirLanguage) {
  EXPECT_EQ(native({"Huda", "Karmi", "(", "Arabic", ":", "هدى", "الكرمي", ")"},
                   {{{0, 2}, kPerson}, {{3, 4}, EntityType::Language}}),
            "PERSON Huda Karmi | LANGUAGE Arabic | PERSON هدى الكرمي");
}

TEST(NativeNames, AreNoneThatTheTaggerTakesForAnother) {
  EXPECT_EQ(native({"Lin", "(", "林浩宇", ")"}, {{{0, 1}, kPerson}, {{2, 3}, kOrg}}),
            "PERSON Lin | ORG 林浩宇");
  EXPECT_EQ(native({"Lin", "(", "the", "father", ")"}, {{{0, 1}, kPerson}}), "PERSON Lin");
}

std::string listed(const Words& words, Entities entities) {
  name_listed_companies(words, name_parts(), entities);
  return test::labelled(words, entities);
}

TEST(ListedCompanies, StandBeforeTheirShare) {
  EXPECT_EQ(
      listed({"Oriva", "(", "NYSE", ":", "ORV", ")"}, {{{0, 1}, kPerson}, {{2, 3}, kOrg}, {{4, 5}, kOrg}}),
      "ORG Oriva | ORG NYSE | ORG ORV");
  EXPECT_EQ(listed({"in", "Vexo", "(", "VXO.N", ")"}, {{{3, 4}, kOrg}}), "ORG Vexo | ORG VXO.N");
  EXPECT_EQ(listed({"Moruna", "(", "Lima", "Stock", "Exchange", ":", "4321", ")"},
                   {{{0, 1}, kGpe}, {{2, 5}, kOrg}, {{6, 7}, EntityType::Date}}),
            "ORG Moruna | ORG Lima Stock Exchange");
  EXPECT_EQ(listed({"Brunt", "(", "TSX", "-", "V", ":", "BRN", ")"}, {{{0, 1}, kGpe}}), "ORG Brunt");
}

TEST(ListedCompanies, LeaveTheValuesInTheirBrackets) {
  EXPECT_EQ(listed({"Vexo", "(", "NYSE", ":", "VXO", ",", "down", "5%", ")"},
                   {{{0, 1}, kOrg}, {{4, 5}, kOrg}, {{7, 8}, EntityType::Percent}}),
            "ORG Vexo | ORG VXO | PERCENT 5%");
}

TEST(ListedCompanies, AreNotToldByOtherBrackets) {
  EXPECT_EQ(listed({"Moruna", "(", "Photo", ":", "AFP", ")"}, {{{0, 1}, kGpe}}), "GPE Moruna");
  EXPECT_EQ(listed({"Moruna", "(", "NYSE", ")"}, {{{0, 1}, kGpe}}), "GPE Moruna");
}

}  // namespace
}  // namespace nutgraf
