// Tests which sentences are chosen together.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_choice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>

namespace nutgraf {
namespace {

using Chosen = std::vector<std::size_t>;

/// An article of sentences with given words (numbers from 0), each with the same chances to be told.
RankedArticle article_of(std::initializer_list<std::initializer_list<std::uint32_t>> sentences,
                         const SentenceRanker& ranker, float chance = 0.5F) {
  RankedArticle article;
  article.chances.assign(100, RepeatChances{chance});
  const ExpectedOverlap alone(article.chances, expected_words(1));
  std::uint32_t index = 0;
  for (const auto& words : sentences) {
    RankedSentence sentence;
    for (const std::uint32_t word : words) sentence.counts.push_back({word, 1});
    sentence.measured.index = index++;
    sentence.measured.words = static_cast<std::uint32_t>(words.size());
    sentence.score = ranker.overlap_score(alone.with(sentence.counts));
    article.sentences.push_back(std::move(sentence));
  }
  return article;
}

Chosen sorted(Chosen chosen) {
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

SummaryBudget sentences(std::size_t count) {
  SummaryBudget budget;
  budget.sentences = count;
  return budget;
}

TEST(SentenceChoice, PrefersWhatAddsWords) {
  const SentenceRanker ranker("expected\t2000\n");
  const RankedArticle article = article_of({{1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5}, {7, 8}}, ranker);
  EXPECT_EQ(sorted(choose_sentences(article, ranker, sentences(2))), (Chosen{0, 2}));
}

TEST(SentenceChoice, WeighsFormAgainstWords) {
  const SentenceRanker ranker("expected\t2000\n");
  RankedArticle article = article_of({{1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5}, {7, 8}}, ranker);
  article.sentences[1].form += 2000;
  EXPECT_EQ(choose_sentences(article, ranker, sentences(1)), (Chosen{1}));
}

TEST(SentenceChoice, ExchangesWhatIsBestAloneForWhatIsBestTogether) {
  const SentenceRanker ranker("expected\t2000\n");
  // The first is best alone, but the other two say all that it says, and more.
  const RankedArticle article =
      article_of({{1, 2, 3, 4, 11, 12, 13, 14}, {1, 2, 3, 4, 5, 6, 7}, {11, 12, 13, 14, 15, 16, 17}}, ranker);
  EXPECT_EQ(choose_sentences(article, ranker, sentences(1)), (Chosen{0}));
  EXPECT_EQ(sorted(choose_sentences(article, ranker, sentences(2))), (Chosen{1, 2}));
}

TEST(SentenceChoice, PutsOffWhatLeansOnASentenceThatIsMissing) {
  const SentenceRanker ranker("expected\t100\n");
  RankedArticle article = article_of({{1, 2, 3}, {4, 5, 6}, {7, 8}}, ranker);
  article.sentences[1].leans = true;
  EXPECT_EQ(choose_sentences(article, ranker, sentences(1)), (Chosen{0}));
  EXPECT_EQ(sorted(choose_sentences(article, ranker, sentences(2))), (Chosen{0, 1})) << "it is there now";
}

TEST(SentenceChoice, KeepsToWordsWhenItExchanges) {
  const SentenceRanker ranker("expected\t2000\n");
  const RankedArticle article =
      article_of({{1, 2, 3, 4, 11, 12, 13, 14}, {1, 2, 3, 4, 5, 6, 7}, {11, 12, 13, 14, 15, 16, 17}}, ranker);
  for (std::size_t most = 0; most < 25; ++most) {
    SummaryBudget budget;
    budget.words = most;
    std::size_t words = 0;
    for (const std::size_t index : choose_sentences(article, ranker, budget))
      words += article.sentences[index].measured.words;
    EXPECT_LE(words, most);
  }
  EXPECT_TRUE(choose_sentences(article, ranker, sentences(0)).empty());
}

}  // namespace
}  // namespace nutgraf
