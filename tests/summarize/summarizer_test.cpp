// The summarizer: body sentences only, budgets kept, nothing said twice.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/summarizer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/shipped_analyzer.h"

namespace nutgraf {
namespace {

using test::shipped_analyzer;

constexpr const char* kArticle =
    "Harbor council approves tidal barrier for Kestrel Bay\n\n"
    "The harbor council of Kestrel Bay voted on Tuesday to build a tidal barrier that will cost 40 million "
    "crowns.\n\n"
    "Photo: Ilse Marren\n\n"
    "The barrier will close the bay whenever a storm surge rises above two meters, engineer Odo Lindqvist "
    "said.\n\n"
    "Fishermen had opposed the barrier because it narrows the channel to the open sea.\n\n"
    "The council voted on Tuesday to build the tidal barrier that will cost 40 million crowns.\n\n"
    "Work on the barrier begins in the spring and is expected to take three years, the council said.";

Document summarize(SummaryOptions options) {
  AnalyzeOptions all;
  all.summary = options;
  return shipped_analyzer().analyze(kArticle, all);
}

SummaryOptions budget(std::uint32_t sentences, std::uint32_t words, std::uint32_t percent) {
  SummaryOptions options;
  options.sentences = sentences;
  options.words = words;
  options.percent = percent;
  return options;
}

TEST(Summarizer, KeepsToTheBudgetOfSentencesInReadingOrder) {
  for (std::uint32_t count = 1; count <= 8; ++count) {
    const Document document = summarize(budget(count, 0, 0));
    EXPECT_LE(document.summary.sentences.size(), count);
    for (std::size_t i = 1; i < document.summary.sentences.size(); ++i) {
      EXPECT_LT(to_index(document.summary.sentences[i - 1].sentence),
                to_index(document.summary.sentences[i].sentence));
    }
  }
}

TEST(Summarizer, TakesBodySentencesOnly) {
  const Document document = summarize(budget(10, 0, 0));
  EXPECT_GE(document.summary.sentences.size(), 4u);
  for (const SummarySentence& picked : document.summary.sentences) {
    const std::string_view text = document.text_of(document[picked.sentence].tokens);
    EXPECT_EQ(text.find("Photo"), std::string_view::npos);
    EXPECT_EQ(text.find("Harbor council approves"), std::string_view::npos);
    EXPECT_FALSE(picked.reasons.empty());
  }
}

TEST(Summarizer, DoesNotSayTheSameTwice) {
  const Document document = summarize(budget(3, 0, 0));
  int votes = 0;
  for (const SummarySentence& picked : document.summary.sentences) {
    if (document.text_of(document[picked.sentence].tokens).find("voted on Tuesday") != std::string_view::npos)
      ++votes;
  }
  EXPECT_EQ(votes, 1);
}

TEST(Summarizer, DoesNotSayTheSameTwiceForAShareOfTheWords) {
  for (const std::uint32_t percent : {40u, 60u}) {
    const Document document = summarize(budget(0, 0, percent));
    int votes = 0;
    for (const SummarySentence& picked : document.summary.sentences)
      votes += summary_text(document, picked).find("voted on Tuesday") != std::string::npos ? 1 : 0;
    EXPECT_LE(votes, 1) << percent;
  }
}

TEST(Summarizer, KeepsToABudgetOfWords) {
  EXPECT_LE(summarize(budget(0, 25, 0)).summary.sentences.size(), 1u);
  EXPECT_EQ(summarize(budget(0, 3, 0)).summary.sentences.size(), 0u);
  EXPECT_GT(summarize(budget(0, 0, 100)).summary.sentences.size(),
            summarize(budget(0, 0, 40)).summary.sentences.size());
  EXPECT_TRUE(summarize(budget(0, 0, 0)).summary.sentences.empty());
}

TEST(Summarizer, EmptyTextHasNoSummary) {
  EXPECT_TRUE(shipped_analyzer().analyze("").summary.sentences.empty());
}

std::vector<std::string> summary_of(const std::string& text, const SummaryOptions& options) {
  AnalyzeOptions all;
  all.summary = options;
  const Document document = shipped_analyzer().analyze(text, all);
  std::vector<std::string> lines;
  for (const SummarySentence& picked : document.summary.sentences)
    lines.push_back(summary_text(document, picked));
  return lines;
}

SummaryOptions shaped(SummaryType type, SummaryLength length) {
  SummaryOptions options;
  options.type = type;
  options.length = length;
  return options;
}

constexpr const char* kRunner =
    "Marathon record falls in Oster Bay\n\n"
    "Distance runner Edvard Halvorsen broke the national marathon record in Oster Bay on Sunday, finishing "
    "in two hours and "
    "six minutes.\n\n"
    "It rained for most of the morning along the coast road.\n\n"
    "He trained for the race in the mountains of Kenya for five months and ran 200 kilometers a week, the "
    "athletics federation "
    "said.\n\n"
    "Spectators lined the streets and waved flags.\n\n"
    "The federation (founded in 1921) pays a bonus of 30,000 crowns for a national marathon record.";

TEST(Summarizer, NamesThePersonWhomAPronounLeavesOpen) {
  AnalyzeOptions options;
  options.summary.sentences = 5;
  options.summary.compress = false;
  const Document document = shipped_analyzer().analyze(kRunner, options);
  for (const SummarySentence& picked : document.summary.sentences) {
    const std::string text = summary_text(document, picked);
    if (text.find("trained") == std::string::npos) continue;
    EXPECT_TRUE(picked.edits.empty()) << "the sentence before names him: " << text;
  }
  const std::string alone = std::string(kRunner).erase(0, std::string(kRunner).find("Distance"));
  SentenceOpeners openers(shipped_analyzer().model());
  const SummaryTables tables(shipped_analyzer().model());
  const Document read = shipped_analyzer().analyze(alone, options);
  const ArticleWords words(read, tables);
  SentenceEditor editor(read, words, openers);
  for (const Sentence& sentence : read.segmentation.sentences) {
    if (!read.text_of(sentence.tokens).starts_with("He trained")) continue;
    EXPECT_FALSE(editor.needs_antecedent(sentence.tokens));
    const std::vector<SummaryEdit> edits = editor.edit(sentence.tokens, false, 0);
    ASSERT_EQ(edits.size(), 1u);
    EXPECT_EQ(edits[0].replacement, "Edvard Halvorsen");
    EXPECT_EQ(edits[0].tokens, (TokenRange{sentence.tokens.begin, sentence.tokens.begin + 1}));
  }
}

TEST(Summarizer, CompressesByEditsOfTheSource) {
  SummaryOptions options;
  options.sentences = 10;
  options.compress = true;
  const std::vector<std::string> lines = summary_of(kRunner, options);
  const auto has = [&](const char* line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  };
  EXPECT_TRUE(has("The federation pays a bonus of 30,000 crowns for a national marathon record."));
  EXPECT_TRUE(has(
      "He trained for the race in the mountains of Kenya for five months and ran 200 kilometers a week."));
}

TEST(Summarizer, KnowsThePlatformsTypesAndLengths) {
  const std::string text = kArticle;
  for (const auto& [length, count] : {std::pair{SummaryLength::Short, 1u}, {SummaryLength::Medium, 3u}}) {
    EXPECT_EQ(summary_of(text, shaped(SummaryType::Tldr, length)).size(), count);
  }
  EXPECT_EQ(summary_of(text, shaped(SummaryType::KeyPoints, SummaryLength::Short)).size(), 3u);
  const std::vector<std::string> teaser = summary_of(text, shaped(SummaryType::Teaser, SummaryLength::Short));
  ASSERT_EQ(teaser.size(), 1u);
  SummaryOptions more = shaped(SummaryType::Tldr, SummaryLength::Short);
  more.sentences = 2;
  EXPECT_EQ(summary_of(text, more).size(), 2u) << "a number that is given wins";
}

TEST(Summarizer, CutsAHeadlineToItsWords) {
  constexpr std::uint32_t kWords[] = {12, 17, 22};
  const std::string story = std::string(kRunner).erase(0, std::string(kRunner).find("Distance"));
  for (std::uint32_t length = 0; length < 3; ++length) {
    const std::vector<std::string> lines =
        summary_of(story, shaped(SummaryType::Headline, static_cast<SummaryLength>(length)));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_LE(std::count(lines[0].begin(), lines[0].end(), ' ') + 1, static_cast<long>(kWords[length]))
        << lines[0];
    EXPECT_TRUE(lines[0].starts_with("Distance runner Edvard Halvorsen broke the national marathon record"))
        << lines[0];
  }
}

TEST(Summarizer, TakesTheArticlesOwnHeadline) {
  const Document document = summarize(shaped(SummaryType::Headline, SummaryLength::Short));
  ASSERT_EQ(document.summary.sentences.size(), 1u);
  EXPECT_EQ(summary_text(document, document.summary.sentences[0]),
            "Harbor council approves tidal barrier for Kestrel Bay");
  SummaryOptions two = shaped(SummaryType::Headline, SummaryLength::Short);
  two.sentences = 2;
  EXPECT_EQ(summarize(two).summary.sentences.size(), 2u) << "a number that is given wins";
}

TEST(Summarizer, LeavesTheArticlesOwnHeadlineAsItIs) {
  const std::string body = std::string(kRunner).substr(std::string(kRunner).find("Distance"));
  const std::string headline =
      "Delay of four years in the case of the runner, sports court upholds the ban of Halvorsen";
  const auto lines =
      summary_of(headline + "\n\n" + body, shaped(SummaryType::Headline, SummaryLength::Short));
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0], headline) << "more than twelve words, no whole name";
}

TEST(Summarizer, PrefersFactsToCrowds) {
  SummaryOptions options;
  options.sentences = 3;
  for (const std::string& line : summary_of(kRunner, options)) {
    EXPECT_EQ(line.find("waved flags"), std::string::npos);
  }
}

}  // namespace
}  // namespace nutgraf
