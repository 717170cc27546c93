// How much of the story each sentence tells, and how alike two sentences are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/model/word_table.h"

namespace nutgraf {

/// A word of a sentence with its weight: occurrences times rarity.
struct WeightedWord {
  std::uint64_t hash = 0;
  float weight = 0.0F;
};

/// A sentence as a vector of words, sorted by hash.
struct SentenceVector {
  std::vector<WeightedWord> words;
  float length = 0.0F;  ///< Euclidean
  std::uint32_t word_count = 0;
};

struct RankedSentence {
  SentenceId id{};
  SentenceVector vector;
  float score = 0.0F;
  std::vector<std::string> reasons;  ///< what speaks for it most: "position", "central", "names", "headline"
};

SentenceVector make_vector(std::string_view text, Span span, const WordTable& words);

/// Cosine of two vectors, 0 to 1.
float similarity(const SentenceVector& a, const SentenceVector& b);

/// The body sentences of story 0 in reading order, scored.
std::vector<RankedSentence> rank_sentences(const Document& document, const WordTable& words);

}  // namespace nutgraf
