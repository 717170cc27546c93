// Names in a row agree on their type.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/name_rows.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "tests/support/labelled_names.h"

namespace nutgraf {
namespace {

constexpr EntityType kPerson = EntityType::Person;
constexpr EntityType kOrg = EntityType::Organization;
constexpr EntityType kGpe = EntityType::GeopoliticalEntity;

using Words = std::vector<std::string_view>;

/// The types of the names at these words.
std::vector<EntityType> types_of(const Words& words, std::vector<NamedEntity> names) {
  agree_in_rows(words, LetterTable(",\tj\n;\tj\n&\tj\nand\tj\nor\tj\n"), names);
  std::vector<EntityType> types;
  types.reserve(names.size());
  for (const NamedEntity& name : names) types.push_back(name.type);
  return types;
}

using Types = std::vector<EntityType>;

TEST(NameRows, AreOfPeopleWhereANameHoldsACommaAlone) {
  const Words words = {"Ana", "“", "Nina", "”", "Ruiz", ",", "Bo", "Lind", "and", "Ada", "Roe", ",", "Jr."};
  std::vector<NamedEntity> names = {{{0, 8}, kPerson}, {{9, 13}, kPerson}};
  part_people_in_rows(words, names);
  EXPECT_EQ(test::labelled(words, names), "PERSON Ana “ Nina ” Ruiz | PERSON Bo Lind | PERSON Ada Roe , Jr.");
}

TEST(NameRows, TakeTheTypeOfTheSurerNames) {
  const Words words = {"from", "Lian", ",", "Tanu", "Bay", ",", "Kaunu", ",", "and", "Buha", "."};
  EXPECT_EQ(
      types_of(words,
               {{{1, 2}, kGpe, 0.9F}, {{3, 5}, kOrg, 0.5F}, {{6, 7}, kPerson, 0.4F}, {{9, 10}, kGpe, 0.7F}}),
      Types(4, kGpe));
}

TEST(NameRows, KeepNamesThatAreSure) {
  const Words words = {"Ada", ",", "Movaro", "and", "Ben"};
  EXPECT_EQ(types_of(words, {{{0, 1}, kPerson, 0.9F}, {{2, 3}, kOrg, 0.6F}, {{4, 5}, kPerson, 0.9F}}),
            (Types{kPerson, kOrg, kPerson}));
}

TEST(NameRows, EndAtOtherWords) {
  const Words words = {"Ada", ",", "of", "Lian", ",", "and", "Ben"};
  EXPECT_EQ(types_of(words, {{{0, 1}, kPerson, 0.9F}, {{3, 4}, kGpe, 0.5F}, {{6, 7}, kPerson, 0.9F}}),
            (Types{kPerson, kGpe, kPerson}));
}

TEST(NameRows, AreThreeNamesOrMore) {
  const Words words = {"Ada", "and", "Lian"};
  EXPECT_EQ(types_of(words, {{{0, 1}, kPerson, 0.9F}, {{2, 3}, kGpe, 0.4F}}), (Types{kPerson, kGpe}));
}

TEST(NameRows, AreLanguagesBesideOne) {
  const Words words = {"Khmer", ",", "Nepali", "and", "Uzbek", "for", "Thai"};
  EXPECT_EQ(types_of(words, {{{0, 1}, EntityType::Norp, 0.6F},
                             {{2, 3}, EntityType::Language, 0.8F},
                             {{4, 5}, EntityType::Norp, 0.6F},
                             {{6, 7}, EntityType::Norp, 0.6F}}),
            (Types{EntityType::Language, EntityType::Language, EntityType::Language, EntityType::Norp}));
}

TEST(NameRows, StayAsTheyAreWithoutAMajority) {
  const Words words = {"Ada", ",", "Movaro", "and", "Lian"};
  EXPECT_EQ(types_of(words, {{{0, 1}, kPerson, 0.5F}, {{2, 3}, kOrg, 0.5F}, {{4, 5}, kGpe, 0.5F}}),
            (Types{kPerson, kOrg, kGpe}));
}

}  // namespace
}  // namespace nutgraf
