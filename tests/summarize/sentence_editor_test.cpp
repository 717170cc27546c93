// Tests what is left out of the sentences of a summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_editor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/summarize/summarizer.h"
#include "tests/support/annotated_text.h"
#include "tests/support/model_of.h"
#include "tests/support/shipped_analyzer.h"

namespace nutgraf {
namespace {

using test::shipped_analyzer;

/// The first sentence of a summary of one sentence.
std::string told(const std::string& text, const SummaryOptions& options) {
  AnalyzeOptions all;
  all.summary = options;
  all.summary.sentences = 1;
  const Document document = shipped_analyzer().analyze(text, all);
  return document.summary.sentences.empty() ? "" : summary_text(document, document.summary.sentences[0]);
}

SummaryOptions whole() {
  SummaryOptions options;
  options.compress = false;
  return options;
}

SummaryOptions headline(SummaryLength length) {
  SummaryOptions options;
  options.type = SummaryType::Headline;
  options.length = length;
  return options;
}

TEST(SentenceEditor, LeavesOutDatelines) {
  const std::string story = "The national court ordered the board to pay the arrears of 214 recruits.";
  for (const char* dateline :
       {"ABUJA, Nigeria (Reuters) — ", "LONDON, March 3 (Reuters) - ", "(CNN) -- ", "PARIS: "}) {
    EXPECT_EQ(told(dateline + story, whole()), story) << dateline;
  }
  for (const char* opening : {"What the judges said: the court will meet again in the autumn.",
                              "The board - all of it - met in the town hall in the evening."}) {
    EXPECT_EQ(told(opening, whole()), opening);
  }
}

TEST(SentenceEditor, LeavesOutWeekdaysGoneBy) {
  EXPECT_EQ(told("Police in Oster Bay arrested three men on Wednesday after a fight at the harbor.", {}),
            "Police in Oster Bay arrested three men after a fight at the harbor.");
  EXPECT_EQ(told("On Monday, the council rejected the plan for a new stadium.", {}),
            "The council rejected the plan for a new stadium.");
  for (const char* kept : {"The council will vote on Wednesday about the plan for a new stadium.",
                           "The council rejected Wednesday's plan for a new stadium by the river.",
                           "The rescuers spent Sunday night on the roof of the flooded school.",
                           "The mayor was found in his office, police reported Friday morning, local time.",
                           "The council received a letter dated Tuesday from the owner of the stadium."}) {
    EXPECT_EQ(told(kept, {}), kept);
  }
}

// Nothing follows the day, not even a period: found by fuzzing, which read beyond the last token.
TEST(SentenceEditor, LeavesOutWeekdaysThatEndTheText) {
  EXPECT_EQ(told("Police in Oster Bay arrested three men on Wednesday", {}),
            "Police in Oster Bay arrested three men");
  EXPECT_EQ(told("The mayor of Oster Bay resigned Friday", {}), "The mayor of Oster Bay resigned");
  EXPECT_EQ(told("On Wednesday", {}), "On Wednesday");
}

TEST(SentenceEditor, EndsOnOnePeriodWithoutASpace) {
  EXPECT_EQ(told("The old harbor ferry sank off the coast of Bali at 7:12 p.m. on Tuesday.", {}),
            "The old harbor ferry sank off the coast of Bali at 7:12 p.m.");
  EXPECT_EQ(
      told("She will be the first woman on the executive floor \"other than in oils,\" said Hans Kohl.", {}),
      "She will be the first woman on the executive floor \"other than in oils.\"");
}

TEST(SentenceEditor, CompressesUnlessATypeOrTheReaderSaysOtherwise) {
  const std::string text =
      "The federation (founded in 1921) pays a bonus of 30,000 crowns for a national record.";
  const std::string shorter = "The federation pays a bonus of 30,000 crowns for a national record.";
  EXPECT_EQ(told(text, {}), shorter);
  EXPECT_EQ(told(text, whole()), text);
  SummaryOptions tldr;
  tldr.type = SummaryType::Tldr;
  EXPECT_EQ(told(text, tldr), text);
}

TEST(SentenceEditor, EndsAHeadlineWithAPhrase) {
  EXPECT_EQ(
      told("The city council approved a plan to build a tram line from the central station to the harbor "
           "after months of protests by residents of the old town.",
           headline(SummaryLength::Short)),
      "The city council approved a plan to build a tram line");
  EXPECT_EQ(
      told(
          "Meet the new members of the Jordan School District Board of Education, which serves South Jordan, "
          "West Jordan, Riverton, Herriman, Bluffdale and Copperton, and no country.",
          headline(SummaryLength::Short)),
      "Meet the new members of the Jordan School District Board of Education");
  const std::string whole =
      "Engineer Dorothea Lyle, who listened to the cables of the bridge, warned of broken wires.";
  EXPECT_EQ(told(whole, headline(SummaryLength::Medium)), whole);
  EXPECT_EQ(
      told("A fire destroyed the timber warehouse of the shipyard in Oster Bay and the two houses beside it "
           "because nobody heard the alarm.",
           headline(SummaryLength::Short)),
      "A fire destroyed the timber warehouse of the shipyard in Oster Bay");
}

TEST(SentenceEditor, KnowsSentencesThatPointBack) {
  const Model model = model_of({{"word_classes", "in\tp\nof\tp\nthat\to\nthese\tdo\n"},
                                {"summary_openers", "that\td\nthese\td\nothers\tb\n"}});
  const SentenceOpeners openers(model);
  const auto leans = [&](const char* text) {
    const auto given = test::annotated(text);
    const ArticleWords words(given.document, SummaryTables(model));
    return SentenceEditor(given.document, words, openers)
        .needs_antecedent(given.document.segmentation.sentences[0].tokens);
  };
  for (const char* text :
       {"Others died.", "In that event, the bridge stays shut.", "Some of these reefs died."})
    EXPECT_TRUE(leans(text)) << text;
  for (const char* text : {"The mayor said that others died.", "Many more reefs died in these waters.",
                           "Divers of the club in Vell found these."})
    EXPECT_FALSE(leans(text)) << text;
}

}  // namespace
}  // namespace nutgraf
