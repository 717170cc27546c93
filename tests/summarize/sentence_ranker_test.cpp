// Tests how sentences are weighed, and which reasons are told, by weights written by hand.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_ranker.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/annotated_text.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

std::vector<RankedSentence> ranked(const std::string& marked, std::string_view weights) {
  const test::AnnotatedText given = test::annotated(marked);
  const ArticleWords words(given.document, SummaryTables(test::shipped_model()));
  return SentenceRanker(weights).rank(given.document, words).sentences;
}

/// The reasons of each sentence, as "position names|content".
std::string reasons(const std::vector<RankedSentence>& sentences) {
  std::string all;
  for (const RankedSentence& sentence : sentences) {
    if (!all.empty()) all += '|';
    for (std::size_t i = 0; i < sentence.reasons.size(); ++i)
      all += (i == 0 ? "" : " ") + sentence.reasons[i];
  }
  return all;
}

std::string forms(const std::vector<RankedSentence>& sentences) {
  std::string all;
  for (const RankedSentence& sentence : sentences)
    all += (all.empty() ? "" : " ") + std::to_string(sentence.form);
  return all;
}

// Eight words and more each, which say nothing of one another.
const std::string kFour =
    "[PERSON Ada Ruiz] opened the old bridge over the river in spring. "
    "Two ferries brought 40 people across the wide bay at noon. "
    "Nobody knew how long the great storm had been under way. "
    "A brass band played on the square until it was dark.";

TEST(SentenceRanker, AddsTheWeightsOfTheForm) {
  EXPECT_EQ(forms(ranked(kFour, "")), "0 0 0 0");
  EXPECT_EQ(forms(ranked(kFour, "index:0\t30\nindex:1\t7\nnames:1\t5\nfigures:2\t-3\n")), "35 7 0 0");
}

TEST(SentenceRanker, MindsWhatSaysHardlyAnythingAndWhatAnnounces) {
  EXPECT_EQ(forms(ranked("One of them died later on that day. Another one later died on Sunday, too.", "")),
            "0 -40");
  EXPECT_EQ(forms(ranked("Another later died. These are the four things that they said at noon:", "")),
            "-40 -100");
}

TEST(SentenceRanker, TellsWhatLiftsASentenceAboveTheOthers) {
  EXPECT_EQ(reasons(ranked(kFour, "")), "content|content|content|content");
  EXPECT_EQ(reasons(ranked(kFour, "index:0\t40\nnames:1\t30\nfigures:1\t60\n")),
            "position names|figures|content|content");
}

TEST(SentenceRanker, TellsNothingThatIsTrueOfAllSentences) {
  EXPECT_EQ(reasons(ranked(kFour, "salience:0\t500\nnews:4\t500\n")), "content|content|content|content");
  EXPECT_EQ(reasons(ranked(kFour, "index:0\t500\nindex:1\t500\nindex:2\t500\nindex:3\t500\n")),
            "content|content|content|content");
  const std::string twins =
      "The council closed the old bridge over the river. The council closed the old bridge over the river.";
  EXPECT_EQ(reasons(ranked(twins, "expected\t2000\n")), "content|content");
  // A quarter is the mean, 4: 15 above it is a reason, 14 is none.
  EXPECT_EQ(reasons(ranked(kFour, "index:0\t19\n")), "position|content|content|content");
  EXPECT_EQ(reasons(ranked(kFour, "index:0\t18\n")), "content|content|content|content");
}

TEST(SentenceRanker, ExpectsWordsForEachSentence) {
  EXPECT_EQ(expected_words(0), 10u);
  EXPECT_EQ(expected_words(3), 58u);
  EXPECT_EQ(expected_words(1'000'000), expected_words(1'000));
}

TEST(SentenceRanker, PutsWhatSaysTheSameBehindAllOthers) {
  const auto sentences = ranked(
      "The council closed the old bridge over the wide river. The council closed the old bridge over "
      "the wide river. Two ferries brought many people across the bay at noon.",
      "overlap:0\t4\nneighbors:1\t9\n");
  const SentenceRanker ranker("overlap:0\t4\nneighbors:1\t9\n");
  ASSERT_EQ(sentences.size(), 3u);
  EXPECT_EQ(ranker.pair_score(sentences[0], sentences[1]), -10'000);
  EXPECT_EQ(ranker.pair_score(sentences[0], sentences[2]), 4);
  EXPECT_EQ(ranker.pair_score(sentences[2], sentences[1]), 13);
}

}  // namespace
}  // namespace nutgraf
