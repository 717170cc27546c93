// The summarizer: body sentences only, budgets kept, nothing said twice.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/summarizer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "core/analyzer.h"

namespace nutgraf {
namespace {

const Analyzer& analyzer() {
  static const Analyzer shared = [] {
    std::ifstream file(NUTGRAF_MODEL_FILE, std::ios::binary);
    const std::string content(std::istreambuf_iterator<char>(file), {});
    const auto* const data = reinterpret_cast<const std::byte*>(content.data());
    return std::move(Analyzer::create(std::move(Model::open({data, data + content.size()})).value())).value();
  }();
  return shared;
}

constexpr const char* kArticle =
    "Harbor council approves tidal barrier for Kestrel Bay\n\n"
    "The harbor council of Kestrel Bay voted on Tuesday to build a tidal barrier that will cost 40 million crowns.\n\n"
    "Photo: Ilse Marren\n\n"
    "The barrier will close the bay whenever a storm surge rises above two meters, engineer Odo Lindqvist said.\n\n"
    "Fishermen had opposed the barrier because it narrows the channel to the open sea.\n\n"
    "The council voted on Tuesday to build the tidal barrier that will cost 40 million crowns.\n\n"
    "Work on the barrier begins in the spring and is expected to take three years, the council said.";

Document summarize(SummaryOptions options) {
  AnalyzeOptions all;
  all.summary = options;
  return analyzer().analyze(kArticle, all);
}

TEST(Summarizer, KeepsToTheBudgetOfSentencesInReadingOrder) {
  for (std::uint32_t count = 1; count <= 8; ++count) {
    const Document document = summarize({count, 0, 0, false});
    EXPECT_LE(document.summary.sentences.size(), count);
    for (std::size_t i = 1; i < document.summary.sentences.size(); ++i) {
      EXPECT_LT(to_index(document.summary.sentences[i - 1].sentence), to_index(document.summary.sentences[i].sentence));
    }
  }
}

TEST(Summarizer, TakesBodySentencesOnly) {
  const Document document = summarize({10, 0, 0, false});
  EXPECT_GE(document.summary.sentences.size(), 4u);
  for (const SummarySentence& picked : document.summary.sentences) {
    const std::string_view text = document.text_of(document[picked.sentence].tokens);
    EXPECT_EQ(text.find("Photo"), std::string_view::npos);
    EXPECT_EQ(text.find("Harbor council approves"), std::string_view::npos);
    EXPECT_FALSE(picked.reasons.empty());
  }
}

TEST(Summarizer, DoesNotSayTheSameTwice) {
  const Document document = summarize({3, 0, 0, false});
  int votes = 0;
  for (const SummarySentence& picked : document.summary.sentences) {
    if (document.text_of(document[picked.sentence].tokens).find("voted on Tuesday") != std::string_view::npos) ++votes;
  }
  EXPECT_EQ(votes, 1);
}

TEST(Summarizer, KeepsToABudgetOfWords) {
  EXPECT_LE(summarize({0, 25, 0, false}).summary.sentences.size(), 1u);
  EXPECT_EQ(summarize({0, 3, 0, false}).summary.sentences.size(), 0u);
  EXPECT_GT(summarize({0, 0, 100, false}).summary.sentences.size(), summarize({0, 0, 40, false}).summary.sentences.size());
  EXPECT_TRUE(summarize({0, 0, 0, false}).summary.sentences.empty());
}

TEST(Summarizer, EmptyTextHasNoSummary) { EXPECT_TRUE(analyzer().analyze("").summary.sentences.empty()); }

}  // namespace
}  // namespace nutgraf
