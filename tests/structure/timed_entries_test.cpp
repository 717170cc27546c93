// Live pages: entries under the times at which they were written.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/timed_entries.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

const std::string kHead = "Kestrel Bay floods: pier closed as river rises\nBy Ilse Marren\n";
const std::string kEntries =
    "14:22\nPier opens again\nThe pier has opened to walkers, the harbour master says. Cars must "
    "wait.\nShare\n"
    "13:50 GMT\nNurse delivers twins in a tram\nTwo girls were born at noon in a tram that stood in the "
    "flood, a nurse at the infirmary told this newspaper.\nShare\n"
    "11.05 a.m.\nPower cut in three streets\nThe works have cut the power in Rope Walk, Salt Lane and Mill "
    "Street so that nobody is hurt.\nShare\n";

TEST(TimedEntries, ReachFromTheFirstTimeToTheLastText) {
  const TimedEntries entries = find_timed_entries(read_paste(kHead + kEntries + "About us\n"));
  EXPECT_EQ(entries.first, 2u);
  EXPECT_EQ(entries.last, 13u);
}

TEST(TimedEntries, AreTheArticles) {
  const Pasted pasted(kHead + kEntries);
  const std::string kinds = pasted.kinds();
  EXPECT_EQ(kinds.find("related-story"), std::string::npos) << kinds;
  for (const std::size_t text : {4u, 8u, 12u}) EXPECT_EQ(pasted.blocks[text].kind, BlockKind::Body) << kinds;
}

TEST(TimedEntries, HaveText) {
  const TimedEntries list = find_timed_entries(
      read_paste("14:22\nPier opens again\n13:50\nNurse delivers twins in a tram\n11:05\nPower cut\n"));
  EXPECT_EQ(list.first, list.last);
}

TEST(TimedEntries, AreNoListBelowAnArticle) {
  const std::string article(kFishMarket);
  const TimedEntries list = find_timed_entries(read_paste(article + article + article + kEntries));
  EXPECT_EQ(list.first, list.last);
}

TEST(TimedEntries, StandBelowTimesOfTheDay) {
  const std::string text = "The rovers began well and were never behind in a hall that was full.\n";
  const std::string scores = "25-14\n" + text + "22-25\n" + text + "15-13\n" + text;
  const std::string prices = "42.50 a head\n" + text + "19.99 for children\n" + text + "10.75 each\n" + text;
  for (const std::string& entries : {scores, prices}) {
    const TimedEntries list = find_timed_entries(read_paste(kHead + entries));
    EXPECT_EQ(list.first, list.last) << entries;
  }
}

}  // namespace
}  // namespace nutgraf
