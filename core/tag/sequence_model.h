// Weights of a linear-chain model over hashed features: sparse rows of small integers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/model.h"
#include "core/tag/key_index.h"
#include "core/tag/label_space.h"

namespace nutgraf {

/// The model section: u32 version of the feature set; float scale; u32 number of weights; a KeyIndex over
/// feature hashes; a stream of bytes with the number of weights in each row (0 means 256); a stream of
/// labels; a stream of signed bytes. A weight is its signed byte times the scale. The model must outlive the
/// object.
class SequenceModel {
 public:
  SequenceModel() = default;
  SequenceModel(const Model& model, std::string_view section);

  static constexpr std::uint32_t kKeyBits = 26;  ///< of the feature index, for its writer

  /// Without section, or with one that can't be read.
  bool empty() const { return keys_.size() == 0; }
  /// The set of features that the model was trained for; 0 without section.
  std::uint32_t feature_set() const { return feature_set_; }
  float scale() const { return scale_; }

  /// Adds the weights of one feature to a row of kPaddedLabels sums, by lanes (unscaled; some 250 features
  /// fit before 16 bits could overflow, and a token has about 60).
  void add(std::uint64_t feature, std::int16_t* sums) const {
    const std::uint32_t key = keys_.find(feature);
    if (key == KeyIndex::kNone) return;
    const std::uint32_t begin = rows_[key] / 16;
    const std::uint32_t size = rows_[key] % 16;
    if (size == kDense) {
      const std::int8_t* const values = &dense_[std::size_t{begin} * kPaddedLabels];
      for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane)
        sums[lane] = static_cast<std::int16_t>(sums[lane] + values[lane]);
      return;
    }
    for (std::uint32_t i = begin; i < begin + size; ++i) {
      std::int16_t& sum = sums[kLanesOfBytes[static_cast<std::size_t>(labels_[i])]];
      sum = static_cast<std::int16_t>(sum + static_cast<std::int8_t>(values_[i]));
    }
  }

 private:
  /// Rows with more weights are kept whole, a value for every lane: few, but those that nearly every token
  /// has.
  static constexpr std::uint32_t kLongestSparse = 12;
  static constexpr std::uint32_t kDense = 15;
  /// The lanes of labels as they are stored; of bytes that are no label, that of O.
  static constexpr std::array<std::uint8_t, 256> kLanesOfBytes = [] {
    std::array<std::uint8_t, 256> lanes{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
      lanes[byte] =
          static_cast<std::uint8_t>(lane_of(byte < kLabelCount ? static_cast<Label>(byte) : kOutside));
    }
    return lanes;
  }();

  KeyIndex keys_;
  std::vector<std::uint32_t>
      rows_;  // per key: 16 * (its first weight) + size, or 16 * (number of the dense row) + kDense
  const std::byte* labels_ = nullptr;  // the streams of all weights, where they lie in the model
  const std::byte* values_ = nullptr;
  std::vector<std::int8_t> dense_;
  std::uint32_t feature_set_ = 0;
  float scale_ = 1.0F;
};

}  // namespace nutgraf
