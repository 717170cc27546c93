// Weights of a linear-chain model over hashed features: sparse rows of small integers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/model.h"
#include "core/tag/key_index.h"
#include "core/tag/label_space.h"

namespace nutgraf {

/// The model section: u32 version of the feature set; float scale; u32 number of weights; a KeyIndex over feature
/// hashes; a stream of bytes with the number of weights in each row (0 means 256); a stream of labels; a stream of
/// signed bytes. A weight is its signed byte times the scale.
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

  /// Adds the weights of one feature to a row of kPaddedLabels sums (unscaled; some 250 features fit before 16 bits
  /// could overflow, and a token has about 60).
  void add(std::uint64_t feature, std::int16_t* sums) const {
    const std::uint32_t row = keys_.find(feature);
    if (row == KeyIndex::kNone) return;
    for (std::uint32_t i = row_begin_[row]; i < row_begin_[row + 1]; ++i) {
      sums[weights_[i].label] = static_cast<std::int16_t>(sums[weights_[i].label] + weights_[i].value);
    }
  }

 private:
  struct Weight {
    Label label;
    std::int8_t value;
  };
  KeyIndex keys_;
  std::vector<std::uint32_t> row_begin_;
  std::vector<Weight> weights_;
  std::uint32_t feature_set_ = 0;
  float scale_ = 1.0F;
};

}  // namespace nutgraf
