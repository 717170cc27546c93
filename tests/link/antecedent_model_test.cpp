// Trees and weights over the features of antecedents.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_model.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

using Features = std::vector<std::string>;

void add(const Features& features, Antecedents& antecedents) {
  for (const std::string& feature : features) antecedents.add({feature});
}

/// Which antecedent is the best of those with these features; all but the first have the `shared` ones, too.
std::size_t best(const std::string& section, const std::vector<Features>& all, const Features& shared = {}) {
  Antecedents antecedents;
  antecedents.begin();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) antecedents.begin(static_cast<std::uint32_t>(i));
    add(all[i], antecedents);
  }
  if (!shared.empty()) antecedents.begin_shared();
  add(shared, antecedents);
  return AntecedentModel(model_of({{"antecedents", section}})).best_of(antecedents);
}

TEST(AntecedentModel, AddsTheWeightsOfFeaturesOnce) {
  const std::string section = "p:a\t3\np:b\t-1\n";
  EXPECT_EQ(best(section, {{"p:b"}, {"p:a", "p:unknown"}}), 1U);
  EXPECT_EQ(best("p:a\t3\np:b\t5\n", {{"p:b"}, {"p:a", "p:a"}}), 0U);
}

TEST(AntecedentModel, TakesTheFirstOfEquals) { EXPECT_EQ(best("p:a\t3\n", {{"p:x"}, {"p:a"}, {"p:a"}}), 1U); }

TEST(AntecedentModel, ReadsTreesOfTheGroupOfTheFeatures) {
  // Both features together weigh 9, one of them alone nothing.
  const std::string section = "p:a\t0\np:b\t0\np\t?0 0 ?1 0 9\nn\t?0 0 -20\n";
  EXPECT_EQ(best(section, {{"p:a"}, {"p:b"}, {"p:a", "p:b"}}), 2U);
}

TEST(AntecedentModel, LeavesOutWhatIsNoTree) {
  for (const std::string tree : {"?0", "?0 5", "?0 ?1 5 6", "?0 ?1 5", "", "?-1 5", "?7 0 0", "x"})
    EXPECT_EQ(best("p:a\t1\np\t" + tree + "\n", {{"p:b"}, {"p:a"}}), 1U) << tree;
}

TEST(AntecedentModel, LeavesOutATreeOfMoreThanEightLeaves) {
  const std::string eight = "?0 ?1 ?2 1 2 ?2 3 4 ?1 ?2 5 6 ?2 7 8";
  const std::string features = "p:a\t0\np:b\t0\np:c\t0\n";
  EXPECT_EQ(best(features + "p\t" + eight + "\n", {{"p:a"}, {"p:a", "p:b", "p:c"}}), 1U);
  EXPECT_EQ(best(features + "p\t?1 0 " + eight + "\n", {{"p:a"}, {"p:a", "p:b", "p:c"}}), 0U);
}

TEST(AntecedentModel, ComesToTheLeafOfEachWay) {
  const std::string section = "p:a\t0\np:b\t0\np:c\t0\np:d\t3\np\t?0 ?1 0 4 ?2 ?1 6 8 ?1 2 10\n";
  EXPECT_EQ(best(section, {{"p:d"}, {"p:x"}, {"p:b"}}), 2U);                // 3, 0, 4
  EXPECT_EQ(best(section, {{"p:a"}, {"p:a", "p:c"}, {"p:a", "p:b"}}), 2U);  // 6, 2, 8
  EXPECT_EQ(best(section, {{"p:a", "p:b"}, {"p:a", "p:b", "p:c"}}), 1U);    // 8, 10
  EXPECT_EQ(best(section, {{"p:a", "p:d"}, {"p:a", "p:c", "p:d"}}), 0U);    // 9, 5
}

TEST(AntecedentModel, CountsWhatAllButTheFirstShare) {
  const std::string section = "p:a\t1\np:s\t5\np:t\t0\np\t?2 0 -9\n";
  EXPECT_EQ(best(section, {{"p:x"}, {"p:x"}, {"p:a"}}, {"p:s"}), 2U);
  EXPECT_EQ(best(section, {{"p:x"}, {"p:x"}, {"p:a"}}, {"p:s", "p:t"}), 0U);
  EXPECT_EQ(best(section, {{"p:s"}, {"p:s"}}, {"p:s"}), 0U);  // once
}

}  // namespace
}  // namespace nutgraf
