// Names beside the word for a kind of place are places.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/place_kinds.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/labelled_names.h"

namespace nutgraf {
namespace {

using Words = std::vector<std::string_view>;

constexpr EntityType kPerson = EntityType::Person;
constexpr EntityType kOrg = EntityType::Organization;
constexpr EntityType kGpe = EntityType::GeopoliticalEntity;

/// The label and the words of a name, as it is corrected.
std::string placed(const Words& words, NamedEntity name) {
  std::vector<NamedEntity> names = {name};
  type_places_by_kind(
      words,
      LetterTable("barangay\tk\ntambon\tk\nvillage\tdo\ndistrict\tdo\ntown\to\nmp\tm\nparliament\tm\n"),
      names);
  return test::labelled(words, names);
}

TEST(PlaceKinds, MakePlacesOfWhatStandsBehindThem) {
  EXPECT_EQ(placed({"in", "tambon", "Nong", "Sua"}, {{2, 4}, kPerson, 0.7F}), "GPE Nong Sua");
  EXPECT_EQ(placed({"the", "village", "of", "Ibn", "Rashid"}, {{3, 5}, kPerson, 0.7F}), "GPE Ibn Rashid");
  EXPECT_EQ(placed({"the", "MP", "for", "Kiri", "North"}, {{3, 5}, kOrg, 0.6F}), "GPE Kiri North");
}

TEST(PlaceKinds, AreAPartOfTheNameInCapitals) {
  EXPECT_EQ(placed({"of", "Barangay", "San", "Isidro"}, {{2, 4}, kGpe, 0.9F}), "GPE Barangay San Isidro");
  EXPECT_EQ(placed({"of", "Barangay", "San", "Isidro"}, {{1, 4}, kPerson, 0.5F}), "GPE Barangay San Isidro");
  EXPECT_EQ(placed({"of", "barangay", "San", "Isidro"}, {{2, 4}, kGpe, 0.9F}), "GPE San Isidro");
}

TEST(PlaceKinds, MakePlacesOfWhatStandsBeforeThem) {
  EXPECT_EQ(placed({"Kiri", "district", "voted"}, {{0, 1}, kPerson, 0.6F}), "GPE Kiri");
  EXPECT_EQ(placed({"Kiri", "Sol", "district"}, {{0, 3}, EntityType::Facility, 0.6F}), "GPE Kiri Sol");
}

TEST(PlaceKinds, LeaveWhatIsSure) {
  EXPECT_EQ(placed({"Barangay", "Lions", "won"}, {{0, 2}, kOrg, 0.9F}), "ORG Barangay Lions");
  EXPECT_EQ(placed({"the", "town", "of", "Ada", "Ruiz"}, {{3, 5}, kPerson, 0.95F}), "PERSON Ada Ruiz");
  EXPECT_EQ(placed({"Kiri", "school", "district"}, {{0, 3}, kOrg, 0.5F}), "ORG Kiri school district");
}

}  // namespace
}  // namespace nutgraf
