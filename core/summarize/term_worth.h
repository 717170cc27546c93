// How likely a word of an article is to stand in its summary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/article_words.h"
#include "core/summarize/bucket_weights.h"

namespace nutgraf {

/// What is measured of a term, in the order of the features.
enum class TermFeature : std::uint8_t {
  Count,
  NamedCount,
  First,
  NamedFirst,
  Headline,
  Rarity,
  Early,
  Spread,
  Opening,
  NamedOpening
};
inline constexpr FeatureFamily kTermFeatures[] = {
    {"term.count", 6},          ///< in the body: 0 and 1, 2, 3, 4, 6, 9
    {"term.named.count", 8},    ///< 1, 2, 3, 5; the same for terms of names
    {"term.first", 9},          ///< its first sentence: 0, 1, 2, 3, 5, 8, 13, 20; none of the body
    {"term.named.first", 10},   ///< 0, 1, 2, 4, 8; the same for terms of names
    {"term.headline", 3},       ///< no headline; not in it; in it
    {"term.rarity", 10},        ///< as in the table of words
    {"term.early", 20},         ///< counts of 1, 2, 3, 5 by first sentences 0, 1, 2, 4, 8
    {"term.spread", 6},         ///< share of the sentences that have it: 0.05, 0.1, 0.2, 0.3, 0.5
    {"term.opening", 8},        ///< which of the first three sentences have it, as bits
    {"term.named.opening", 16}  ///< the same, and 8 for terms of names
};

/// One feature of each family.
using TermFeatures = std::array<std::uint32_t, std::size(kTermFeatures)>;

/// Measures the terms of an article. `words` and `space` must outlive it.
class TermMeasurer {
 public:
  TermMeasurer(const Document& document, const ArticleWords& words, const BucketSpace& space);

  TermFeatures measure(std::size_t term) const;

 private:
  struct Places {
    std::uint32_t first = kNever;  ///< sentence of the body
    std::uint32_t last = kNever;
    std::uint32_t sentences = 0;
    std::uint32_t opening = 0;  ///< bits of the first sentences
    bool named = false;
  };
  static constexpr std::uint32_t kNever = 0xFFFFFFFF;

  const ArticleWords& words_;
  const BucketSpace& space_;
  std::vector<Places> places_;  // by term
  bool headline_ = false;
};

/// Learned from articles with written summaries (after Hong and Nenkova 2014, "Improving the estimation of
/// word importance for news multi-document summarization"). Reads lines of the model section
/// "summary_weights".
class TermWorth {
 public:
  explicit TermWorth(std::string_view weights);

  /// For each term the chance, 0 to 1, that a summary has it.
  std::vector<float> measure(const Document& document, const ArticleWords& words) const;

 private:
  BucketSpace space_;
  BucketWeights weights_;
};

}  // namespace nutgraf
