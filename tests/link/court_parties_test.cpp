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

TEST(CourtParties, MayBeToldWithWhatTheyAre) {
  EXPECT_EQ(linked("The judge remanded a trader, [PERSON Ada Ruiz], in prison. The defendant was late."),
            "The judge remanded a trader, [0 Ada Ruiz], in prison. [0 The defendant] was late.");
  EXPECT_EQ(linked("She ordered the remand of a trader, [PERSON Ada Ruiz], on Monday. The accused was late."),
            "She ordered the remand of a trader, [0 Ada Ruiz], on Monday. [0 The accused] was late.");
  for (const std::string told :
       {"Police arrested a trader, [PERSON Ada Ruiz] said. The suspect was late.",
        "Police arrested a trader, [PERSON Ada Ruiz], a clerk, said. The suspect was late.",
        "Police arrested a man robbing a trader, [PERSON Ada Ruiz], in May. The suspect was late.",
        "Police arrested a man robbing [PERSON Ada Ruiz] in May. The suspect was late.",
        "He was jailed by a magistrate, [PERSON Ada Ruiz], in May. The convict left."})
    EXPECT_EQ(linked(told).find("[0 The"), std::string::npos) << linked(told);
}

TEST(CourtParties, AreNotOfLongAgo) {
  EXPECT_EQ(linked("[PERSON Ada Ruiz] was arrested in 1998. The suspect was late."),
            "[0 Ada Ruiz] was arrested in 1998. The suspect was late.");
  EXPECT_EQ(linked("Police arrested [PERSON Ada Ruiz] in 1998. The suspect was late."),
            "Police arrested [0 Ada Ruiz] in 1998. The suspect was late.");
  EXPECT_EQ(linked("[PERSON Ada Ruiz] was arrested in Kestrel. The suspect was late."),
            "[0 Ada Ruiz] was arrested in Kestrel. [0 The suspect] was late.");
}

TEST(CourtParties, AreWhoTurnedToTheCourt) {
  EXPECT_EQ(linked("[PERSON Ada Ruiz] filed a petition against [PERSON Bo Lind]. The petitioner was late."),
            "[0 Ada Ruiz] filed a petition against [1 Bo Lind]. [0 The petitioner] was late.");
  EXPECT_EQ(linked("It heard a complaint lodged by [PERSON Ada Ruiz]. The complainant was late."),
            "It heard a complaint lodged by [0 Ada Ruiz]. [0 The complainant] was late.");
  for (const std::string told :
       {"It heard appeals filed by [PERSON Ada Ruiz] and a petition by others. The petitioner was late.",
        "[PERSON Ada Ruiz] filed a petition. [PERSON Bo Lind] filed a plea. The petitioner was late.",
        "[PERSON Ada Ruiz] filed a petition on behalf of a trader. The petitioner was late.",
        "It heard a petition filed by [PERSON Ada Ruiz] on behalf of a trader. The petitioner was late.",
        "[PERSON Ada Ruiz] filed a story. The petitioner was late."})
    EXPECT_EQ(linked(told).find("[0 The"), std::string::npos) << linked(told);
}

}  // namespace
}  // namespace nutgraf
