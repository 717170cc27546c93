// What the filter of tokens in no name learns from a tagger.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/outside_trainer.h"

#include <gtest/gtest.h>

#include <algorithm>

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

std::size_t certain_tokens(const std::string& section, const NerDocument& document, std::uint32_t name) {
  const Gazetteer gazetteer(test::shipped_model());
  const WordClusters clusters(test::shipped_model());
  const std::vector<std::string_view> words(document.words.begin(), document.words.end());
  const DocumentFeatures features({words, document.sentences, {}}, gazetteer, clusters);
  const OutsideFilter filter(model_of({{"ner.outside", section}}));
  EXPECT_FALSE(filter.empty());
  const std::vector<std::uint8_t> flags = filter.find(features, document.sentences);
  EXPECT_EQ(flags[name], 0);
  return static_cast<std::size_t>(std::count(flags.begin(), flags.end(), 1));
}

TEST(OutsideTrainer, LearnsWhatIsInNoName) {
  const std::vector<NerDocument> documents = reports();
  EXPECT_GE(certain_tokens(train(documents, {}), documents[0], 3), 8u);
}

TEST(OutsideTrainer, GivesTheSameBytesAgain) {
  const std::vector<NerDocument> documents = reports();
  EXPECT_EQ(train(documents, {}), train(documents, {}));
}

}  // namespace
}  // namespace nutgraf
