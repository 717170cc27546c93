// The words whose features are summed up beforehand: which they are, and that a model can't make them too
// many.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/common_words.h"

#include <gtest/gtest.h>

#include "core/text/hash.h"
#include "tests/support/model_of.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

CommonWords words_of(const Model& model) {
  return {model, Gazetteer(model), WordClusters(model), SequenceModel(model, "ner")};
}

TEST(CommonWords, AreMarksFunctionWordsAndFrequentOnes) {
  const CommonWords words = words_of(model_of(
      {{"function_words", "the\n\u00e9t\u00e9\n"}, {"structure.idf", "year\t3\nferry\t4\nodd\t33\n"}}));
  for (const char* const word : {",", "\u2019s", "the", "The", "\u00e9t\u00e9", "year"})
    EXPECT_NE(words.find(hash64(word)), CommonWords::kNone) << word;
  for (const char* const word : {"", "THE", "Year", "ferry", "odd"})
    EXPECT_EQ(words.find(hash64(word)), CommonWords::kNone) << word;
}

TEST(CommonWords, KeepNoMoreThanTheyMay) {
  std::string listed;
  for (int i = 0; i < 100'000; ++i) listed += "w" + std::to_string(i) + "\n";
  const CommonWords words = words_of(model_of({{"function_words", listed}, {"structure.idf", listed}}));
  EXPECT_EQ(words.size(), CommonWords::kMostWords);
  EXPECT_NE(words.find(hash64("w0")), CommonWords::kNone);
  EXPECT_EQ(words.find(hash64("w99999")), CommonWords::kNone);
}

TEST(CommonWords, HoldAllThatTheShippedModelLists) {
  EXPECT_LT(words_of(test::shipped_model()).size(), CommonWords::kMostWords / 2);
}

}  // namespace
}  // namespace nutgraf
