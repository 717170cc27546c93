// Chooses the sentences that together say most within a budget.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/summarize/sentence_ranker.h"

namespace nutgraf {

/// The tightest limit holds; 0 sentences or words choose nothing.
struct SummaryBudget {
  std::size_t sentences = std::numeric_limits<std::size_t>::max();
  std::size_t words = std::numeric_limits<std::size_t>::max();
};

/// Positions in `article.sentences`: one by one the sentence that adds most, given those chosen before (as in
/// maximal marginal relevance, Carbonell and Goldstein 1998); then, in short summaries, each is exchanged for
/// a better one as long as there is one. A sentence that doesn't fit is passed over; one that leans on the
/// sentence before is put off until that is chosen. For more than kMaxCompared sentences of a long article it
/// is an excerpt rather than a summary: then the scores alone decide, so that time stays linear.
std::vector<std::size_t> choose_sentences(const RankedArticle& article, const SentenceRanker& ranker,
                                          SummaryBudget budget);

inline constexpr std::size_t kMaxCompared = 200;

}  // namespace nutgraf
