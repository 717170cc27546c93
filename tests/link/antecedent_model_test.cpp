// Trees and weights over the features of antecedents.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_model.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

using Features = std::vector<std::string>;

void add(const Features& features, Antecedents& antecedents) {
  for (const std::string& feature : features) antecedents.add(NamePart(std::string_view(feature)));
}

/// Which antecedent is the best of those with these features; all but the first have the `shared` ones, too.
std::size_t best(const std::string& section, const std::vector<Features>& all, const Features& shared = {}) {
  Antecedents antecedents;
  antecedents.begin('p');
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
  EXPECT_EQ(best(section, {{"b"}, {"a", "unknown"}}), 1U);
  EXPECT_EQ(best("p:a\t3\np:b\t5\n", {{"b"}, {"a", "a"}}), 0U);
}

/// Two names of this many parts "n:" and "p:" in the order of Thue and Morse, one the other's complement: of
/// the same hash, whatever the base of the polynomial is.
std::string crowded_name(std::string_view first, std::string_view second) {
  std::string name;
  for (std::uint32_t i = 0; i < 2048; ++i) name += std::popcount(i) % 2 == 0 ? first : second;
  return name;
}

TEST(AntecedentModel, KnowsNoFeatureOfAnotherGroupByItsHash) {
  const std::string other = crowded_name("n:", "p:");
  const std::string own = crowded_name("p:", "n:");
  ASSERT_EQ(NamePart(std::string_view(other)).hash(), NamePart(std::string_view(own)).hash());
  std::string section = other + "\t9\n";
  for (int tree = 0; tree < 1000; ++tree) section += "n\t?0 0 1\n";
  EXPECT_EQ(best(section, {{"x"}, {own.substr(2)}}), 0U);
}

TEST(AntecedentModel, AddsWeightsOfAnySize) {
  const std::string most = std::to_string(std::numeric_limits<int>::max());
  const std::string section = "p:a\t" + most + "\np:b\t" + most + "\np\t" + most + "\n";
  EXPECT_EQ(best(section, {{"a"}, {"a", "b"}}), 1U);
}

TEST(AntecedentModel, TakesTheFirstOfEquals) { EXPECT_EQ(best("p:a\t3\n", {{"x"}, {"a"}, {"a"}}), 1U); }

TEST(AntecedentModel, ReadsTreesOfTheGroupOfTheFeatures) {
  // Both features together weigh 9, one of them alone nothing.
  const std::string section = "p:a\t0\np:b\t0\np\t?0 0 ?1 0 9\nn\t?0 0 -20\n";
  EXPECT_EQ(best(section, {{"a"}, {"b"}, {"a", "b"}}), 2U);
}

TEST(AntecedentModel, LeavesOutWhatIsNoTree) {
  for (const std::string tree : {"?0", "?0 5", "?0 ?1 5 6", "?0 ?1 5", "", "?-1 5", "?7 0 0", "x"})
    EXPECT_EQ(best("p:a\t1\np\t" + tree + "\n", {{"b"}, {"a"}}), 1U) << tree;
}

TEST(AntecedentModel, LeavesOutATreeOfMoreThanEightLeaves) {
  const std::string eight = "?0 ?1 ?2 1 2 ?2 3 4 ?1 ?2 5 6 ?2 7 8";
  const std::string features = "p:a\t0\np:b\t0\np:c\t0\n";
  EXPECT_EQ(best(features + "p\t" + eight + "\n", {{"a"}, {"a", "b", "c"}}), 1U);
  EXPECT_EQ(best(features + "p\t?1 0 " + eight + "\n", {{"a"}, {"a", "b", "c"}}), 0U);
}

TEST(AntecedentModel, ComesToTheLeafOfEachWay) {
  const std::string section = "p:a\t0\np:b\t0\np:c\t0\np:d\t3\np\t?0 ?1 0 4 ?2 ?1 6 8 ?1 2 10\n";
  EXPECT_EQ(best(section, {{"d"}, {"x"}, {"b"}}), 2U);            // 3, 0, 4
  EXPECT_EQ(best(section, {{"a"}, {"a", "c"}, {"a", "b"}}), 2U);  // 6, 2, 8
  EXPECT_EQ(best(section, {{"a", "b"}, {"a", "b", "c"}}), 1U);    // 8, 10
  EXPECT_EQ(best(section, {{"a", "d"}, {"a", "c", "d"}}), 0U);    // 9, 5
}

TEST(AntecedentModel, CountsWhatAllButTheFirstShare) {
  const std::string section = "p:a\t1\np:s\t5\np:t\t0\np\t?2 0 -9\n";
  EXPECT_EQ(best(section, {{"x"}, {"x"}, {"a"}}, {"s"}), 2U);
  EXPECT_EQ(best(section, {{"x"}, {"x"}, {"a"}}, {"s", "t"}), 0U);
  EXPECT_EQ(best(section, {{"s"}, {"s"}}, {"s"}), 0U);  // once
}

TEST(Antecedents, AreToldByTheirNamesWhereTheseAreAskedFor) {
  Antecedents antecedents(true);
  antecedents.begin('n');
  antecedents.add("nobody");
  antecedents.begin(7U);
  antecedents.add("after=", NamePart(std::string_view("of")), "1");
  EXPECT_EQ(antecedents.name(0), "n:nobody");
  EXPECT_EQ(antecedents.name(1), "n:after=of1");
  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_EQ(antecedents.hash(i), NamePart(std::string_view(antecedents.name(i))).hash());
  EXPECT_EQ(antecedents.chain(1), 7U);
}

}  // namespace
}  // namespace nutgraf
