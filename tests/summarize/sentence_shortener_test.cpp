// What a sentence can spare, and what only looks like it.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_shortener.h"

#include <gtest/gtest.h>

#include <string>

#include "core/summarize/summarizer.h"
#include "tests/support/shipped_model.h"
#include "tests/support/understood_text.h"

namespace nutgraf {
namespace {

using Drop = void (SentenceShortener::*)(TokenRange, std::vector<SummaryEdit>&) const;

/// The marked sentence without what one function of the shortener leaves out.
std::string without(Drop drop, const std::string& marked) {
  static const SummaryTables kTables(test::shipped_model());
  const Document document = test::understood(marked);
  const ArticleWords words(document, kTables);
  const SentenceTokens tokens(document, words);
  SummarySentence picked;
  (SentenceShortener(tokens).*drop)(document.segmentation.sentences[0].tokens, picked.edits);
  return summary_text(document, picked);
}

/// What stands behind the dateline.
std::string behind_dateline(const std::string& marked) {
  static const SummaryTables kTables(test::shipped_model());
  const Document document = test::understood(marked);
  const ArticleWords words(document, kTables);
  const SentenceTokens tokens(document, words);
  const TokenRange sentence = document.segmentation.sentences[0].tokens;
  return std::string(document.text_of({SentenceShortener(tokens).after_dateline(sentence), sentence.end}));
}

TEST(SentenceShortener, LeavesMoreThanAFewWordsBehindADateline) {
  EXPECT_EQ(behind_dateline("[GPE PARIS]: Two men died."), "Two men died.");
  EXPECT_EQ(behind_dateline("[GPE PARIS]: Two died."), "PARIS: Two died.");
}

TEST(SentenceShortener, ReadsNoLongBracketsAsADateline) {
  EXPECT_EQ(behind_dateline("[GPE PARIS] ([ORG Marewire]) — The court met on the hill."),
            "The court met on the hill.");
  const std::string long_brackets = "PARIS (the town of two rivers and hills) — The court met again.";
  EXPECT_EQ(behind_dateline("[GPE PARIS]" + long_brackets.substr(5)), long_brackets);
}

TEST(SentenceShortener, PassesAHyphenInAPlace) {
  EXPECT_EQ(behind_dateline("[GPE KESTREL-NORLAND] ([ORG Marewire]) - The court met on the hill."),
            "The court met on the hill.");
}

TEST(SentenceShortener, KeepsParenthesesOfWhoSpeaks) {
  const auto drop = &SentenceShortener::drop_parentheses;
  EXPECT_EQ(without(drop, "The club (founded in 1921) pays a bonus."), "The club pays a bonus.");
  const std::string quoted = "“The club (founded in 1921) pays us all a bonus,” Ada Ruiz said.";
  EXPECT_EQ(without(drop, "“The club (founded in 1921) pays us all a bonus,” [PERSON Ada Ruiz] said."),
            quoted);
}

TEST(SentenceShortener, KeepsALongAttributionAndOneOfNoClause) {
  const auto drop = &SentenceShortener::drop_attribution;
  EXPECT_EQ(without(drop, "The bridge was closed, [PERSON Ada Ruiz] said."), "The bridge was closed.");
  EXPECT_EQ(
      without(drop,
              "The bridge was closed, [PERSON Ada Ruiz] said in a letter to the owners of the "
              "ferry and of the two boats."),
      "The bridge was closed, Ada Ruiz said in a letter to the owners of the ferry and of the two boats.");
  EXPECT_EQ(without(drop, "A great day for the harbor, according to [PERSON Ada Ruiz]."),
            "A great day for the harbor, according to Ada Ruiz.");
}

TEST(SentenceShortener, DropsShortAppositionsOnly) {
  const auto drop = &SentenceShortener::drop_appositions;
  EXPECT_EQ(without(drop, "[PERSON Obi], a lawyer, bought the house."), "Obi bought the house.");
  EXPECT_EQ(without(drop, "[PERSON Obi], a lawyer and writer, bought the house."), "Obi bought the house.");
  EXPECT_EQ(without(drop, "The study, published on Friday, found a coral."), "The study found a coral.");
  for (const char* kept : {"The lawyer, a friend of the mayor of the old town, bought the house.",
                           "The ferry carried boots, tents and canoes, and the crew of a boat."})
    EXPECT_EQ(without(drop, kept), kept);
  EXPECT_EQ(without(drop, "They saw [PERSON Ada Obi], [PERSON Ben Okri], [PERSON Chi Eze] and a dog."),
            "They saw Ada Obi, Ben Okri, Chi Eze and a dog.");
}

TEST(SentenceShortener, KeepsTheCommaThatAnEarlierOneWaitsFor) {
  EXPECT_EQ(without(&SentenceShortener::drop_appositions,
                    "The house, when he bought it from [PERSON Obi], a lawyer, was old."),
            "The house, when he bought it from Obi, was old.");
}

TEST(SentenceShortener, DropsWhatSaysWhichIsMeant) {
  const auto drop = &SentenceShortener::drop_relatives;
  EXPECT_EQ(without(drop, "Fishermen rescued from a trawler thanked the crew."),
            "Fishermen thanked the crew.");
  for (const char* kept : {"Members voted for a plan the council had made for the town.",
                           "Members voted for a large closed the door."})
    EXPECT_EQ(without(drop, kept), kept);
}

}  // namespace
}  // namespace nutgraf
