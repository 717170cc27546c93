// Reads GAP (Webster et al. 2018): a gendered pronoun and two names that it may stand for, in a few
// sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/annotations.h"
#include "core/text/span.h"
#include "tools/corpus/news_corpus.h"

namespace nutgraf {

struct GapContext {
  std::string id;
  std::string text;
  Span pronoun;  ///< bytes, as the names
  Span a;
  Span b;
  bool is_a = false;  ///< whether the pronoun stands for A
  bool is_b = false;

  /// Whether the pronoun is "he", "him" or "his"; else it is feminine.
  bool is_masculine() const;
};

/// Every line of text/gap_coreference/*.jsonl.
std::vector<GapContext> read_gap(const std::string& path);

/// The names that a tagger found, with A and B as people in place of what overlaps them; sorted by place.
std::vector<GoldSpan> names_with(const GapContext& context, const Segmentation& segmentation,
                                 const std::vector<NamedEntity>& tagged);

}  // namespace nutgraf
