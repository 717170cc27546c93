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
#include "core/summarize/expected_overlap.h"
#include "core/summarize/sentence_features.h"
#include "core/summarize/term_worth.h"

namespace nutgraf {

/// A measured sentence with its scores: hundredths of a logit, comparable within one article.
struct RankedSentence {
  MeasuredSentence measured;
  std::vector<WordCount> counts;
  std::int32_t score = 0;            ///< in a summary of this sentence alone
  std::int32_t form = 0;             ///< of that, what isn't for its words: place, length, names …
  bool leans = false;                ///< needs the sentence before it to be understood
  std::vector<std::string> reasons;  ///< see SentenceRanker::rank
};

/// The body sentences of story 0 in reading order, and what their words are counted as.
struct RankedArticle {
  std::vector<RankedSentence> sentences;
  std::vector<RepeatChances> chances;  ///< of the words in `counts`
};

/// How long a summary of so many sentences is that a person writes.
std::uint32_t expected_words(std::size_t sentences);

/// The line of the model section that has the weight of the expected overlap.
inline constexpr std::string_view kOverlapWeight = "expected";

/// Weighs what was measured of sentences by weights learned from written summaries: sets of sentences that
/// come near to the written one (ROUGE, Lin 2004) are the more likely ones in a log-linear model over sets,
/// of whose features one is how near the set is expected to come for its words (ExpectedOverlap). Reads the
/// model section "summary_weights" (feature<TAB>weight).
class SentenceRanker {
 public:
  explicit SentenceRanker(const Model& model);
  /// From lines "feature<TAB>weight", for training.
  explicit SentenceRanker(std::string_view weights);

  /// The reasons are the kinds of features that lift a
  /// sentence most above the article's mean, at most three: "position", "central", "headline", "names",
  /// "key-phrases", "figures"; "content" where none does.
  RankedArticle rank(const Document& document, const ArticleWords& words) const;

  /// The worth of a set of sentences for its words, of which so many a summary has (see ExpectedOverlap).
  std::int32_t overlap_score(float expected) const {
    return static_cast<std::int32_t>(static_cast<float>(overlap_weight_) * expected);
  }
  /// What it adds to the scores of two sentences that both are chosen; mostly negative, for what they repeat;
  /// for sentences that say the same, lower than any other score.
  std::int32_t pair_score(const RankedSentence& a, const RankedSentence& b) const;

 private:
  BucketSpace space_;
  BucketWeights weights_;
  TermWorth term_worth_;
  WordHabits habits_;
  std::int32_t overlap_weight_ = 0;
};

}  // namespace nutgraf
