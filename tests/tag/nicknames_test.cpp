// One name of a person's parts around a nickname.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/nicknames.h"

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

std::string joined(const Words& words, Entities entities, const std::vector<TokenRange>& sentences = {}) {
  join_nicknames(words, sentences, LetterTable("dela\tp\nde\tp\nla\tp\n"), entities);
  return test::labelled(words, entities);
}

TEST(Nicknames, JoinThePartsAroundThem) {
  const Words words = {"Ronald", "“", "Bato", "”", "dela", "Ruiz", "left"};
  EXPECT_EQ(joined(words, {{{0, 3}, kPerson}, {{5, 6}, kPerson}}), "PERSON Ronald “ Bato ” dela Ruiz");
  EXPECT_EQ(joined(words, {{{0, 1}, kPerson}, {{5, 6}, kPerson}}), "PERSON Ronald “ Bato ” dela Ruiz");
}

TEST(Nicknames, MayBeginTheOtherPart) {
  EXPECT_EQ(joined({"William", "L.", "\"", "Bill", "\"", "Ruiz"}, {{{0, 2}, kPerson}, {{2, 6}, kPerson}}),
            "PERSON William L. \" Bill \" Ruiz");
}

TEST(Nicknames, AreNotWhatSomebodySays) {
  const Words words = {"Ada", "Ruiz", "“", "Stop", "”", "Bo", "Lind", "said"};
  const Entities people = {{{0, 2}, kPerson}, {{5, 7}, kPerson}};
  EXPECT_EQ(joined(words, people, {{0, 2}, {2, 8}}), "PERSON Ada Ruiz | PERSON Bo Lind");
  EXPECT_EQ(joined(words, people, {{0, 8}}), "PERSON Ada Ruiz “ Stop ” Bo Lind");
  EXPECT_EQ(joined({"Ada", "\"", "Why", "?", "\"", "Bo"}, {{{0, 1}, kPerson}, {{5, 6}, kPerson}}),
            "PERSON Ada | PERSON Bo");
}

TEST(Nicknames, LeaveOtherPeopleApart) {
  EXPECT_EQ(joined({"Ronald", "“", "Bato", "”", "and", "Ruiz"}, {{{0, 3}, kPerson}, {{5, 6}, kPerson}}),
            "PERSON Ronald “ Bato | PERSON Ruiz");
  EXPECT_EQ(joined({"Ronald", "dela", "Ruiz"}, {{{0, 1}, kPerson}, {{2, 3}, kPerson}}),
            "PERSON Ronald | PERSON Ruiz");
  EXPECT_EQ(
      joined({"Ronald", "“", "Bato", "”", "Ruiz"}, {{{0, 3}, kPerson}, {{4, 5}, EntityType::Organization}}),
      "PERSON Ronald “ Bato | ORG Ruiz");
  EXPECT_EQ(joined({"said", "Bo", "“"}, {{{1, 2}, kPerson}}), "PERSON Bo") << "a mark at the end";
}

}  // namespace
}  // namespace nutgraf
