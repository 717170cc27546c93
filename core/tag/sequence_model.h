// Weights of a linear-chain model over hashed features: sparse rows of small integers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/tag/four_floats.h"
#include "core/tag/key_map.h"
#include "core/tag/key_table.h"
#include "core/tag/label_space.h"

namespace nutgraf {

/// Sums of weights, one for each label, by lanes; aligned, so that they are added as vectors.
struct alignas(16) WeightSums {
  std::array<std::int16_t, kPaddedLabels> lanes{};

  /// Adds others, lane by lane.
  void add(std::span<const WeightSums* const> others);

  /// Four of them as numbers, from a lane on.
  Four four(std::size_t lane) const {
    // Spelled out, since clang takes a loop over them apart for WebAssembly.
    using FourShorts = std::int16_t __attribute__((vector_size(8)));
    FourShorts sums;
    std::memcpy(&sums, &lanes[lane], sizeof(sums));
    return __builtin_convertvector(__builtin_convertvector(sums, FourIntegers), Four);
  }
};

/// Features of several rows, on their way to their weights. Most of the time goes into waiting for memory,
/// which answers many questions at once about as quickly as one: so features are gathered first, and looked
/// up together.
class FeatureBatch {
 public:
  void clear() {
    size_ = 0;
    rows_.clear();
  }
  /// What is pushed from now on is to be added to `sums`, which must stay where they are until it is: at most
  /// kMostFeatures.
  void begin(WeightSums& sums) {
    rows_.push_back({&sums, size_});
    if (features_.size() < size_ + kMostFeatures) features_.resize((size_ + kMostFeatures) * 2);
  }
  void push(std::uint64_t feature) {
    assert(size_ < features_.size());
    features_[size_++] = feature;
  }
  bool empty() const { return size_ == 0; }

  static constexpr std::size_t kMostFeatures = 128;  ///< of one row; a token has about 60, 101 at most

 private:
  friend class SequenceModel;
  struct Row {
    WeightSums* sums;
    std::size_t begin;  ///< of its features, or of what is left of them
  };

  std::vector<std::uint64_t> features_;  // `size_` of them
  std::size_t size_ = 0;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> found_;  // workspace of SequenceModel::add
};

/// The model section: u32 version of the feature set; float scale, above 0 and at most 1; u32 number of
/// weights; keys of feature hashes (see read_keys); a stream of bytes with the number of weights in each row,
/// 1 to 255. Then two streams for the rows by their sizes, the shortest first, those of one size in the order
/// of their keys: bytes of labels, each less the one before it in its row, the first labels of all rows of a
/// size, then their second ones, and so on; and signed bytes of weights, row by row. A weight is its signed
/// byte times the scale. In this order the same weights compress to 6 % less than row by row.
class SequenceModel {
 public:
  SequenceModel() = default;
  SequenceModel(const Model& model, std::string_view section);

  static constexpr std::uint32_t kKeyBits = 26;  ///< of the feature keys, for their writer

  /// Without section, or with one that can't be read, as one whose keys crowd together.
  bool empty() const { return rows_ == 0; }
  /// The set of features that the model was trained for; 0 without section.
  std::uint32_t feature_set() const { return feature_set_; }
  float scale() const { return scale_; }

  /// Adds the weights of all features of a batch to their sums (unscaled; 250 features fit into a row before
  /// 16 bits could overflow, and a token has about 60).
  void add(FeatureBatch& batch) const;

 private:
  /// Rows with more weights are kept whole, a value for every lane: few, but those that nearly every token
  /// has.
  static constexpr std::uint32_t kLongestSparse = 12;

  struct Weight {
    std::uint8_t lane;
    std::int8_t value;
  };
  struct alignas(16) DenseRow {
    std::array<std::uint8_t, kPaddedLabels> values;
  };

  void add_dense(std::span<const std::uint32_t> rows, WeightSums& sums) const;
  void add_sparse(std::span<const std::uint32_t> rows, WeightSums& sums) const;

  std::size_t rows_ = 0;
  KeyTable dense_;  // features with many weights → their row
  std::vector<DenseRow> dense_rows_;
  KeyMap sparse_;                // the others → 16 * (their first weight) + how many they have
  std::vector<Weight> weights_;  // of the others, row by row, the shortest first
  std::uint32_t feature_set_ = 0;
  float scale_ = 1.0F;
};

}  // namespace nutgraf
