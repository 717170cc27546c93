// Words in "-ly" and which of them are adverbs.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/adverb_forms.h"

#include <gtest/gtest.h>

#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

TEST(AdverbForms, TellsAdverbsFromNouns) {
  const Model model = model_of({{"ly_nouns", "family\nrally\n"}});
  const AdverbForms adverbs(model);
  EXPECT_TRUE(adverbs.has("publicly"));
  EXPECT_FALSE(adverbs.has("family"));
  EXPECT_FALSE(adverbs.has("council"));
}

TEST(AdverbForms, WantsMoreThanFourLetters) {
  const Model model = model_of({{"ly_nouns", ""}});
  EXPECT_FALSE(AdverbForms(model).has("only"));
  EXPECT_TRUE(AdverbForms(model).has("badly"));
}

}  // namespace
}  // namespace nutgraf
