// Ranks the phrases a text is about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/summarize/article_words.h"
#include "core/summarize/bucket_weights.h"
#include "core/summarize/phrase_features.h"

namespace nutgraf {

/// Scores noun phrases and names by weights learned from articles with marked key phrases: how often and
/// where they stand, PositionRank, rarity, salience, form. Reads the model section "key_phrases"
/// (feature<TAB>weight).
class KeyPhraseExtractor {
 public:
  explicit KeyPhraseExtractor(const Model& model);

  /// At most `limit` phrases of the headline and the body of story 0, whose words are given, best first; no
  /// phrase is part of another, and no two have the same stems. The best has the score 1.
  std::vector<KeyPhrase> extract(const Document& document, const ArticleWords& words,
                                 std::uint32_t limit) const;

 private:
  BucketSpace space_;
  BucketWeights weights_;
};

/// A noun whose best phrase of several words scores hardly less gives it its place: not "pact", but "fishing
/// pact".
void prefer_longer_phrases(const std::vector<PhraseCandidate>& candidates, std::vector<std::int32_t>& scores);

/// The candidates' numbers in the order in which they are chosen, at most `limit`: by score, without those
/// whose terms a chosen one has, or that have all of its terms.
std::vector<std::uint32_t> choose_phrases(const std::vector<PhraseCandidate>& candidates,
                                          const std::vector<std::int32_t>& scores, std::uint32_t limit);

}  // namespace nutgraf
