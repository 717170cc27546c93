// Weights of features that come in buckets: "count:2" and "count:3" are two features of the family "count".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

/// A measurement and into how many buckets it falls.
struct FeatureFamily {
  std::string_view name;
  std::uint32_t buckets = 1;
};

/// One feature for each bucket of each family, numbered in order.
class BucketSpace {
 public:
  explicit BucketSpace(std::span<const FeatureFamily> families);

  std::uint32_t size() const { return size_; }
  /// The feature of a value; values beyond the last bucket fall into it.
  std::uint32_t feature(std::size_t family, std::uint32_t bucket) const {
    return first_[family] + std::min(bucket, families_[family].buckets - 1);
  }
  /// The position of its family.
  std::size_t family(std::uint32_t feature) const { return families_of_[feature]; }
  /// "count:2"
  std::string name(std::uint32_t feature) const;

 private:
  std::span<const FeatureFamily> families_;
  std::vector<std::uint32_t> first_;
  std::vector<std::size_t> families_of_;  // by feature
  std::uint32_t size_ = 0;
};

/// The features of one thing, at most kMost: in place, since there are many things.
template <std::size_t kMost>
class FeatureList {
 public:
  void push_back(std::uint32_t feature) {
    assert(size_ < kMost);
    features_[size_++] = feature;
  }
  std::span<const std::uint32_t> all() const { return {features_.data(), size_}; }

 private:
  std::array<std::uint32_t, kMost> features_;
  std::size_t size_ = 0;
};

/// Integer weights of a feature space, read from lines "name<TAB>weight"; features without a line weigh 0.
class BucketWeights {
 public:
  BucketWeights(std::string_view lines, const BucketSpace& space);

  std::int32_t of(std::uint32_t feature) const { return weights_[feature]; }
  /// The sum over some features.
  std::int32_t sum(std::span<const std::uint32_t> features) const;

 private:
  std::vector<std::int32_t> weights_;
};

/// The bucket of a value among ascending lower bounds: how many of them it reaches.
///
///   bucket_of(5, {1, 3, 10});  // 2
constexpr std::uint32_t bucket_of(std::uint64_t value, std::initializer_list<std::uint64_t> bounds) {
  std::uint32_t bucket = 0;
  for (const std::uint64_t bound : bounds) bucket += value >= bound ? 1u : 0u;
  return bucket;
}

/// The same of a measurement that is no count.
constexpr std::uint32_t level_of(float value, std::initializer_list<float> bounds) {
  std::uint32_t level = 0;
  for (const float bound : bounds) level += value >= bound ? 1u : 0u;
  return level;
}

}  // namespace nutgraf
