// Chain scores against examples worked out by hand.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/coreference_scorer.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

MentionChain chain(std::initializer_list<std::uint32_t> mentions) {
  MentionChain result;
  for (const std::uint32_t mention : mentions) result.push_back({mention, mention + 1});
  return result;
}

TEST(CoreferenceScorer, GivesFullMarksToEqualChains) {
  CoreferenceScorer scorer;
  scorer.add({chain({1, 2}), chain({3, 4, 5})}, {chain({3, 4, 5}), chain({1, 2})});
  EXPECT_DOUBLE_EQ(scorer.conll(), 100.0);
}

// Gold {a b c} {d e f g}; found {a b} {c d} {f g h i}: the example of Pradhan et al. (2014), figure 1.
TEST(CoreferenceScorer, AgreesWithTheReferenceScorersExample) {
  CoreferenceScorer scorer;
  scorer.add({chain({1, 2, 3}), chain({4, 5, 6, 7})}, {chain({1, 2}), chain({3, 4}), chain({6, 7, 8, 9})});
  EXPECT_NEAR(scorer.muc().recall(), 100.0 * 2 / 5, 1e-9);
  EXPECT_NEAR(scorer.muc().precision(), 100.0 * 2 / 5, 1e-9);
  // B³ recall: (4/3 + 1/3 + 1/4 + 4/4) / 7; precision: (4/2 + 1/2 + 1/2 + 4/4) / 8.
  EXPECT_NEAR(scorer.b_cubed().recall(), 100.0 * (4.0 / 3 + 1.0 / 3 + 1.0 / 4 + 4.0 / 4) / 7, 1e-9);
  EXPECT_NEAR(scorer.b_cubed().precision(), 100.0 * (4.0 / 2 + 1.0 / 2 + 1.0 / 2 + 4.0 / 4) / 8, 1e-9);
  // φ4: {abc}–{ab} 2·2/5, {defg}–{fghi} 2·2/8; recall over 2 gold, precision over 3 found entities.
  EXPECT_NEAR(scorer.ceaf().recall(), 100.0 * (0.8 + 0.5) / 2, 1e-9);
  EXPECT_NEAR(scorer.ceaf().precision(), 100.0 * (0.8 + 0.5) / 3, 1e-9);
}

TEST(CoreferenceScorer, AssignsForTheGreatestTotal) {
  EXPECT_DOUBLE_EQ(best_assignment({{3, 2}, {2, 0}}), 4.0);
  EXPECT_DOUBLE_EQ(best_assignment({{1, 5, 2}}), 5.0);
  EXPECT_DOUBLE_EQ(best_assignment({}), 0.0);
}

}  // namespace
}  // namespace nutgraf
