// How much each sentence adds to a summary, and why.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/summarize/article_words.h"
#include "core/summarize/bucket_weights.h"
#include "core/summarize/sentence_features.h"
#include "core/summarize/term_worth.h"

namespace nutgraf {

/// A measured sentence with its score: hundredths of a logit, comparable within one article.
struct RankedSentence {
  MeasuredSentence measured;
  std::int32_t score = 0;
  bool leans = false;                ///< needs the sentence before it to be understood
  std::vector<std::string> reasons;  ///< see SentenceRanker::rank
};

/// Weighs what was measured of sentences by weights learned from written summaries: sets of sentences that
/// come near to the written one (ROUGE, Lin 2004) are the more likely ones in a log-linear model over sets.
/// Reads the model section "summary_weights" (feature<TAB>weight).
class SentenceRanker {
 public:
  explicit SentenceRanker(const Model& model);
  /// From lines "feature<TAB>weight", for training.
  explicit SentenceRanker(std::string_view weights);

  /// The body sentences of story 0 in reading order. The reasons are the kinds of features that lift a
  /// sentence most above the article's mean, at most three: "position", "central", "headline", "names",
  /// "key-phrases", "figures"; "content" where none does.
  std::vector<RankedSentence> rank(const Document& document, const ArticleWords& words) const;

  std::int32_t score(const MeasuredSentence& sentence) const { return weights_.sum(sentence.features); }
  /// What it adds to the scores of two sentences that both are chosen; mostly negative, for what they repeat;
  /// for sentences that say the same, lower than any other score.
  std::int32_t pair_score(const RankedSentence& a, const RankedSentence& b) const;

 private:
  BucketSpace space_;
  BucketWeights weights_;
  TermWorth term_worth_;
};

}  // namespace nutgraf
