// Who is accused, and who came to harm: whom "the defendant" and "the victim" stand for.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/court_parties.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

std::string linked(const std::string& marked) { return test::with_mentions(test::linked(marked)); }

TEST(CourtParties, AreTheOnlyOneWhoIsCharged) {
  EXPECT_EQ(linked("[PERSON Ada Ruiz] (32), of no fixed abode, pleaded guilty. The defendant was late."),
            "[0 Ada Ruiz] (32), of no fixed abode, pleaded guilty. [0 The defendant] was late.");
  EXPECT_EQ(linked("Police arrested 31-year-old [PERSON Ada Ruiz]. The suspect was late."),
            "Police arrested 31-year-old [0 Ada Ruiz]. [0 The suspect] was late.");
  EXPECT_EQ(linked("The trial of [PERSON Ada Ruiz] began. The accused was late."),
            "The trial of [0 Ada Ruiz] began. [0 The accused] was late.");
  EXPECT_EQ(linked("[PERSON Ada Ruiz] was charged. [PERSON Bo Lind] was arrested. The accused was late."),
            "[0 Ada Ruiz] was charged. [1 Bo Lind] was arrested. The accused was late.");
  EXPECT_EQ(linked("[PERSON Ada Ruiz] was not charged. The accused was late."),
            "[0 Ada Ruiz] was not charged. The accused was late.");
}

TEST(CourtParties, AreTheOnlyOneWhoCameToHarm) {
  EXPECT_EQ(linked("[PERSON Ada Ruiz], 32, was stabbed. The victim was alone."),
            "[0 Ada Ruiz], 32, was stabbed. [0 The victim] was alone.");
  EXPECT_EQ(linked("The killing of [PERSON Ada Ruiz] shook us. The deceased was alone."),
            "The killing of [0 Ada Ruiz] shook us. [0 The deceased] was alone.");
  EXPECT_EQ(linked("[PERSON Ada Ruiz] was stabbed. If the victim forgives, he goes free."),
            "[0 Ada Ruiz] was stabbed. If the victim forgives, he goes free.");
}

TEST(CourtParties, AreNotWhoIsToldOfWithoutAName) {
  for (const std::string told : {"The victim, a teacher, was alone.", "The victim, 40, was alone.",
                                 "The victim of a thief was alone."}) {
    EXPECT_EQ(linked("[PERSON Ada Ruiz] was stabbed. " + told), "[0 Ada Ruiz] was stabbed. " + told);
  }
  EXPECT_EQ(linked("[PERSON Ada Ruiz] was stabbed. The victim, officials said, was alone."),
            "[0 Ada Ruiz] was stabbed. [0 The victim], officials said, was alone.");
}

TEST(CourtParties, AreNotWhoDoesIt) {
  for (const std::string told : {"[PERSON Bo Lind], who has killed two men, was late. The victim was alone.",
                                 "[PERSON Bo Lind], who arrested many, was late. The suspect was alone.",
                                 "[PERSON Bo Lind], who had arrested many, was late. The suspect was alone.",
                                 "[PERSON Bo Lind]'s killing of a friend shook us. The victim was alone.",
                                 "[PERSON Bo Lind]'s murder trial began. The victim was alone."})
    EXPECT_EQ(linked(told).find("[0 The"), std::string::npos) << linked(told);
  EXPECT_EQ(linked("[PERSON Bo Lind], who had been charged, was late. The suspect was alone."),
            "[0 Bo Lind], who had been charged, was late. [0 The suspect] was alone.");
  EXPECT_EQ(linked("[PERSON Bo Lind]'s murder shook us. The victim was alone."),
            "[0 Bo Lind]'s murder shook us. [0 The victim] was alone.");
}

TEST(CourtParties, SayNothingMoreOnceTheyAreKilled) {
  EXPECT_EQ(
      test::quotes_of(test::understood("[PERSON Bo Lind], 41, was stabbed to death. “I saw it,” he said.")),
      (std::vector<std::string>{"direct ?: “I saw it,”"}));
  EXPECT_EQ(test::quotes_of(test::understood("[PERSON Bo Lind], 41, was late. “I saw it,” he said.")),
            (std::vector<std::string>{"direct Bo Lind: “I saw it,”"}));
}

}  // namespace
}  // namespace nutgraf
