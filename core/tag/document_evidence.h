// What a document's other mentions of a word tell about this one (Krishnan and Manning 2006).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/tag/lattice.h"
#include "core/tag/token_features.h"

namespace nutgraf {

/// Sums of the first pass' label probabilities over all capitalized tokens of each kind of word.
class DocumentEvidence {
 public:
  explicit DocumentEvidence(const DocumentFeatures& features) : features_(features), sums_(features.lower_count()) {}

  /// Adds the probabilities of one sentence.
  void add(TokenRange sentence, const Lattice& lattice);

  /// Calls sink(hash) for each feature of a token: what labels its word has elsewhere, how surely and how often; and the
  /// same of its neighbors.
  template <typename Sink>
  void extract(TokenRange sentence, std::uint32_t token, const Lattice& lattice, Sink&& sink) const;

 private:
  struct LabelSum {
    Label label;
    float sum;
  };
  struct WordSums {
    float count = 0.0F;
    std::vector<LabelSum> labels;  // by label
  };

  static bool counts(const WordAttributes& word) { return word.letter_case > LetterCase::Lower; }

  /// Calls use(label, share bucket, count bucket) for what is known of a token's word. Where `own` is given, the token's
  /// own probabilities there, at `place`, are taken out.
  template <typename Use>
  void for_each_label(std::uint32_t token, const Lattice* own, std::uint32_t place, Use&& use) const;

  const DocumentFeatures& features_;
  std::vector<WordSums> sums_;
};

// ---- implementation of the templates ----

template <typename Use>
void DocumentEvidence::for_each_label(std::uint32_t token, const Lattice* own, std::uint32_t place, Use&& use) const {
  if (!counts(features_.word(token))) return;
  const WordSums& sums = sums_[features_.lower_id(token)];
  const float others = sums.count - (own != nullptr ? 1.0F : 0.0F);
  if (others < 0.5F) return;
  const std::uint32_t often = others < 1.5F ? 0 : others < 3.5F ? 1 : 2;
  for (const LabelSum& known : sums.labels) {
    const float share = (known.sum - (own != nullptr ? own->probability(place, known.label) : 0.0F)) / others;
    if (share < 0.2F) continue;
    use(known.label, share < 0.5F ? 0u : share < 0.8F ? 1u : 2u, often);
  }
}

template <typename Sink>
void DocumentEvidence::extract(TokenRange sentence, std::uint32_t token, const Lattice& lattice, Sink&& sink) const {
  const auto letter_case = static_cast<std::uint64_t>(features_.word(token).letter_case);
  const std::uint64_t starts = token == sentence.begin ? 1 : 0;
  for_each_label(token, &lattice, token - sentence.begin, [&](Label label, std::uint32_t share, std::uint32_t often) {
    sink(hash_combine(1, label * 9u + share * 3u + often));
    sink(hash_combine(2, (label * 3u + share) * 16u + letter_case * 2u + starts));
  });
  if (token > sentence.begin) {
    for_each_label(token - 1, nullptr, 0, [&](Label label, std::uint32_t share, std::uint32_t) { sink(hash_combine(3, label * 3u + share)); });
  }
  if (token + 1 < sentence.end) {
    for_each_label(token + 1, nullptr, 0, [&](Label label, std::uint32_t share, std::uint32_t) { sink(hash_combine(4, label * 3u + share)); });
  }
}

}  // namespace nutgraf
