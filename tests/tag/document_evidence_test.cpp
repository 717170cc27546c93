// What other mentions of a word tell about it: sums over all, and the surest longer name.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/document_evidence.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>
#include <vector>

#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

/// "Mahan Air" once, then "Mahan" alone seven times, each in a sentence of its own.
class MahanEvidence {
 public:
  static constexpr std::uint32_t kLastToken = 8;

  /// The features of the last "Mahan" when the first pass gives "Mahan Air" an organization's labels at odds
  /// of e^score, and has no opinion of the short mentions.
  static std::set<std::uint64_t> features(float score) {
    const std::vector<std::string_view> words{"Mahan", "Air",   "Mahan", "Mahan", "Mahan",
                                              "Mahan", "Mahan", "Mahan", "Mahan"};
    std::vector<TokenRange> sentences{{0, 2}};
    for (std::uint32_t token = 2; token <= kLastToken; ++token) sentences.push_back({token, token + 1});
    ScoreRows scores;
    scores.resize(static_cast<std::uint32_t>(words.size()));
    scores.row(0)[label_of(EntityType::Organization, Position::Begin)] = score;
    scores.row(1)[label_of(EntityType::Organization, Position::Last)] = score;

    const Gazetteer gazetteer(test::shipped_model());
    const WordClusters clusters(test::shipped_model());
    const DocumentFeatures document({words, sentences, {}}, gazetteer, clusters);
    DocumentEvidence evidence(document);
    Lattice lattice(scores);
    for (const TokenRange sentence : sentences) {
      lattice.sum_paths(sentence);
      evidence.add(sentence, lattice);
    }
    std::set<std::uint64_t> hashes;
    evidence.extract(sentences.back(), kLastToken, [&](std::uint64_t hash) { hashes.insert(hash); });
    return hashes;
  }
};

TEST(DocumentEvidence, OneSureLongerNameIsHeardAmongManyShortOnes) {
  const std::set<std::uint64_t> without = MahanEvidence::features(0.0F);
  const std::set<std::uint64_t> with = MahanEvidence::features(10.0F);
  std::size_t more = 0;
  for (const std::uint64_t hash : with) more += without.count(hash) == 0;
  EXPECT_GT(more, 0u);
}

TEST(DocumentEvidence, ALongerNameThatIsUnsureSaysNothing) {
  EXPECT_EQ(MahanEvidence::features(0.0F), MahanEvidence::features(1.0F));
}

// Tokens that the tagger needn't look at are mentions, too: a word that was in no name is less of one
// elsewhere.
TEST(DocumentEvidence, CertainTokensSayThatTheirWordIsInNoName) {
  const std::vector<std::string_view> words{"Will", "she", "Will"};
  const std::vector<TokenRange> sentences{{0, 2}, {2, 3}};
  const Gazetteer gazetteer(test::shipped_model());
  const WordClusters clusters(test::shipped_model());
  const DocumentFeatures document({words, sentences, {}}, gazetteer, clusters);
  const auto features = [&](const std::vector<std::uint8_t>& is_outside) {
    DocumentEvidence evidence(document);
    for (const TokenRange sentence : sentences) evidence.add_outside(sentence, is_outside);
    ScoreRows scores;
    scores.resize(3);
    Lattice lattice(scores);
    lattice.sum_paths(sentences.back());
    evidence.add(sentences.back(), lattice);
    std::set<std::uint64_t> hashes;
    evidence.extract(sentences.back(), 2, [&](std::uint64_t hash) { hashes.insert(hash); });
    return hashes;
  };
  EXPECT_TRUE(features({0, 1, 0}).empty()) << "what is in lower case does not count";
  EXPECT_FALSE(features({1, 1, 0}).empty());
}

}  // namespace
}  // namespace nutgraf
