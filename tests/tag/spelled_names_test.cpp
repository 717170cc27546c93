// The parts that letters in brackets spell are one name.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/spelled_names.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/labelled_names.h"

namespace nutgraf {
namespace {

using Words = std::vector<std::string_view>;

constexpr EntityType kOrg = EntityType::Organization;
constexpr EntityType kGpe = EntityType::GeopoliticalEntity;

/// Labels and words of entities, with " | " between.
std::string joined(const Words& words, std::vector<NamedEntity> entities) {
  join_spelled_names(words, entities);
  return test::labelled(words, entities);
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

TEST(SpelledNames, StayTwoThatTheLettersDoNotSpell) {
  EXPECT_EQ(
      joined({"Kiri", "and", "Lima", "(", "XYZ", ")"}, {{{0, 1}, kGpe}, {{2, 3}, kGpe}, {{4, 5}, kOrg}}),
      "GPE Kiri | GPE Lima | ORG XYZ");
}

}  // namespace
}  // namespace nutgraf
