// Words that came cut by someone else: a treebank's, a corpus'.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/analyzer.h"
#include "core/document/labels.h"
#include "tests/support/model_of.h"
#include "tests/support/packed_sections.h"

namespace nutgraf {
namespace {

const Analyzer& analyzer() {
  static const Analyzer kShared = [] {
    auto created = Analyzer::create(model_of(test::packed_sections()));
    EXPECT_TRUE(created.ok());
    return std::move(created).value();
  }();
  return kShared;
}

/// "LABEL words" for each entity of one sentence.
std::vector<std::string> tags(const std::vector<std::string_view>& words) {
  const std::vector<TokenRange> sentences = {{0, static_cast<std::uint32_t>(words.size())}};
  std::vector<std::string> result;
  for (const NamedEntity& entity : analyzer().tag_words(words, sentences)) {
    std::string tag(to_label(entity.type));
    for (std::uint32_t word = entity.tokens.begin; word < entity.tokens.end; ++word)
      tag += " " + std::string(words[word]);
    result.push_back(tag);
  }
  return result;
}

using Tags = std::vector<std::string>;

TEST(AnalyzerWords, LeavesTheStopOfAnAbbreviationOnItsWord) {
  EXPECT_EQ(tags({"Yesterday", "Mr.", "Dlakude", "met", "Dr.", "Okonjo", "in", "Lagos", "."}),
            (Tags{"DATE Yesterday", "PERSON Dlakude", "PERSON Okonjo", "GPE Lagos"}));
  EXPECT_EQ(tags({"John", "W.", "Harrow", "Jr.", "was", "born", "in", "St.", "Louis", ",", "Mo.", "."}),
            (Tags{"PERSON John W. Harrow Jr.", "GPE St. Louis", "GPE Mo."}));
}

TEST(AnalyzerWords, AnswersForTheGivenWords) {
  EXPECT_EQ(tags({"The", "US-led", "talks", "in", "Geneva", "cost", "$", "5", "million", "."}),
            (Tags{"GPE Geneva", "MONEY $ 5 million"}));
}

TEST(AnalyzerWords, ReadsTreebankHyphensAndBrackets) {
  EXPECT_EQ(
      tags({"The", "35", "-", "year", "-", "old", "nurse", "-LRB-", "from", "Nairobi", "-RRB-", "left", "."}),
      (Tags{"DATE 35 - year - old", "GPE Nairobi"}));
}

TEST(AnalyzerWords, TakesEmptyWordsAndNone) {
  EXPECT_TRUE(tags({}).empty());
  EXPECT_TRUE(tags({"", ".", ""}).empty());
}

}  // namespace
}  // namespace nutgraf
