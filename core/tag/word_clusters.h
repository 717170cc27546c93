// Word clusters: words that occur among like neighbors share the front of a bit string (Brown et al. 1992).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/model.h"
#include "core/tag/key_map.h"

namespace nutgraf {

/// The model section "clusters": u32 number of clusters, for each a u32 bit string (leading 1, then the path
/// from the root); keys of lower-case words (see read_keys); two streams of bytes, low and high byte of
/// each word's cluster.
class WordClusters {
 public:
  WordClusters() = default;
  explicit WordClusters(const Model& model);

  /// Without section, or with one that can't be read, as one whose keys crowd together.
  bool empty() const { return words_ == 0; }

  /// How many clusters there are.
  std::uint32_t count() const { return static_cast<std::uint32_t>(paths_.size()); }

  /// 1 + the cluster of a word, by the hash of its lower-case form; 0 for an unknown word.
  std::uint16_t find(std::uint64_t lower_word) const {
    return static_cast<std::uint16_t>(clusters_.find(lower_word));
  }
  static constexpr std::uint32_t kKeyBits = 28;  ///< of the word index, for its writer
  /// The first `bits` steps of a cluster's path with a leading 1, or the whole path if shorter.
  std::uint32_t prefix(std::uint16_t cluster, std::uint32_t bits) const;

 private:
  std::vector<std::uint32_t> paths_;
  KeyMap clusters_;  // word → 1 + its cluster
  std::size_t words_ = 0;
};

}  // namespace nutgraf
