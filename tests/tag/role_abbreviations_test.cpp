// Abbreviations of offices and common words are no names.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/role_abbreviations.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/support/english_tables.h"
#include "tests/support/labelled_names.h"

namespace nutgraf {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// What is left, with " | " between, of single words in capitals taken for organisations, and of the
/// stretches [begin, end) besides, among people.
std::string left_of(const std::string& text, const std::vector<TokenRange>& longer = {},
                    const std::vector<TokenRange>& people = {}) {
  const std::vector<std::string> words = split(text);
  const std::vector<std::string_view> views(words.begin(), words.end());
  std::vector<NamedEntity> entities;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    for (const TokenRange range : people) {
      if (range.begin == i) entities.push_back({range, EntityType::Person, 0.9F});
    }
    for (const TokenRange range : longer) {
      if (range.begin == i) entities.push_back({range, EntityType::Organization, 0.9F});
    }
    if (words[i].size() > 1 && words[i][0] < 'a' && words[i][1] < 'a')
      entities.push_back({{i, i + 1}, EntityType::Organization, 0.9F});
  }
  static const RoleAbbreviations kAbbreviations(english_tables());
  kAbbreviations.leave_out(views, entities);
  std::string joined;
  for (const NamedEntity& entity : entities) {
    if (!joined.empty()) joined += " | ";
    for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i)
      joined += (i > entity.tokens.begin ? " " : "") + words[i];
  }
  return joined;
}

TEST(RoleAbbreviations, AreNoNamesWhereTheirWordsAreAnOffice) {
  EXPECT_EQ(left_of("the Public Relations Officer ( PRO ) said ; the PRO of NULGE left"), "NULGE");
  EXPECT_EQ(left_of("Members of County Assembly ( MCAs ) met and each MCA voted", {{2, 4}}),
            "County Assembly");
}

TEST(RoleAbbreviations, AreNoPeoples) {
  const std::vector<std::string_view> words = {"other", "CEOs"};
  std::vector<NamedEntity> entities = {{{1, 2}, EntityType::Norp, 0.5F}};
  RoleAbbreviations(english_tables()).leave_out(words, entities);
  EXPECT_TRUE(entities.empty());
}

TEST(RoleAbbreviations, AreNoNamesOfRanksAlone) {
  EXPECT_EQ(left_of("the Sub Inspector left the Deputy Ministry", {{1, 3}, {5, 7}}), "Deputy Ministry");
}

TEST(RoleAbbreviations, AreNoNamesWhereTheyNameCameras) {
  EXPECT_EQ(left_of("Kestrel police saw him on CCTV with an ID in hand"), "");
  EXPECT_EQ(left_of("CCTV of China showed it"), "CCTV");
}

TEST(RoleAbbreviations, AreNoNamesWhereTheirWordsAreCommon) {
  EXPECT_EQ(left_of("its gross domestic product ( GDP ) rose"), "");
  EXPECT_EQ(left_of("in Local Government Area ( LGA ) , the LGA"), "");
  EXPECT_EQ(left_of("in Ovom Local Government Area ( LGA ) ,", {{1, 5}}), "Ovom Local Government Area");
}

TEST(RoleAbbreviations, AreNoNamesAsOfficesOfTwoLetters) {
  EXPECT_EQ(left_of("the PM met an MP of the EFF"), "EFF");
  EXPECT_EQ(left_of("the Party of Movement ( PM ) and the PM"), "PM | PM");
}

TEST(RoleAbbreviations, AreNoNamesAsWellKnownWords) {
  EXPECT_EQ(left_of("the GDP , the SUVs , the EPS and the EFF"), "EFF");
  EXPECT_EQ(left_of("the Green Democratic Party ( GDP ) won ; the GDP"), "GDP | GDP");
}

TEST(RoleAbbreviations, LeaveOutWhatMinistersAreOf) {
  EXPECT_EQ(left_of("the Minister for Ports , Housing and Rail left", {{4, 7}}), "");
  EXPECT_EQ(left_of("the Minister of Ports met the Rail Board", {{6, 8}}), "Rail Board");
}

TEST(RoleAbbreviations, KeepWhoStandsBesideAMinister) {
  EXPECT_EQ(left_of("the Minister of Ports Ada Ruiz and Vexo signed", {{7, 8}}, {{4, 6}}), "Ada Ruiz | Vexo");
}

TEST(RoleAbbreviations, AreNoNamesAsHonorsBehindPeople) {
  EXPECT_EQ(left_of("said Ada Ruiz , GCFR , of the EFF"), "EFF");
}

TEST(RoleAbbreviations, StayNamesWithTheirWords) {
  EXPECT_EQ(left_of("Economic Freedom Fighters ( EFF ) and the EFF"), "EFF | EFF");
  EXPECT_EQ(left_of("the Office of the Prosecutor ( OTP )"), "OTP");
  EXPECT_EQ(left_of("the Chief Economist ( CE )", {{1, 3}}), "Chief Economist | CE");
}

TEST(RoleAbbreviations, AreNoNamesWhereSomebodyIsIntroducedByThem) {
  const auto left = [](const std::string& text, std::vector<NamedEntity> entities) {
    const std::vector<std::string> words = split(text);
    const std::vector<std::string_view> views(words.begin(), words.end());
    static const RoleAbbreviations kAbbreviations(english_tables());
    kAbbreviations.leave_out(views, entities);
    return entities.size();
  };
  constexpr EntityType kOrg = EntityType::Organization;
  const NamedEntity person{{4, 6}, EntityType::Person, 0.9F};
  EXPECT_EQ(left("the SHO left MCA Ada Ruiz ; the MCA left", {person, {{8, 9}, kOrg, 0.8F}}), 1U);
  EXPECT_EQ(left("at the MCA , Ada Ruiz said", {person, {{2, 3}, kOrg, 0.8F}}), 1U);
  EXPECT_EQ(left("of Malay Clubs Asia Ada Ruiz ( MCA ) ; MCA Ada Ruiz",
                 {{{7, 8}, kOrg, 0.8F}, {{11, 13}, EntityType::Person, 0.9F}}),
            2U);
  EXPECT_EQ(left("the KLP said KLP Ada Ruiz", {{{1, 2}, kOrg, 0.8F}, person}), 2U);
}

TEST(RoleAbbreviations, AreSpelledByTheInitialsBeforeThem) {
  const std::vector<std::string_view> words = {"the", "Bank", "of", "the", "North"};
  EXPECT_EQ(words_spelled(words, "BN"), 4U);
  EXPECT_EQ(words_spelled(words, "N"), 1U);
  EXPECT_EQ(words_spelled(words, "XBN"), 0U);
  EXPECT_EQ(words_spelled(words, "ATBN"), 0U);
}

std::string parted(const std::string& text, std::vector<NamedEntity> entities) {
  const std::vector<std::string> words = split(text);
  static const RoleAbbreviations kAbbreviations(english_tables());
  const std::vector<std::string_view> views(words.begin(), words.end());
  kAbbreviations.part_from_names(views, entities);
  std::string joined;
  for (const NamedEntity& entity : entities) {
    joined += joined.empty() ? "" : " | ";
    joined += entity.type == EntityType::Person ? "person" : "other";
    for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i) joined += " " + words[i];
  }
  return joined;
}

TEST(RoleAbbreviations, PartsARankFromItsPerson) {
  constexpr EntityType kOrg = EntityType::Organization;
  EXPECT_EQ(parted("then SDPO Ada Ruiz said", {{{1, 4}, kOrg, 0.8F}}), "person Ada Ruiz");
  EXPECT_EQ(parted("the BDO Ada Ruiz left", {{{1, 2}, kOrg, 0.6F}, {{2, 4}, EntityType::Person, 0.9F}}),
            "person Ada Ruiz");
  EXPECT_EQ(parted("the SHO left", {{{1, 2}, kOrg, 0.6F}}), "other SHO");
  EXPECT_EQ(parted("shares of DSP Group fell", {{{2, 4}, kOrg, 0.9F}}), "other DSP Group");
  EXPECT_EQ(parted("the KBC News said", {{{1, 3}, kOrg, 0.9F}}), "other KBC News");
  EXPECT_EQ(parted("free Barr Bright Ngaro", {{{1, 4}, kOrg, 0.5F}}), "person Bright Ngaro");
  EXPECT_EQ(parted("shares of Dr Cola", {{{2, 4}, kOrg, 0.9F}}), "other Dr Cola");
}

TEST(RoleAbbreviations, TakesShortTitlesOffPeople) {
  const std::vector<std::string_view> words = {"Cpl", "Ada", "Ruiz", "and", "Judge", "Ben", "Ford"};
  std::vector<NamedEntity> entities = {{{0, 3}, EntityType::Person, 0.9F},
                                       {{4, 7}, EntityType::Person, 0.9F}};
  static const RoleAbbreviations kAbbreviations(english_tables());
  kAbbreviations.part_from_people(words, entities);
  EXPECT_EQ(entities[0].tokens, (TokenRange{1, 3}));
  EXPECT_EQ(entities[1].tokens, (TokenRange{4, 7}));
}

/// What is left of people, each a stretch of the text.
std::string people_of(const std::string& text, const std::vector<TokenRange>& people) {
  const std::vector<std::string> words = split(text);
  const std::vector<std::string_view> views(words.begin(), words.end());
  std::vector<NamedEntity> entities;
  for (const TokenRange range : people) entities.push_back({range, EntityType::Person, 0.9F});
  static const RoleAbbreviations kAbbreviations(english_tables());
  kAbbreviations.part_from_people(views, entities);
  return test::labelled(views, entities);
}

TEST(RoleAbbreviations, LeadRanksThatArePartedFromPeople) {
  EXPECT_EQ(people_of("Pol Col Ada Ruiz and Sqn Ldr Bo Lind", {{0, 4}, {5, 9}}),
            "PERSON Ada Ruiz | PERSON Bo Lind");
  EXPECT_EQ(people_of("Pol . Capt. Ada Ruiz", {{0, 1}, {3, 5}}), "PERSON Ada Ruiz");
  EXPECT_EQ(people_of("Pol. Sub - Lt Ada Ruiz", {{0, 2}, {4, 6}}), "PERSON Ada Ruiz");
  EXPECT_EQ(people_of("Pol Maj - General Ada Ruiz", {{0, 2}, {4, 6}}), "PERSON Ada Ruiz");
  EXPECT_EQ(people_of("Pol Pot and Pol", {{0, 2}, {3, 4}}), "PERSON Pol Pot | PERSON Pol");
}

TEST(RoleAbbreviations, AreNobodyWithWhereTheyAreHeld) {
  EXPECT_EQ(people_of("DG KDA Ada Ruiz said", {{0, 2}, {2, 4}}), "PERSON Ada Ruiz");
  EXPECT_EQ(people_of("ADA RUIZ Bo Lind", {{0, 2}, {2, 4}}), "PERSON ADA RUIZ | PERSON Bo Lind");
}

TEST(RoleAbbreviations, TakesNoWordWithoutCharactersForATitle) {
  const std::vector<std::string_view> words = {"Cpl", {}, "Ruiz"};
  std::vector<NamedEntity> entities = {{{0, 3}, EntityType::Person, 0.9F}};
  static const RoleAbbreviations kAbbreviations(english_tables());
  kAbbreviations.part_from_people(words, entities);
  EXPECT_EQ(entities[0].tokens, (TokenRange{1, 3}));
}

std::string without_office(const std::string& text, NamedEntity entity) {
  const std::vector<std::string> words = split(text);
  static const RoleAbbreviations kAbbreviations(english_tables());
  const std::vector<std::string_view> views(words.begin(), words.end());
  std::vector<NamedEntity> entities = {entity};
  kAbbreviations.part_from_places(views, entities);
  std::string joined = entities[0].type == EntityType::GeopoliticalEntity ? "place" : "other";
  for (std::uint32_t i = entities[0].tokens.begin; i < entities[0].tokens.end; ++i) joined += " " + words[i];
  return joined;
}

TEST(RoleAbbreviations, PartsAnOfficeFromItsPlace) {
  constexpr EntityType kOrg = EntityType::Organization;
  EXPECT_EQ(without_office("Mulati MCA said", {{0, 2}, kOrg, 0.8F}), "place Mulati");
  EXPECT_EQ(without_office("New Kiro SHO said", {{0, 3}, EntityType::Location, 0.5F}), "place New Kiro");
  EXPECT_EQ(without_office("KLP MPs left", {{0, 2}, kOrg, 0.8F}), "other KLP");
  EXPECT_EQ(without_office("Kiro Bank CEO said", {{0, 3}, kOrg, 0.8F}), "other Kiro Bank");
  EXPECT_EQ(without_office("Kiro TV said", {{0, 2}, kOrg, 0.8F}), "other Kiro TV");
}

}  // namespace
}  // namespace nutgraf
