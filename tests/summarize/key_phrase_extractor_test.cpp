// Key phrases: what may be one, and which are chosen.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/key_phrase_extractor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/annotated_text.h"
#include "tests/support/model_of.h"

namespace nutgraf {
namespace {

constexpr const char* kClasses =
    "the\td\na\td\nof\tp\nin\tp\nfor\tp\nto\tp\nand\tc\nwas\tm\nwere\tm\nthey\to\nsaid\te\nthing\tnx\nthree\t"
    "#\n"
    "drill\tnv\nclose\tv\nmore\tdr\nold\tj\n";

Model small_model() {
  return model_of({{"word_classes", kClasses},
                   {"key_phrases", "count:0\t-50\ncount:1\t50\ncount:2\t80\nwhole:2\t60\nlength:1\t40\n"}});
}

ArticleWords words_of(const Document& document, const Model& model) {
  return {document, SummaryTables(model)};
}

std::vector<std::string> phrases_of(const Document& document, std::uint32_t limit = 10) {
  const Model model = small_model();
  std::vector<std::string> texts;
  for (const KeyPhrase& phrase :
       KeyPhraseExtractor(model).extract(document, words_of(document, model), limit))
    texts.push_back(phrase.text);
  return texts;
}

TEST(KeyPhraseExtractor, RanksRepeatedPhrasesFirst) {
  const auto given = test::annotated(
      "The coal mine was old. Miners in the coal mine drilled for water.\nThe owner said the coal mines were "
      "closed.");
  const std::vector<std::string> phrases = phrases_of(given.document);
  ASSERT_FALSE(phrases.empty());
  EXPECT_EQ(phrases[0], "coal mine");
}

TEST(KeyPhraseExtractor, CountsAllFormsAsOccurrences) {
  const auto given = test::annotated("The coal mine was old. More coal mines were closed.");
  const Model model = small_model();
  const std::vector<KeyPhrase> phrases =
      KeyPhraseExtractor(model).extract(given.document, words_of(given.document, model), 1);
  ASSERT_EQ(phrases.size(), 1u);
  ASSERT_EQ(phrases[0].occurrences.size(), 2u);
  EXPECT_EQ(given.document.text_of(phrases[0].occurrences[1]), "coal mines");
  EXPECT_EQ(phrases[0].score, 1.0F);
}

TEST(KeyPhraseExtractor, RepeatsNoPhraseInsideAnother) {
  const auto given = test::annotated("The coal mine was old. The mine was closed. The coal mine was closed.");
  for (const std::string& phrase : phrases_of(given.document)) EXPECT_NE(phrase, "mine");
}

TEST(KeyPhraseExtractor, TakesNoClauseOfAHeadlineForAPhrase) {
  const Model model = small_model();
  const auto candidates_of = [&](const char* marked) {
    auto given = test::annotated(marked);
    given.document.blocks[0].kind = BlockKind::Headline;
    std::vector<std::string> texts;
    for (const PhraseCandidate& candidate :
         find_phrase_candidates(given.document, words_of(given.document, model)))
      texts.emplace_back(given.document.text_of(candidate.shown));
    return texts;
  };
  const auto has = [](const std::vector<std::string>& texts, const char* phrase) {
    return std::find(texts.begin(), texts.end(), phrase) != texts.end();
  };
  const auto clause = candidates_of("Union drills\nThe old union was in the mine.");
  EXPECT_TRUE(has(clause, "union"));
  EXPECT_FALSE(has(clause, "Union drills"));
  EXPECT_FALSE(has(clause, "drills"));
  EXPECT_TRUE(has(candidates_of("Mine drills\nThe drills of the mine were old."), "Mine drills"))
      << "the body has drills, too";
  EXPECT_FALSE(has(candidates_of("Drills talks\nThe drills were old. The talks were old."), "Drills talks"));
}

TEST(KeyPhraseExtractor, BeginsAndEndsWithContentWords) {
  const auto given =
      test::annotated("Three of the things were old. The price of the more famous thing was a secret.");
  for (const std::string& phrase : phrases_of(given.document, 100)) {
    EXPECT_NE(phrase, "things");
    EXPECT_FALSE(phrase.starts_with("the ")) << phrase;
    EXPECT_FALSE(phrase.ends_with(" was")) << phrase;
  }
}

TEST(KeyPhraseExtractor, MakesSentenceCapitalsSmallButKeepsNames) {
  const auto given = test::annotated("Water rates were old. [PERSON Ann Lee] said water rates were old.");
  const std::vector<std::string> phrases = phrases_of(given.document);
  EXPECT_NE(std::find(phrases.begin(), phrases.end(), "water rates"), phrases.end());
  EXPECT_NE(std::find(phrases.begin(), phrases.end(), "Ann Lee"), phrases.end());
}

TEST(KeyPhraseExtractor, MergesTheNamesOfAnEntity) {
  auto given = test::annotated("[PERSON Ann Lee] was in [GPE Rome]. [PERSON Lee] said [GPE Rome] was old.");
  Document& document = given.document;
  document.coreference.entities = {
      {EntityType::Person, "Ann Lee", MentionId{0}, {"Lee"}, 0.5F, "", std::nullopt},
      {EntityType::GeopoliticalEntity, "Rome", MentionId{1}, {}, 0.5F, "", std::nullopt}};
  for (std::size_t i = 0; i < document.named_entities.size(); ++i) {
    document.coreference.mentions.push_back({document.named_entities[i].tokens, MentionKind::Named,
                                             static_cast<EntityId>(i % 2), LinkSieve::SameName});
  }
  const std::vector<std::string> phrases = phrases_of(document);
  EXPECT_EQ(phrases, (std::vector<std::string>{"Ann Lee", "Rome"}));
}

TEST(KeyPhraseExtractor, ReadsTheArticleOnly) {
  auto given =
      test::annotated("The coal mine was old.\nRead more nature stories.\nA bank robbery in the city.");
  given.document.blocks[1].kind = BlockKind::Boilerplate;
  given.document.blocks[2].story = 1;
  EXPECT_EQ(phrases_of(given.document), std::vector<std::string>{"coal mine"});
}

TEST(KeyPhraseExtractor, AnswersForTextsWithoutPhrases) {
  for (const char* text : {"", "? ! \u2026", "was were was", "3 4 5"}) {
    const auto given = test::annotated(text);
    EXPECT_TRUE(phrases_of(given.document).empty()) << text;
  }
  const auto given = test::annotated("The coal mine was old.");
  EXPECT_TRUE(phrases_of(given.document, 0).empty());
}

/// Whether a phrase may be one.
bool is_candidate(const Document& document, std::string_view phrase) {
  const Model model = small_model();
  const std::vector<PhraseCandidate> candidates = find_phrase_candidates(document, words_of(document, model));
  return std::any_of(candidates.begin(), candidates.end(), [&](const PhraseCandidate& candidate) {
    return document.text_of(candidate.shown) == phrase;
  });
}

TEST(KeyPhraseExtractor, CutsNoPhraseInsideAName) {
  const Document document =
      test::annotated("They saw Japanese Minister of Defense and a minister of state in Kobe.").document;
  EXPECT_FALSE(is_candidate(document, "Japanese Minister"));
  EXPECT_TRUE(is_candidate(document, "minister"));
}

TEST(KeyPhraseExtractor, LeavesOutPlacesOfDatelines) {
  const Document document = test::annotated(
                                "[GPE PARIS] ([ORG Marewire]) \u2014 Miners of [GPE Lyon] saw a mine.\nThe "
                                "mine in [GPE Lyon] was old.")
                                .document;
  EXPECT_FALSE(is_candidate(document, "PARIS"));
  EXPECT_FALSE(is_candidate(document, "Marewire"));
  EXPECT_TRUE(is_candidate(document, "Lyon"));
  const std::vector<std::string> phrases = phrases_of(document, 20);
  EXPECT_NE(std::find(phrases.begin(), phrases.end(), "miners"), phrases.end())
      << "a capital of the sentence";
}

TEST(KeyPhraseExtractor, PrefersTheLongerPhraseToItsLastNoun) {
  std::vector<PhraseCandidate> candidates(3);
  candidates[0].terms = {7};
  candidates[0].words = 1;
  candidates[1].terms = {3, 7};
  candidates[1].words = 2;
  candidates[2].terms = {7, 3};
  candidates[2].words = 2;
  std::vector<std::int32_t> scores = {50, 0, 0};
  prefer_longer_phrases(candidates, scores);
  EXPECT_EQ(scores, (std::vector<std::int32_t>{50, 51, 0}));
  scores = {500, 0, 0};
  prefer_longer_phrases(candidates, scores);
  EXPECT_EQ(scores, (std::vector<std::int32_t>{500, 0, 0})) << "hardly ever told whole";
}

}  // namespace
}  // namespace nutgraf
