// Names of people, taken apart and compared.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/person_name.h"

#include <gtest/gtest.h>

#include "tests/support/annotated_text.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

PersonName read(const std::string& name) {
  static const PersonNameReader kReader(test::shipped_model());
  const test::AnnotatedText given = test::annotated("[PERSON " + name + "]");
  const Words words(given.document.text, given.document.segmentation);
  return kReader.read(words, given.document.named_entities[0].tokens);
}

using Parts = std::vector<std::string>;

TEST(PersonName, LeavesOutHonorificsParticlesAndSuffixes) {
  EXPECT_EQ(read("Dr. Olive van der Berg Jr.").parts, (Parts{"olive", "berg"}));
  EXPECT_EQ(read("Dr. Olive van der Berg Jr.").suffix, "jr");
  EXPECT_EQ(read("Karim al-Wafi").parts, (Parts{"karim", "wafi"}));
  EXPECT_EQ(read("Ömer Yıldız").parts, (Parts{"omer", "yildiz"}));
}

TEST(PersonName, JoinsHyphenatedWords) { EXPECT_EQ(read("Han Sol-mi").parts, (Parts{"han", "sol-mi"})); }

TEST(PersonName, MatchesFamilyAndGivenNames) {
  EXPECT_EQ(match_names(read("Abara"), read("Chidi Abara")), NameMatch::Family);
  EXPECT_EQ(match_names(read("Han"), read("Han Sol-mi")), NameMatch::Given);
  EXPECT_EQ(match_names(read("López Vega"), read("María López Vega")), NameMatch::Full);
  EXPECT_EQ(match_names(read("al-Wafi"), read("Karim al-Wafi")), NameMatch::Family);
  EXPECT_EQ(match_names(read("J. Abara"), read("Joy Abara")), NameMatch::Full);
  EXPECT_EQ(match_names(read("Tanaka Yuki"), read("Yuki Tanaka")), NameMatch::Full);
  EXPECT_EQ(match_names(read("Joy A"), read("Ruth Joy Abara")), NameMatch::Full);
}

TEST(PersonName, KeepsPeopleOfOneSurnameApart) {
  EXPECT_EQ(match_names(read("Ruth Abara"), read("Chidi Abara")), NameMatch::None);
  EXPECT_EQ(match_names(read("Roy Kent Jr."), read("Roy Kent")), NameMatch::None);
  EXPECT_EQ(match_names(read("Ruth B"), read("Ruth Abara")), NameMatch::None);
}

TEST(PersonName, TellsGenderByGivenNameOrEnding) {
  EXPECT_EQ(read("Angela Holm").gender, Gender::Female);
  EXPECT_EQ(read("Robert Holm").gender, Gender::Male);
  EXPECT_EQ(read("Zzx Petrunova").gender, Gender::Female);
  EXPECT_EQ(read("Zzx Holm").gender, Gender::Unknown);
}

}  // namespace
}  // namespace nutgraf
