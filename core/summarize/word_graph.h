// Ranks the terms of an article by a walk over the words that stand near one another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"

namespace nutgraf {

/// PositionRank (Florescu and Caragea 2017): PageRank over the graph of terms that stand within a few terms
/// of one another, with restarts at terms in proportion to the sum of the inverses of their positions. One
/// score a term; they sum to about 1. Reads the first kMaxGraphTokens terms of the article, so that time is
/// bounded.
std::vector<double> rank_terms(const Document& document, const ArticleWords& words);

inline constexpr std::uint32_t kMaxGraphTokens = 30'000;

}  // namespace nutgraf
