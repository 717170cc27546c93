// Treebank words put together as text again.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/summary_corpus.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

TEST(JoinWords, PutsMarksWhereTheyBelong) {
  EXPECT_EQ(join_words({"The", "mayor", "'s", "boat", "(", "red", ")", "sank", ",", "\"", "alas", "\"", "."}),
            "The mayor's boat (red) sank, \"alas\".");
  EXPECT_EQ(join_words({"A", "12", "-", "hour", "trip", "-", "-", "at", "most", "-", "-", "did", "n't",
                        "cost", "$", "5", "."}),
            "A 12-hour trip -- at most -- didn't cost $5.");
}

}  // namespace
}  // namespace nutgraf
