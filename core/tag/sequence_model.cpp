// Weights of a linear-chain model over hashed features.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/sequence_model.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "core/tag/key_index.h"

namespace nutgraf {
namespace {

/// The lanes of labels as they are stored; of bytes that are no label, that of O.
constexpr std::array<std::uint8_t, 256> kLanesOfBytes = [] {
  std::array<std::uint8_t, 256> lanes{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    lanes[byte] =
        static_cast<std::uint8_t>(lane_of(byte < kLabelCount ? static_cast<Label>(byte) : kOutside));
  }
  return lanes;
}();

/// A vector of sums as g++ and clang spell it, for loops that they don't turn into ones over vectors.
using Eight = std::uint16_t __attribute__((vector_size(16)));

/// Dense rows hold bytes from 0 to 255, so that two neighbors in 16 bits can be told apart by a mask and a
/// shift. Of 16 lanes the first eight are the lower bytes.
constexpr std::uint32_t kBias = 128;
constexpr std::size_t byte_of_lane(std::size_t lane) { return lane / 16 * 16 + lane % 8 * 2 + lane % 16 / 8; }

/// Weights are small. Scores that overflow or are no numbers would let no label win, and count as evidence
/// for all.
constexpr float kLargestScale = 1.0F;

/// Where the rows of each size lie: their weights stand size by size.
class SizedRows {
 public:
  explicit SizedRows(std::span<const std::uint8_t> sizes) : sizes_(sizes) {
    for (const std::uint8_t size : sizes) ++rows_[size];
    for (std::size_t size = 0; size < rows_.size(); ++size) {
      first_weight_[size] = static_cast<std::size_t>(weights_);
      weights_ += std::uint64_t{size} * rows_[size];
    }
  }

  std::uint8_t size(std::size_t row) const { return sizes_[row]; }
  std::size_t rows(std::uint32_t size) const { return rows_[size]; }
  std::size_t first_weight(std::uint32_t size) const { return first_weight_[size]; }
  /// Of all rows; only where so many fit into memory do the others tell the truth.
  std::uint64_t weights() const { return weights_; }
  /// How many rows are no longer than `size`, and how many weights they have.
  std::size_t rows_up_to(std::uint32_t size) const {
    return std::accumulate(rows_.begin(), rows_.begin() + size + 1, std::size_t{0});
  }
  std::size_t weights_up_to(std::uint32_t size) const { return first_weight_[size + 1]; }

 private:
  std::span<const std::uint8_t> sizes_;
  std::array<std::size_t, 256> rows_{};
  std::array<std::size_t, 256> first_weight_{};
  std::uint64_t weights_ = 0;
};

/// Calls use(row, lane, value) for each weight of the rows of a size, row by row. All their first labels
/// stand side by side, then all second ones, each less the label before it.
template <typename Use>
void for_each_weight(const SizedRows& sized, std::uint32_t size, const std::uint8_t* labels,
                     const std::int8_t* values, Use&& use) {
  const std::size_t rows = sized.rows(size);
  labels += sized.first_weight(size);
  values += sized.first_weight(size);
  for (std::size_t row = 0; row < rows; ++row) {
    std::uint8_t label = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
      label = static_cast<std::uint8_t>(label + labels[i * rows + row]);
      use(row, kLanesOfBytes[label], *values++);
    }
  }
}

/// 0 for 0, 1 for all others below 2^31; of a comparison g++ makes a branch.
constexpr std::uint32_t one_if_any(std::uint32_t value) { return (0u - value) >> 31; }

/// Keys in a bucket on average, out of eight.
constexpr double kFilledSparse = 5.0;

}  // namespace

SequenceModel::SequenceModel(const Model& model, std::string_view section) {
  struct Head {
    std::uint32_t feature_set;
    float scale;
    std::uint32_t weights;
  } head{};
  const auto bytes = model.section(section);
  if (!bytes || bytes->size() < sizeof(head)) return;
  std::memcpy(&head, bytes->data(), sizeof(head));
  feature_set_ = head.feature_set;
  if (!(head.scale > 0.0F && head.scale <= kLargestScale)) return;  // nor where it is no number
  std::span<const std::byte> rest;
  const auto sorted = read_keys(bytes->subspan(sizeof(head)), rest);
  if (!sorted) return;
  const std::size_t count = sorted->keys.size();
  if (rest.size() < count || (rest.size() - count) / 2 < head.weights) return;
  const SizedRows sized({reinterpret_cast<const std::uint8_t*>(rest.data()), count});
  if (sized.rows(0) != 0 || sized.weights() != head.weights || head.weights >= 1u << 27) return;
  const auto* const labels = reinterpret_cast<const std::uint8_t*>(rest.data()) + count;
  const auto* const values = reinterpret_cast<const std::int8_t*>(labels) + head.weights;

  const std::size_t sparse_rows = sized.rows_up_to(kLongestSparse);
  std::array<std::uint32_t, 256> next_of_size{};  // what the next row of a size is found by
  for (std::uint32_t size = 1; size < next_of_size.size(); ++size) {
    next_of_size[size] =
        static_cast<std::uint32_t>(size <= kLongestSparse ? sized.first_weight(size) * 16 + size
                                                          : sized.rows_up_to(size - 1) - sparse_rows + 1);
  }
  const std::uint32_t* const keys = sorted->keys.data();
  sparse_ = KeyMap(sorted->bits, sparse_rows, kFilledSparse, [&](auto&& add) {
    for (std::size_t row = 0; row < count; ++row) {
      const std::uint32_t size = sized.size(row);
      if (size > kLongestSparse) continue;
      add(keys[row], next_of_size[size]);
      next_of_size[size] += 16 * size;
    }
  });
  dense_ = KeyTable(sorted->bits, count - sparse_rows, [&](auto&& add) {
    for (std::size_t row = 0; row < count; ++row) {
      const std::uint32_t size = sized.size(row);
      if (size > kLongestSparse) add(keys[row], next_of_size[size]++);
    }
  });
  weights_.resize(sized.weights_up_to(kLongestSparse));
  Weight* next = weights_.data();
  for (std::uint32_t size = 1; size <= kLongestSparse; ++size) {
    for_each_weight(sized, size, labels, values, [&](std::size_t, std::uint8_t lane, std::int8_t value) {
      *next++ = {lane, value};
    });
  }
  DenseRow empty;
  empty.values.fill(kBias);
  dense_rows_.assign(count - sparse_rows, empty);
  DenseRow* first = dense_rows_.data();  // of a size
  for (std::uint32_t size = kLongestSparse + 1; size < next_of_size.size(); ++size) {
    for_each_weight(sized, size, labels, values, [&](std::size_t row, std::uint8_t lane, std::int8_t value) {
      first[row].values[byte_of_lane(lane)] = static_cast<std::uint8_t>(value + int{kBias});
    });
    first += sized.rows(size);
  }
  if (dense_.crowded() || sparse_.crowded()) {
    dense_ = KeyTable();
    sparse_ = KeyMap();
    return;
  }
  scale_ = head.scale;
  rows_ = count;
}

void SequenceModel::add(FeatureBatch& batch) const {
  // Pass by pass over all features, each a row of look-ups that don't wait for one another, and whose outcome
  // decides what is kept, not where the program goes on.
  std::uint64_t* const features = batch.features_.data();
  std::vector<FeatureBatch::Row>& rows = batch.rows_;
  const auto end_of = [&](std::size_t row, std::size_t last) {
    return row + 1 < rows.size() ? rows[row + 1].begin : last;
  };
  batch.found_.resize(batch.size_ + 1);
  std::uint32_t* const found = batch.found_.data();
  std::size_t left = 0;  // features that have no dense row move to the front
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t end = end_of(row, batch.size_);
    const std::size_t first_left = left;
    std::size_t count = 0;
    for (std::size_t i = rows[row].begin; i < end; ++i) {
      const std::uint64_t feature = features[i];
      const std::uint32_t dense = dense_.find(feature);
      found[count] = dense;
      features[left] = feature;
      const std::uint32_t is_found = one_if_any(dense);
      count += is_found;
      left += 1 - is_found;
    }
    if (count > 0) add_dense({found, count}, *rows[row].sums);
    rows[row].begin = first_left;
  }
  std::size_t count = 0;
  std::size_t next = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t end = end_of(row, left);
    rows[row].begin = count;
    for (; next < end; ++next) {
      const std::uint32_t sparse = sparse_.find(features[next]);
      found[count] = sparse;
      count += one_if_any(sparse);
    }
  }
  for (std::size_t row = 0; row < rows.size(); ++row)
    add_sparse({found + rows[row].begin, found + end_of(row, count)}, *rows[row].sums);
}

void WeightSums::add(std::span<const WeightSums* const> others) {
  std::array<Eight, kPaddedLabels / 8> sum;
  std::memcpy(sum.data(), lanes.data(), sizeof(sum));
  for (const WeightSums* const other : others) {
    for (std::size_t i = 0; i < sum.size(); ++i) {
      Eight eight;
      std::memcpy(&eight, &other->lanes[8 * i], sizeof(eight));
      sum[i] += eight;
    }
  }
  std::memcpy(lanes.data(), sum.data(), sizeof(sum));
}

void SequenceModel::add_sparse(std::span<const std::uint32_t> rows, WeightSums& sums) const {
  for (const std::uint32_t row : rows) {
    const Weight* const begin = &weights_[row / 16];
    for (const Weight* weight = begin; weight != begin + row % 16; ++weight) {
      std::int16_t& sum = sums.lanes[weight->lane];
      sum = static_cast<std::int16_t>(sum + weight->value);
    }
  }
}

void SequenceModel::add_dense(std::span<const std::uint32_t> rows, WeightSums& sums) const {
  std::array<Eight, kPaddedLabels / 8> sum;
  std::memcpy(sum.data(), sums.lanes.data(), sizeof(sum));
  for (const std::uint32_t row : rows) {
    const DenseRow& dense = dense_rows_[row - 1];
    for (std::size_t i = 0; i < sum.size(); i += 2) {
      Eight pairs;
      std::memcpy(&pairs, &dense.values[8 * i], sizeof(pairs));
      sum[i] += pairs & 0xFF;
      sum[i + 1] += pairs >> 8;
    }
  }
  const auto excess = static_cast<std::uint16_t>(rows.size() * kBias);
  for (Eight& eight : sum) eight -= excess;
  std::memcpy(sums.lanes.data(), sum.data(), sizeof(sum));
}

}  // namespace nutgraf
