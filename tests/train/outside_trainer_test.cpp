// What the filter of tokens in no name learns from a tagger.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/outside_trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "tests/support/model_of.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

/// Forty reports of one sentence each, alike but for the name of a place.
std::vector<NerDocument> reports() {
  const std::vector<std::string> places = {"Lagos", "Pretoria", "Nairobi", "Berlin", "Cairo"};
  std::vector<NerDocument> documents;
  for (std::uint32_t i = 0; i < 40; ++i) {
    NerDocument document;
    document.origin = i;
    document.words = {
        "The", "council",  "of", places[i % places.size()], "said", "that", "the", "old", "ferry", "would",
        "be",  "repaired", "."};
    document.sentences = {{0, static_cast<std::uint32_t>(document.words.size())}};
    documents.push_back(std::move(document));
  }
  return documents;
}

std::string train(const std::vector<NerDocument>& documents, OutsideOptions options) {
  options.min_count = 1;
  options.l1 = 0.1;
  options.epochs = 20;
  const Gazetteer gazetteer(test::shipped_model());
  const WordClusters clusters(test::shipped_model());
  const NerTagger tagger(test::shipped_model());
  OutsideTrainer trainer(documents, tagger, gazetteer, clusters, options);
  trainer.train();
  return trainer.write_section();
}

/// One flag a token: whether a filter of that section is certain of it.
std::vector<std::uint8_t> certain_flags(const std::string& section, const NerDocument& document) {
  const Gazetteer gazetteer(test::shipped_model());
  const WordClusters clusters(test::shipped_model());
  const std::vector<std::string_view> words(document.words.begin(), document.words.end());
  const DocumentFeatures features({words, document.sentences, {}}, gazetteer, clusters);
  const OutsideFilter filter(model_of({{"ner.outside", section}}));
  EXPECT_FALSE(filter.empty());
  return filter.find(features, document.sentences);
}

std::size_t certain_tokens(const std::string& section, const NerDocument& document, std::uint32_t name) {
  const std::vector<std::uint8_t> flags = certain_flags(section, document);
  EXPECT_EQ(flags[name], 0);
  return static_cast<std::size_t>(std::count(flags.begin(), flags.end(), 1));
}

/// A hundred reports in which names have small words and begin sentences, so that some look like no names.
std::vector<NerDocument> reports_of_institutions() {
  const std::vector<std::vector<std::string>> names = {
      {"the", "Bank", "of", "England"},          {"the", "University", "of", "Lagos"},
      {"the", "Gulf", "of", "Guinea"},           {"Lagos"},
      {"the", "Ministry", "of", "Health"},       {"Bank", "of", "America"},
      {"the", "House", "of", "Representatives"}, {"Berlin"}};
  const std::vector<std::vector<std::string>> frames = {
      {"Reports", "from", "@", "said", "that", "the", "rest", "of", "it", "would", "be", "repaired", "."},
      {"@", "was", "closed", ",", "and", "the", "end", "of", "it", "was", "near", "."},
      {"The", "head", "of", "@", "left", "."},
      {"In", "\"", "@", "\"", "a", "kind", "of", "calm", "returned", "."}};
  std::vector<NerDocument> documents;
  for (std::uint32_t i = 0; i < 100; ++i) {
    NerDocument document;
    document.origin = i;
    for (std::uint32_t j = 0; j < 3; ++j) {
      const auto begin = static_cast<std::uint32_t>(document.words.size());
      for (const std::string& word : frames[(i + j) % frames.size()]) {
        if (word != "@") {
          document.words.push_back(word);
          continue;
        }
        for (std::string part : names[(i * 3 + j * 5) % names.size()]) {
          if (part == "the" && document.words.size() == begin) part = "The";
          document.words.push_back(std::move(part));
        }
      }
      document.sentences.push_back({begin, static_cast<std::uint32_t>(document.words.size())});
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

/// Tokens of the documents that the start is chosen by.
struct HeldOut {
  std::size_t named = 0;    ///< by the tagger, where it is sure enough
  std::size_t lost = 0;     ///< of these, what the filter is certain of
  std::size_t certain = 0;  ///< all that it is certain of
};

HeldOut held_out(const std::vector<NerDocument>& documents, const std::string& section) {
  const NerTagger tagger(test::shipped_model());
  HeldOut counts;
  for (const NerDocument& document : documents) {
    if (document.origin % 5 != 4) continue;
    const std::vector<std::uint8_t> flags = certain_flags(section, document);
    counts.certain += static_cast<std::size_t>(std::count(flags.begin(), flags.end(), 1));
    const std::vector<std::string_view> words(document.words.begin(), document.words.end());
    for (const NamedEntity& entity : tagger.tag(words, document.sentences)) {
      if (entity.score < OutsideOptions{}.least_score) continue;
      counts.named += entity.tokens.size();
      for (std::uint32_t token = entity.tokens.begin; token < entity.tokens.end; ++token)
        counts.lost += flags[token];
    }
  }
  return counts;
}

/// The section with a start that lies so much higher.
std::string with_start_raised(std::string section, std::int32_t by) {
  std::int32_t start = 0;
  std::memcpy(&start, section.data() + 4, sizeof(start));
  start += by;
  std::memcpy(section.data() + 4, &start, sizeof(start));
  return section;
}

TEST(OutsideTrainer, LearnsWhatIsInNoName) {
  const std::vector<NerDocument> documents = reports();
  EXPECT_GE(certain_tokens(train(documents, {}), documents[0], 3), 8u);
}

TEST(OutsideTrainer, GivesTheSameBytesAgain) {
  const std::vector<NerDocument> documents = reports();
  EXPECT_EQ(train(documents, {}), train(documents, {}));
}

// A start that is lower by one would lose more tokens of the held-out names than the share that may be
// lost.
TEST(OutsideTrainer, StartsAsLowAsTheNamesThatMayBeLostAllow) {
  const std::vector<NerDocument> documents = reports_of_institutions();
  std::size_t certain_before = 0;
  for (const double share : {0.0, 0.02, 0.05}) {
    OutsideOptions options;
    options.lost = share;
    const std::string section = train(documents, options);
    const HeldOut chosen = held_out(documents, section);
    const HeldOut lower = held_out(documents, with_start_raised(section, -1));
    const auto may_lose = static_cast<std::size_t>(share * static_cast<double>(chosen.named));
    EXPECT_LE(chosen.lost, may_lose) << share;
    EXPECT_GT(lower.lost, may_lose) << share;
    EXPECT_GT(chosen.certain, certain_before) << "the more may be lost, the more is certain";
    certain_before = chosen.certain;
  }
}

TEST(OutsideTrainer, LearnsNothingFromTheDocumentsThatTheStartIsChosenBy) {
  std::vector<NerDocument> documents = reports_of_institutions();
  const std::string section = train(documents, {});
  for (NerDocument& document : documents) {
    if (document.origin % 5 == 4) std::reverse(document.words.begin(), document.words.end());
  }
  constexpr std::size_t kWeightsAt = 8;  // behind the feature set and the start
  EXPECT_EQ(train(documents, {}).substr(kWeightsAt), section.substr(kWeightsAt));
}

}  // namespace
}  // namespace nutgraf
