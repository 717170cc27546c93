// Sentences as vectors of weighted terms: how alike two are, and how central one is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/annotations.h"
#include "core/summarize/article_words.h"

namespace nutgraf {

/// A term of a sentence with its weight: occurrences times rarity.
struct WeightedTerm {
  std::uint32_t term = 0;
  float weight = 0.0F;
};

/// Terms in ascending order, weights scaled to a Euclidean length of 1; a sentence without terms has none.
using SentenceVector = std::vector<WeightedTerm>;

SentenceVector make_vector(const ArticleWords& words, TokenRange sentence);

/// Cosine of two vectors, 0 to 1.
float similarity(const SentenceVector& a, const SentenceVector& b);

/// Cosine of each vector with the sum of all (Radev et al. 2004).
std::vector<float> centroid_similarities(const std::vector<SentenceVector>& vectors, std::size_t terms);

/// LexRank (Erkan and Radev 2004) with cosines as weights: the stationary distribution of a walk between like
/// sentences, times their number, so that 1 is the mean. The matrix of cosines is never made: a step goes
/// from sentences to terms and back, so that time is linear in the text.
std::vector<float> lex_rank(const std::vector<SentenceVector>& vectors, std::size_t terms);

}  // namespace nutgraf
