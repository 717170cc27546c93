// The shipped tagger on what people paste: given words, wild words, capitals, other languages, long texts.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/ner_tagger.h"

#include <gtest/gtest.h>

#include <string>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

const NerTagger& tagger() {
  static const NerTagger kShared(test::shipped_model());
  return kShared;
}

Segmentation segment(const std::string& text) { return Segmenter(test::shipped_model()).segment(text); }

struct Words {
  std::vector<std::string_view> words;
  std::vector<TokenRange> sentences;
};

/// The words of a text, which must outlive them.
Words words_of(const std::string& text, const Segmentation& segmentation) {
  Words words;
  for (const Token& token : segmentation.tokens) words.words.push_back(token.span.of(text));
  for (const Sentence& sentence : segmentation.sentences) words.sentences.push_back(sentence.tokens);
  return words;
}

/// "LABEL words" for each entity.
std::vector<std::string> tags(const std::string& text) {
  const Segmentation segmentation = segment(text);
  const Words words = words_of(text, segmentation);
  std::vector<std::string> result;
  for (const NamedEntity& entity : tagger().tag(words.words, words.sentences)) {
    result.push_back(std::string(to_label(entity.type)) + " " +
                     std::string(segmentation.span(entity.tokens).of(text)));
  }
  return result;
}

bool contains(const std::vector<std::string>& tags, const std::string& tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr const char* kReport =
    "Finance Minister Nomvula Dlakude told reporters in Pretoria on Tuesday that the South African Reserve "
    "Bank would keep "
    "rates at 7.5 percent. Dlakude spent 20 million rand.";

TEST(NerTagger, ClosesNoBracketInAnotherSentence) {
  const auto name_in = [](const std::string& text) {
    for (const std::string& found : tags(text)) {
      if (found.find('(') != std::string::npos) return found;
    }
    return std::string();
  };
  EXPECT_EQ(name_in("Leaders of the CPV (Maoist Center) met on Monday in Port Ellery."),
            "ORG CPV (Maoist Center)");
  EXPECT_EQ(tags("“Alick [Ruiz] taught us to run,” she said.").at(0), "PERSON Alick [Ruiz]");
  EXPECT_EQ(name_in("Leaders of the CPV (Maoist Center\n\n) met on Monday in Port Ellery."),
            "ORG CPV (Maoist Center");
}

TEST(NerTagger, EndsNamesWithTheirSentence) {
  const std::string whole = "He was fined 5,000 reais under the Environmental Crimes Law of 1998 on Monday.";
  const std::string parted =
      "He was fined 5,000 reais under the Environmental Crimes Law\n\nof 1998 on Monday.";
  EXPECT_TRUE(contains(tags(whole), "LAW Environmental Crimes Law of 1998"));
  EXPECT_TRUE(contains(tags(parted), "LAW Environmental Crimes Law"));
}

TEST(NerTagger, JoinsPartsOfADateThatTheGrammarReadsAsOne) {
  const auto found = tags("Posted at Nov 26 2026 03:12 PM by Nomvula Dlakude in Pretoria.");
  EXPECT_TRUE(contains(found, "DATE Nov 26 2026"));
  EXPECT_TRUE(contains(tags("Thursday, November 26, 2026 06:02 PM PST"), "DATE Thursday, November 26, 2026"));
}

TEST(NerTagger, FindsNamesAndValues) {
  const auto found = tags(kReport);
  for (const char* expected :
       {"PERSON Nomvula Dlakude", "GPE Pretoria", "DATE Tuesday", "ORG South African Reserve Bank",
        "PERCENT 7.5 percent", "PERSON Dlakude", "MONEY 20 million rand"}) {
    EXPECT_TRUE(contains(found, expected)) << expected << " of " << testing::PrintToString(found);
  }
}

TEST(NerTagger, ScoresAreProbabilities) {
  const std::string text = kReport;
  const Segmentation segmentation = segment(text);
  const Words words = words_of(text, segmentation);
  for (const NamedEntity& entity : tagger().tag(words.words, words.sentences)) {
    EXPECT_GT(entity.score, 0.0F);
    EXPECT_LE(entity.score, 1.0F);
  }
}

TEST(NerTagger, FindsPeopleInCapitals) {
  EXPECT_TRUE(contains(
      tags(
          "MINISTER NOMVULA DLAKUDE SPOKE IN PRETORIA ON TUESDAY ABOUT THE NEW BUDGET AND ITS MANY CRITICS."),
      "GPE PRETORIA"));
}

TEST(NerTagger, FindsNothingInMarks) {
  EXPECT_EQ(tags("... --- !!! ??? ### *** ((( ))) [[ ]] // \\\\ %% && @@ ~~"), std::vector<std::string>{});
}

TEST(NerTagger, TakesWordsOfTenThousandLetters) {
  const std::string text = "The " + std::string(10000, 'A') + " of " + std::string(10000, 'x') +
                           " met Nomvula Dlakude in Pretoria.";
  EXPECT_TRUE(contains(tags(text), "GPE Pretoria"));
}

// Names of places and people may well be found in other languages, but not a name in every capital.
TEST(NerTagger, DoesNotFloodOtherLanguages) {
  const std::vector<std::string> texts = {
      "Der Stadtrat hat am Dienstag beschlossen, die alte Markthalle zu sanieren. Die Kosten werden auf drei "
      "Millionen Euro "
      "geschätzt. Die Arbeiten sollen im Frühjahr beginnen. Die Opposition kritisierte den Plan und "
      "verlangte eine Prüfung "
      "durch das Landesamt. Viele Händler fürchten um ihre Stände, weil die Halle für ein Jahr geschlossen "
      "bleibt.",
      "El ayuntamiento aprobó el martes la reforma del mercado viejo. El alcalde dijo que las obras "
      "empezarán en primavera y "
      "costarán tres millones de euros. Los vecinos temen que los puestos cierren durante un año entero. La "
      "oposición pidió "
      "un informe antes de votar.",
      "Baraza la mji liliidhinisha mpango wa kukarabati soko la zamani siku ya Jumanne. Meya alisema kazi "
      "itaanza mwezi ujao. "
      "Wafanyabiashara wengi wana wasiwasi kwamba vibanda vyao vitafungwa kwa mwaka mzima."};
  for (const std::string& text : texts) {
    const Segmentation segmentation = segment(text);
    const auto found = tags(text);
    EXPECT_LE(found.size() * 8, segmentation.tokens.size()) << testing::PrintToString(found);
  }
}

// Beyond one window the numbering starts anew inside, but not outside.
TEST(NerTagger, CountsOnThroughLongTexts) {
  std::string text;
  while (text.size() < 60000) text += std::string(kReport) + "\n\n";
  const Segmentation segmentation = segment(text);
  const Words words = words_of(text, segmentation);
  std::size_t dlakudes = 0;
  std::uint32_t last = 0;
  for (const NamedEntity& entity : tagger().tag(words.words, words.sentences)) {
    EXPECT_GE(entity.tokens.begin, last);
    last = entity.tokens.end;
    if (segmentation.span(entity.tokens).of(text) == "Nomvula Dlakude") ++dlakudes;
  }
  EXPECT_EQ(dlakudes, text.size() / (std::string(kReport).size() + 2));
}

}  // namespace
}  // namespace nutgraf
