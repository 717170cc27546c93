// The parts that letters in brackets spell are one name.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/spelled_names.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/labelled_names.h"

namespace nutgraf {
namespace {

using Words = std::vector<std::string_view>;

constexpr EntityType kOrg = EntityType::Organization;
constexpr EntityType kGpe = EntityType::GeopoliticalEntity;

/// Labels and words of entities, with " | " between.
std::string joined(const Words& words, std::vector<NamedEntity> entities,
                   const std::vector<TokenRange>& sentences) {
  join_spelled_names(words, sentences, entities);
  return test::labelled(words, entities);
}

/// The same of one sentence.
std::string joined(const Words& words, std::vector<NamedEntity> entities) {
  return joined(words, std::move(entities), {{0, static_cast<std::uint32_t>(words.size())}});
}

TEST(SpelledNames, AreOne) {
  EXPECT_EQ(joined({"Ministry", "of", "Ports", ",", "Roads", "and", "Rail", "(", "MPRR", ")"},
                   {{{0, 3}, kOrg}, {{4, 5}, kOrg}, {{6, 7}, kGpe}, {{8, 9}, kOrg}}),
            "ORG Ministry of Ports , Roads and Rail | ORG MPRR");
}

TEST(SpelledNames, StayAsTheyAreWhereOneIsCut) {
  EXPECT_EQ(joined({"Kiri", "Local", "Road", "Board", "(", "LRB", ")"}, {{{0, 4}, kOrg}, {{5, 6}, kOrg}}),
            "ORG Kiri Local Road Board | ORG LRB");
  EXPECT_EQ(joined({"Kiri", "Road", "and", "Rail", "Board", "(", "RRB", ")"},
                   {{{0, 2}, kOrg}, {{3, 5}, kOrg}, {{6, 7}, kOrg}}),
            "ORG Kiri Road | ORG Rail Board | ORG RRB");
}

TEST(SpelledNames, BeginInTheSentenceOfTheLetters) {
  const Words words = {"Kiri", "Road", "Lima", "Board", "(", "KRLB", ")"};
  const std::vector<NamedEntity> entities = {{{0, 2}, kGpe}, {{2, 4}, kOrg}, {{5, 6}, kOrg}};
  EXPECT_EQ(joined(words, entities), "ORG Kiri Road Lima Board | ORG KRLB");
  EXPECT_EQ(joined(words, entities, {{0, 2}, {2, 7}}), "GPE Kiri Road | ORG Lima Board | ORG KRLB");
}

TEST(SpelledNames, StayTwoThatTheLettersDoNotSpell) {
  EXPECT_EQ(
      joined({"Kiri", "and", "Lima", "(", "XYZ", ")"}, {{{0, 1}, kGpe}, {{2, 3}, kGpe}, {{4, 5}, kOrg}}),
      "GPE Kiri | GPE Lima | ORG XYZ");
}

}  // namespace
}  // namespace nutgraf
