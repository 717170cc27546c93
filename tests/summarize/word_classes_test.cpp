// Word classes by table and by ending.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/word_classes.h"

#include <gtest/gtest.h>

#include "tests/support/english_tables.h"
#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

TEST(EnglishWordClasses, ReadsTheTable) {
  const Model model = model_of({{"word_classes", "report\tnvx\nthe\td\n"}});
  const EnglishWordClasses classes(model);
  EXPECT_EQ(classes.of("the"), kDeterminer);
  EXPECT_EQ(classes.of("report"), kNoun | kBaseVerb | kGenericNoun);
}

TEST(EnglishWordClasses, KnowsVerbsInSAndPluralsByTheTable) {
  const Model model = model_of({{"word_classes", "stem\tnv\nstems\tz\nchildren\tns\nlie\tv\n"}});
  const EnglishWordClasses classes(model);
  EXPECT_EQ(classes.of("stems"), kVerbInS);
  EXPECT_EQ(classes.of("children"), kNoun | kPlural);
  EXPECT_EQ(classes.of("lying"), kGerund);
}

TEST(EnglishWordClasses, KnowsNounsAndAdjectivesThatAreVerbsToo) {
  const EnglishWordClasses classes(english_tables());
  for (const char* word : {"brew", "churn", "commute", "implant", "overuse", "reuse", "shear"})
    EXPECT_EQ(classes.of(word), kNoun | kBaseVerb) << word;
  EXPECT_EQ(classes.of("numb"), kAdjective | kBaseVerb);
}

TEST(EnglishWordClasses, DerivesFormsFromListedBases) {
  const Model model =
      model_of({{"word_classes", "report\tnvx\nkill\tv\nplan\tnv\nmake\tv\ncarry\tv\nname\tnv\n"}});
  const EnglishWordClasses classes(model);
  EXPECT_EQ(classes.of("reports"), kNoun | kVerbInS | kPlural | kGenericNoun);
  EXPECT_EQ(classes.of("kills"), kVerbInS | kPlural);
  EXPECT_EQ(classes.of("planning"), kGerund);
  EXPECT_EQ(classes.of("making"), kGerund);
  EXPECT_EQ(classes.of("carried"), kPastForm);
  EXPECT_EQ(classes.of("carries"), kVerbInS | kPlural);
  EXPECT_EQ(classes.of("renames"), kVerbInS | kPlural);
}

TEST(EnglishWordClasses, GuessesByEndings) {
  const Model model = model_of({});
  const EnglishWordClasses classes(model);
  EXPECT_EQ(classes.of("kayak"), kNoun);
  EXPECT_EQ(classes.of("kayaks"), kNoun | kPlural);
  EXPECT_EQ(classes.of("slowly"), kAdverb);
  EXPECT_EQ(classes.of("dangerous"), kAdjective);
  EXPECT_EQ(classes.of("glass"), kNoun);
  EXPECT_EQ(classes.of(""), kNoun);
}

}  // namespace
}  // namespace nutgraf
