// The shipped sections of the tagger are of one training.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "core/tag/ner_tagger.h"
#include "tests/support/shipped_model.h"
#include "tools/evaluate/span_scorer.h"
#include "tools/project_paths.h"
#include "tools/train/ner_corpus.h"

namespace nutgraf {
namespace {

constexpr std::size_t kEvery = 8;
/// Of news that the tagger learned from it gets 98.6 % right; beside clusters of another training 95.2 %.
constexpr double kLeastF1 = 97.0;

/// Sections that can be read need not fit together: weights are numbers for clusters and names of lists.
TEST(ShippedSections, KnowTheNewsTheyLearnedFrom) {
  const Segmenter segmenter(test::shipped_model());
  const NerTagger tagger(test::shipped_model());
  const std::vector<NerDocument> documents =
      read_ner_documents(source_path("tools/train/authored"), segmenter, tagger.value_grammar());
  ASSERT_GT(documents.size(), 100 * kEvery);
  SpanScorer scorer;
  for (std::size_t i = 0; i < documents.size(); i += kEvery) {
    const NerDocument& document = documents[i];
    const std::vector<std::string_view> words(document.words.begin(), document.words.end());
    std::vector<LabelledSpan> gold;
    for (const auto& sentence : document.gold) gold.insert(gold.end(), sentence.begin(), sentence.end());
    std::vector<LabelledSpan> found;
    for (const NamedEntity& entity : tagger.tag(words, document.sentences))
      found.push_back({entity.tokens, std::string(to_label(entity.type))});
    scorer.add(gold, found);
  }
  EXPECT_GT(scorer.total().f1(), kLeastF1);
}

}  // namespace
}  // namespace nutgraf
