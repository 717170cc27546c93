// Which phrases may be key phrases, and how they are shown.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/phrase_candidates.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/support/shipped_model.h"
#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using Phrases = std::set<std::string>;

Phrases candidates_of(const std::string& marked) {
  static const SummaryTables kTables(test::shipped_model());
  const Document document = test::linked(marked);
  Phrases phrases;
  for (const PhraseCandidate& candidate : find_phrase_candidates(document, ArticleWords(document, kTables)))
    phrases.emplace(document.text_of(candidate.shown));
  return phrases;
}

TEST(PhraseCandidates, ShowNoNameInTheCapitalsOfADateline) {
  EXPECT_TRUE(
      candidates_of("[GPE KESTREL] ([ORG Marewire]) — Miners of [GPE Kestrel] came.").contains("Kestrel"));
  EXPECT_TRUE(candidates_of("[ORG NRA]: Miners of the town came.").contains("NRA")) << "no dateline";
}

TEST(PhraseCandidates, NeedMoreThanWordsOfAnyText) {
  EXPECT_EQ(candidates_of("The thing was late."), Phrases{});
}

TEST(PhraseCandidates, BeginNoFurtherLeftThanAPerson) {
  const Phrases phrases = candidates_of("They praised the killer [PERSON Ada Ruiz] statue.");
  EXPECT_TRUE(phrases.contains("Ada Ruiz statue")) << ::testing::PrintToString(phrases);
  EXPECT_FALSE(phrases.contains("killer Ada Ruiz statue"));
}

TEST(PhraseCandidates, HaveThreeLettersAndFewWords) {
  EXPECT_FALSE(candidates_of("The ox was old.").contains("ox"));
  EXPECT_TRUE(candidates_of("The oxen were old.").contains("oxen"));
}

TEST(PhraseCandidates, ShowANameAsItIsUsuallyWritten) {
  const std::string once = "[PERSON Ana de Ruiz] left. [PERSON Ana] came. ";
  EXPECT_TRUE(candidates_of(once).contains("Ana de Ruiz"));
  EXPECT_TRUE(candidates_of(once + "[PERSON de Ruiz] left. [PERSON de Ruiz] sang.").contains("Ana de Ruiz"));
  EXPECT_TRUE(
      candidates_of("[PERSON Ana Ruiz] left. [PERSON Ana Maria Ruiz] came.").contains("Ana Maria Ruiz"));
}

TEST(PhraseCandidates, AreNoWordsThatOnlyStandBeforeNames) {
  EXPECT_FALSE(candidates_of("They met Harbour Master [PERSON Ada Ruiz].").contains("Harbour Master"));
  EXPECT_TRUE(candidates_of("They met the Harbour Master.").contains("Harbour Master"));
}

TEST(PhraseCandidates, AreNoNationalitiesThatOnlyStandBeforeNouns) {
  EXPECT_FALSE(candidates_of("The [NORP Chilean] miners were late.").contains("Chilean"));
  EXPECT_TRUE(candidates_of("The [NORP Chileans] were late.").contains("Chileans"));
}

TEST(PhraseCandidates, GoOnBehindTheArticleOfAName) {
  const std::string place = "They met the old Board of the Treasury again.";
  EXPECT_FALSE(candidates_of(place).contains("old Board"));
  EXPECT_TRUE(candidates_of("They met the old board of the town again.").contains("old board"));
}

}  // namespace
}  // namespace nutgraf
