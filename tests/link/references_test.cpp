// Whom pronouns and dignities stand for where a rule is sure of it.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

std::string linked(const std::string& marked) { return test::with_mentions(test::linked(marked)); }

TEST(References, OwnWhatStandsBesideTheSubject) {
  EXPECT_EQ(linked("[PERSON Bo Lind] asked [PERSON Tom Oshi]. Judge [PERSON Aro Vale] in his ruling agreed."),
            "[0 Bo Lind] asked [1 Tom Oshi]. Judge [2 Aro Vale] in [2 his] ruling agreed.");
  // The object is no subject: who is meant is not sure.
  EXPECT_EQ(linked("[PERSON Ada Ruiz] met [PERSON Tom Oshi] in her office."),
            "[0 Ada Ruiz] met [1 Tom Oshi] in [0 her] office.");
}

TEST(References, AreNotWhoStandsBesideAsAnothers) {
  EXPECT_EQ(linked("[PERSON Bo Lind] came. After the plea his lawyer, [PERSON Tom Oshi], left."),
            "[0 Bo Lind] came. After the plea [0 his] lawyer, [1 Tom Oshi], left.");
  EXPECT_EQ(linked("[PERSON Bo Lind] came. Through his mother, [PERSON Tom Oshi] met others."),
            "[0 Bo Lind] came. Through [1 his] mother, [1 Tom Oshi] met others.");
  EXPECT_EQ(linked("[PERSON Bo Lind] came. In his speech, [PERSON Tom Oshi] agreed."),
            "[0 Bo Lind] came. In [1 his] speech, [1 Tom Oshi] agreed.");
}

TEST(References, GoOnBehindLettersAndHeadings) {
  EXPECT_EQ(
      linked("[PERSON Bo Lind] SC, prosecuting, told [PERSON Tom Oshi] it was late. He said it leaked."),
      "[0 Bo Lind] SC, prosecuting, told [1 Tom Oshi] it was late. [0 He] said it leaked.");
  EXPECT_EQ(
      linked("[PERSON Bo Lind] told [PERSON Tom Oshi] it was late.\n\nNext steps\n\nHe said it leaked."),
      "[0 Bo Lind] told [1 Tom Oshi] it was late.\n\nNext steps\n\n[0 He] said it leaked.");
  EXPECT_EQ(linked("[PERSON Bo Lind] told [PERSON Tom Oshi] it was late. He, therefore, said it leaked."),
            "[0 Bo Lind] told [1 Tom Oshi] it was late. [0 He], therefore, said it leaked.");
}

TEST(References, StandForWhoBearsADignity) {
  EXPECT_EQ(linked("Justice [PERSON Ada Ruiz] met Governor [PERSON Eva Lind]. Her Honour ruled it out."),
            "Justice [0 Ada Ruiz] met Governor [1 Eva Lind]. [0 Her Honour] ruled it out.");
  EXPECT_EQ(linked("Justice [PERSON Ada Ruiz] met Governor [PERSON Bo Lind]. His Excellency was late."),
            "Justice [0 Ada Ruiz] met Governor [1 Bo Lind]. [1 His Excellency] was late.");
  // Nobody bears it, another bears it, it is no dignity.
  for (const std::string told : {"His Majesty was late.", "Her Honour Judge [PERSON Eva Lind] was late.",
                                 "Her Honour the judge was late.", "HH [Her Honour] left.",
                                 "His Honour, Judge [PERSON Bo Lind], was late."})
    EXPECT_EQ(linked("Justice [PERSON Ada Ruiz] left. " + told).find("[0 H"), std::string::npos)
        << linked("Justice [PERSON Ada Ruiz] left. " + told);
  EXPECT_EQ(linked("Judge [PERSON Bo Lind] left. His honour is at stake."),
            "Judge [0 Bo Lind] left. [0 His] honour is at stake.");
}

TEST(References, AreNotOfTheOfficeThatOthersServe) {
  EXPECT_EQ(linked("The adviser to the president, [PERSON Ada Ruiz], left. The president was late."),
            "The adviser to the president, [0 Ada Ruiz], left. The president was late.");
}

TEST(References, AreOneByWhatTheyAreCalled) {
  EXPECT_EQ(linked("[PERSON Wido Sanro], popularly called [PERSON Wiwi], won. [PERSON Wiwi] sang."),
            "[0 Wido Sanro], popularly called [0 Wiwi], won. [0 Wiwi] sang.");
  EXPECT_EQ(linked("[PERSON Wido Sanro], who called [PERSON Wiwi], won."),
            "[0 Wido Sanro], who called [1 Wiwi], won.");
}

}  // namespace
}  // namespace nutgraf
