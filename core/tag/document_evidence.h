// What a document's other mentions of a word tell about this one (Krishnan and Manning 2006).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/tag/lattice.h"
#include "core/tag/token_features.h"
#include "core/text/short_list.h"

namespace nutgraf {

/// The first pass' label probabilities of all capitalized tokens of each kind of word: their sums, and what
/// the surest mention says.
class DocumentEvidence {
 public:
  explicit DocumentEvidence(const DocumentFeatures& features);

  /// Adds the tokens of a sentence that are in no name for certain, by one flag a token of the document.
  void add_outside(TokenRange sentence, std::span<const std::uint8_t> is_outside);

  /// Adds the probabilities of the stretch of a sentence that the lattice summed last.
  void add(TokenRange stretch, const Lattice& lattice);

  /// Calls sink(hash) for each feature of a token: what labels its word has elsewhere, how surely and how
  /// often; the same of its neighbors; and what place it has in the surest longer name. All sentences must
  /// have been added.
  template <typename Sink>
  void extract(TokenRange sentence, std::uint32_t token, Sink&& sink) const;

 private:
  struct LabelSum {
    Label label;
    float sum = 0.0F;
    float most = 0.0F;             // the largest probability of a mention,
    float next_most = 0.0F;        // that of the others,
    std::uint32_t most_token = 0;  // and the mention's token

    void add(float probability, std::uint32_t token);
    float most_without(std::uint32_t token) const { return token == most_token ? next_most : most; }
  };
  struct WordSums {
    float count = 0.0F;
    ShortList<LabelSum, 2> labels;  // by label
  };

  void add(std::uint32_t token, const std::array<float, kPaddedLabels>& probabilities);

  static bool counts(const WordAttributes& word) { return word.letter_case > LetterCase::Lower; }

  /// Calls use(label, share bucket, count bucket) for what is known of a token's word, from its other
  /// mentions alone where `without_own` is set.
  template <typename Use>
  void for_each_label(std::uint32_t token, bool without_own, Use&& use) const;

  /// Calls use(label, surety bucket) for the places that a token's word has in longer names elsewhere. A name
  /// is given in full once and in short often, and is surest in full: among sums the one mention would drown.
  template <typename Use>
  void for_each_longer_name(std::uint32_t token, Use&& use) const;

  const DocumentFeatures& features_;
  std::vector<WordSums> sums_;                         // per word in lower case
  std::vector<std::uint32_t> own_of_;                  // token → position in own_
  std::vector<std::array<float, kPaddedLabels>> own_;  // the probabilities of the tokens that count, by lanes
};

// ---- implementation of the templates ----

template <typename Use>
void DocumentEvidence::for_each_label(std::uint32_t token, bool without_own, Use&& use) const {
  if (!counts(features_.word(token))) return;
  const WordSums& sums = sums_[features_.lower_id(token)];
  const float others = sums.count - (without_own ? 1.0F : 0.0F);
  if (others < 0.5F) return;
  const std::uint32_t often = others < 1.5F ? 0 : others < 3.5F ? 1 : 2;
  for (const LabelSum& known : sums.labels) {
    const float share =
        (known.sum - (without_own ? own_[own_of_[token]][lane_of(known.label)] : 0.0F)) / others;
    if (share < 0.2F) continue;
    use(known.label, share < 0.5F ? 0u : share < 0.8F ? 1u : 2u, often);
  }
}

template <typename Use>
void DocumentEvidence::for_each_longer_name(std::uint32_t token, Use&& use) const {
  if (!counts(features_.word(token))) return;
  for (const LabelSum& known : sums_[features_.lower_id(token)].labels) {
    if (known.label == kOutside || position_of(known.label) == Position::Unit) continue;
    const float most = known.most_without(token);
    if (most < 0.4F) continue;
    use(known.label, most < 0.7F ? 0u : most < 0.9F ? 1u : 2u);
  }
}

template <typename Sink>
void DocumentEvidence::extract(TokenRange sentence, std::uint32_t token, Sink&& sink) const {
  const auto letter_case = static_cast<std::uint64_t>(features_.word(token).letter_case);
  const std::uint64_t starts = token == sentence.begin ? 1 : 0;
  for_each_label(token, true, [&](Label label, std::uint32_t share, std::uint32_t often) {
    sink(hash_combine(1, label * 9u + share * 3u + often));
    sink(hash_combine(2, (label * 3u + share) * 16u + letter_case * 2u + starts));
  });
  for_each_longer_name(token, [&](Label label, std::uint32_t surety) {
    sink(hash_combine(5, label * 3u + surety));
    sink(hash_combine(6, (label * 3u + surety) * 16u + letter_case * 2u + starts));
  });
  if (token > sentence.begin) {
    for_each_label(token - 1, false, [&](Label label, std::uint32_t share, std::uint32_t) {
      sink(hash_combine(3, label * 3u + share));
    });
  }
  if (token + 1 < sentence.end) {
    for_each_label(token + 1, false, [&](Label label, std::uint32_t share, std::uint32_t) {
      sink(hash_combine(4, label * 3u + share));
    });
  }
}

}  // namespace nutgraf
