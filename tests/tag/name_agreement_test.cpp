// The mentions of one name agree on its type where the document knows better than the tagger.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/name_agreement.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/english_tables.h"

namespace nutgraf {
namespace {

constexpr EntityType kPerson = EntityType::Person;
constexpr EntityType kOrg = EntityType::Organization;
constexpr EntityType kGpe = EntityType::GeopoliticalEntity;

/// A name as the tagger found it.
struct Name {
  std::vector<std::string_view> words;
  EntityType type;
  float score;
  std::string_view before = "and";
};

std::vector<EntityType> types_of(const std::vector<Name>& names) {
  std::vector<std::string_view> words;
  std::vector<NamedEntity> entities;
  for (const Name& name : names) {
    words.push_back(name.before);
    const auto begin = static_cast<std::uint32_t>(words.size());
    words.insert(words.end(), name.words.begin(), name.words.end());
    entities.push_back({{begin, static_cast<std::uint32_t>(words.size())}, name.type, name.score});
  }
  static const NameAgreement kAgreement(english_tables());
  kAgreement.apply(words, LetterTable("inc.\tl\n"), entities);
  std::vector<EntityType> types;
  types.reserve(entities.size());
  for (const NamedEntity& entity : entities) types.push_back(entity.type);
  return types;
}

using Types = std::vector<EntityType>;

TEST(NameAgreement, MakesTheSurnameOfAFullNameAPerson) {
  EXPECT_EQ(types_of({{{"Philip", "Zarra"}, kPerson, 0.9F}, {{"Zarra"}, kGpe, 0.5F}}), Types(2, kPerson));
  EXPECT_EQ(types_of({{{"Philip", "Zarra", "II"}, kPerson, 0.9F}, {{"Zarra"}, kOrg, 0.5F}}),
            Types(2, kPerson));
}

TEST(NameAgreement, LeavesWhatTheTaggerIsSureOf) {
  EXPECT_EQ(types_of({{{"Rob", "England"}, kPerson, 0.9F}, {{"England"}, kGpe, 0.97F}}),
            (Types{kPerson, kGpe}));
}

TEST(NameAgreement, MakesFullNamesPeopleAsElsewhere) {
  const Name person = {{"Ada", "Ruiz"}, kPerson, 0.9F};
  EXPECT_EQ(types_of({person, person, {{"Ada", "Ruiz"}, EntityType::WorkOfArt, 0.6F}}), Types(3, kPerson));
  const Name body = {{"Kiri", "House"}, kOrg, 0.9F};
  EXPECT_EQ(types_of({body, body, {{"Kiri", "House"}, EntityType::Facility, 0.6F}}),
            (Types{kOrg, kOrg, EntityType::Facility}));
}

TEST(NameAgreement, MakesModelsOfOneMakeProducts) {
  constexpr EntityType kProduct = EntityType::Product;
  EXPECT_EQ(types_of({{{"Zenor", "A30"}, kProduct, 0.8F}, {{"Zenor", "A7"}, kOrg, 0.5F}}),
            Types(2, kProduct));
  EXPECT_EQ(types_of({{{"Zenor", "A30"}, kProduct, 0.8F}, {{"Zenor", "Group"}, kOrg, 0.5F}}),
            (Types{kProduct, kOrg}));
}

TEST(NameAgreement, LeavesThePlaceOfATitle) {
  EXPECT_EQ(types_of({{{"Earl", "of", "Obery"}, kPerson, 0.9F}, {{"Obery"}, kGpe, 0.6F}}),
            (Types{kPerson, kGpe}));
}

TEST(NameAgreement, TakesABareNameForWhatItIsElsewhere) {
  EXPECT_EQ(types_of({{{"Zorba"}, kOrg, 0.8F}, {{"Zorba"}, kPerson, 0.7F}}), Types(2, kOrg));
  EXPECT_EQ(types_of({{{"Zorba"}, kPerson, 0.8F}, {{"Zorba"}, kPerson, 0.8F}, {{"Zorba"}, kOrg, 0.6F}}),
            (Types{kPerson, kPerson, kOrg}));
}

TEST(NameAgreement, KeepsWhoHasAFullNameOrATitle) {
  EXPECT_EQ(types_of({{{"Ada", "Ford"}, kPerson, 0.9F}, {{"Ford"}, kOrg, 0.9F}, {{"Ford"}, kPerson, 0.6F}}),
            (Types{kPerson, kOrg, kPerson}));
  EXPECT_EQ(types_of({{{"Zorba"}, kOrg, 0.9F}, {{"Zorba"}, kPerson, 0.6F, "Mr."}}), (Types{kOrg, kPerson}));
}

TEST(NameAgreement, TakesTheFirstWordOfACompanyForIt) {
  const Name zarra = {{"Zarra"}, kPerson, 0.95F};
  EXPECT_EQ(types_of({{{"Zarra", "&", "Lind"}, kOrg, 0.9F}, zarra}), Types(2, kOrg));
  EXPECT_EQ(types_of({{{"Zarra", "Roe", "Inc."}, kOrg, 0.9F}, zarra}), Types(2, kOrg));
  EXPECT_EQ(types_of({{{"Zarra", "Roe"}, kOrg, 0.9F}, zarra}), (Types{kOrg, kPerson}));
  EXPECT_EQ(types_of({{{"Zarra", "Inc."}, kOrg, 0.9F}, {{"Ada", "Zarra"}, kPerson, 0.9F}, zarra}),
            (Types{kOrg, kPerson, kPerson}));
}

TEST(NameAgreement, TakesForACompanyWhatIsToldToBeOne) {
  const Name zarra = {{"Zarra"}, kPerson, 0.7F};
  EXPECT_EQ(types_of({{{"Zarra"}, kGpe, 0.6F, "startup"}, zarra}), Types(2, kOrg));
  EXPECT_EQ(types_of({{{"Zarra"}, kGpe, 0.6F, "drugmaker"}, zarra}), Types(2, kOrg));
  EXPECT_EQ(
      types_of({zarra, {{"a", "shoe", "maker"}, EntityType::Product, 0.5F, ","}, {{"x"}, kGpe, 0.9F, ","}}),
      (Types{kOrg, EntityType::Product, kGpe}));
  EXPECT_EQ(
      types_of({zarra, {{"a", "maker", "'s"}, EntityType::Product, 0.5F, ","}, {{"x"}, kGpe, 0.9F, ","}}),
      (Types{kPerson, EntityType::Product, kGpe}));
  EXPECT_EQ(types_of({{{"Ada", "Zarra"}, kPerson, 0.9F}, {{"Zarra"}, kPerson, 0.9F, "startup"}}),
            Types(2, kPerson));
}

TEST(NameAgreement, LeavesAPersonWhoIsToldByACompany) {
  const Name zarra = {{"Zarra"}, kPerson, 0.7F};
  EXPECT_EQ(types_of({zarra,
                      {{"a", "clerk", "at", "the", "bank"}, EntityType::Product, 0.5F, ","},
                      {{"x"}, kGpe, 0.9F, ","}}),
            (Types{kPerson, EntityType::Product, kGpe}));
  EXPECT_EQ(types_of({{{"Zarra"}, kPerson, 0.7F, "startup"}, {{"x"}, kGpe, 0.9F, "founded"}, zarra}),
            (Types{kPerson, kGpe, kPerson}));
}

TEST(NameAgreement, TakesADoubtfulPeopleForTheSurname) {
  EXPECT_EQ(types_of({{{"Ada", "Zarra"}, kPerson, 0.9F}, {{"Zarra"}, EntityType::Norp, 0.5F}}),
            Types(2, kPerson));
}

TEST(NameAgreement, GivesADoubtfulPlaceTheTypeOfItsOtherMentions) {
  EXPECT_EQ(types_of({{{"Zorba"}, kGpe, 0.9F}, {{"Zorba"}, kOrg, 0.4F}}), Types(2, kGpe));
  EXPECT_EQ(types_of({{{"Zorba"}, kGpe, 0.9F}, {{"Zorba"}, kOrg, 0.6F}}), (Types{kGpe, kOrg}));
}

TEST(NameAgreement, GivesANameOfSeveralWordsOneType) {
  EXPECT_EQ(types_of({{{"Bright", "Ngaro"}, kPerson, 0.9F}, {{"Bright", "Ngaro"}, kOrg, 0.4F}}),
            Types(2, kPerson));
  EXPECT_EQ(types_of({{{"Bright", "Ngaro"}, kPerson, 0.9F}, {{"Bright", "Ngaro"}, kOrg, 0.6F}}),
            (Types{kPerson, kOrg}));
  EXPECT_EQ(types_of({{{"Bright", "Ngaro"}, kPerson, 0.5F}, {{"Bright", "Ngaro"}, kOrg, 0.4F}}),
            (Types{kPerson, kOrg}));
}

TEST(NameAgreement, TakesTheLastTwoWordsOfAFullNameForThePerson) {
  EXPECT_EQ(types_of({{{"Sami", "El", "Haddar"}, kPerson, 0.9F}, {{"El", "Haddar"}, kOrg, 0.6F}}),
            Types(2, kPerson));
}

TEST(NameAgreement, LeavesEventsAndPeoples) {
  const EntityType work = EntityType::WorkOfArt;
  EXPECT_EQ(types_of({{{"Mulan"}, work, 0.9F}, {{"Mulan"}, kPerson, 0.6F}}), (Types{work, kPerson}));
}

TEST(NameAgreement, TakesASurnameThatSpeaksForAPerson) {
  EXPECT_EQ(types_of({{{"Kevin", "Obery"}, kPerson, 0.9F},
                      {{"Obery"}, kGpe, 0.97F},
                      {{"Zarra"}, kGpe, 0.97F, "said"},
                      {{"Obery"}, kGpe, 0.97F, "in"}}),
            (Types{kPerson, kPerson, kGpe, kGpe}));
}

}  // namespace
}  // namespace nutgraf
