// Stems of English words.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/porter_stemmer.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace nutgraf {
namespace {

TEST(PorterStemmer, FollowsTheExamplesOfPorter1980) {
  const std::pair<const char*, const char*> examples[] = {
      {"caresses", "caress"},    {"ponies", "poni"},        {"cats", "cat"},
      {"feed", "feed"},          {"agreed", "agre"},        {"plastered", "plaster"},
      {"motoring", "motor"},     {"sing", "sing"},          {"conflated", "conflat"},
      {"troubled", "troubl"},    {"sized", "size"},         {"hopping", "hop"},
      {"falling", "fall"},       {"hissing", "hiss"},       {"fizzed", "fizz"},
      {"failing", "fail"},       {"filing", "file"},        {"happy", "happi"},
      {"relational", "relat"},   {"conditional", "condit"}, {"vietnamization", "vietnam"},
      {"predication", "predic"}, {"operator", "oper"},      {"feudalism", "feudal"},
      {"decisiveness", "decis"}, {"hopefulness", "hope"},   {"formality", "formal"},
      {"sensitivity", "sensit"}, {"triplicate", "triplic"}, {"formalize", "formal"},
      {"electrical", "electr"},  {"goodness", "good"},      {"revival", "reviv"},
      {"allowance", "allow"},    {"adjustment", "adjust"},  {"adoption", "adopt"},
      {"communism", "commun"},   {"effective", "effect"},   {"probate", "probat"},
      {"rate", "rate"},          {"cease", "ceas"},         {"controlling", "control"},
      {"roll", "roll"}};
  for (const auto& [word, stem] : examples) EXPECT_EQ(porter_stem(word), stem) << word;
}

TEST(PorterStemmer, KeepsTheExtensionsOfNltk) {
  EXPECT_EQ(porter_stem("skies"), "sky");
  EXPECT_EQ(porter_stem("dying"), "die");
  EXPECT_EQ(porter_stem("ties"), "tie");
  EXPECT_EQ(porter_stem("tied"), "tie");
  EXPECT_EQ(porter_stem("enjoy"), "enjoy");
  EXPECT_EQ(porter_stem("carefully"), "care");
  EXPECT_EQ(porter_stem("geology"), "geolog");
  EXPECT_EQ(porter_stem("news"), "news");
  EXPECT_EQ(porter_stem("as"), "as");
}

TEST(PorterStemmer, TakesAnyBytes) {
  EXPECT_EQ(porter_stem(""), "");
  EXPECT_EQ(porter_stem("s"), "s");
  EXPECT_EQ(porter_stem("caf\xC3\xA9s"), "caf\xC3\xA9");
  EXPECT_EQ(porter_stem(std::string(1 << 16, 'y')).size(), std::size_t{1} << 16);
}

}  // namespace
}  // namespace nutgraf
