// Trees and weights over the features of antecedents.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_model.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

Antecedent with(const std::vector<std::string>& features) {
  Antecedent antecedent;
  for (const std::string& feature : features) antecedent.features.add({feature});
  return antecedent;
}

std::size_t best(const std::string& section, const std::vector<Antecedent>& antecedents) {
  return AntecedentModel(model_of({{"antecedents", section}})).best_of(antecedents);
}

TEST(AntecedentModel, AddsTheWeightsOfFeaturesOnce) {
  const std::string section = "p:a\t3\np:b\t-1\n";
  EXPECT_EQ(best(section, {with({"p:b"}), with({"p:a", "p:unknown"})}), 1U);
  EXPECT_EQ(best("p:a\t3\np:b\t5\n", {with({"p:b"}), with({"p:a", "p:a"})}), 0U);
}

TEST(AntecedentModel, TakesTheFirstOfEquals) {
  EXPECT_EQ(best("p:a\t3\n", {with({"p:x"}), with({"p:a"}), with({"p:a"})}), 1U);
}

TEST(AntecedentModel, ReadsTreesOfTheGroupOfTheFeatures) {
  // Both features together weigh 9, one of them alone nothing.
  const std::string section = "p:a\t0\np:b\t0\np\t?0 0 ?1 0 9\nn\t?0 0 -20\n";
  EXPECT_EQ(best(section, {with({"p:a"}), with({"p:b"}), with({"p:a", "p:b"})}), 2U);
}

TEST(AntecedentModel, LeavesOutWhatIsNoTree) {
  for (const std::string tree : {"?0", "?0 5", "?0 ?1 5 6", "?0 ?1 5", "", "?-1 5", "?7 0 0", "x"})
    EXPECT_EQ(best("p:a\t1\np\t" + tree + "\n", {with({"p:b"}), with({"p:a"})}), 1U) << tree;
}

}  // namespace
}  // namespace nutgraf
