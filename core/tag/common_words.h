// The commonest words, with all that they give to the scores of tokens by themselves.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/tag/sequence_model.h"
#include "core/tag/token_features.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// Nearly half of the kinds of words in an article are in every other article too: what they give from each
/// place is summed up when the tagger is made, so that it is added as one row. The words are those of the
/// model section "function_words", in small letters and capitalized, those that "structure.idf" calls
/// frequent, and marks; which they are changes no score. No more than kMostWords are kept, since each takes
/// a thousand bytes: a model may list more, and its files are not all made by us.
class CommonWords {
 public:
  CommonWords() = default;
  CommonWords(const Model& model, const Gazetteer& gazetteer, const WordClusters& clusters,
              const SequenceModel& weights);

  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  static constexpr std::size_t kMostWords = 4096;  ///< the shipped model lists some 700
  static constexpr std::uint32_t kBoundary = 0;    ///< stands for what lies beyond a sentence's ends

  /// The number of a word by the hash64 of its bytes, or kNone.
  std::uint32_t find(std::uint64_t hash) const {
    const std::uint32_t* const number = numbers_.find(hash);
    return number == nullptr ? kNone : *number;
  }
  /// How many there are, with the boundary.
  std::size_t size() const { return attributes_.size(); }
  const WordAttributes& attributes(std::uint32_t number) const { return attributes_[number]; }
  /// The weights of all features that the word gives from a place.
  const WeightSums& sums(std::uint32_t number, Place place) const {
    return sums_[std::size_t{number} * kPlaces + static_cast<std::size_t>(place)];
  }

 private:
  HashIndex numbers_;
  std::vector<WordAttributes> attributes_;  // per word
  std::vector<WeightSums> sums_;            // per word and place
};

}  // namespace nutgraf
