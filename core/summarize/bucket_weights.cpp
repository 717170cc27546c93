// Weights of features that come in buckets: "count:2" and "count:3" are two features of the family "count".
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/bucket_weights.h"

#include <algorithm>
#include <charconv>

#include "core/model/lexicon.h"

namespace nutgraf {

BucketSpace::BucketSpace(std::span<const FeatureFamily> families) : families_(families) {
  for (const FeatureFamily& family : families) {
    families_of_.insert(families_of_.end(), family.buckets, first_.size());
    first_.push_back(size_);
    size_ += family.buckets;
  }
}

std::string BucketSpace::name(std::uint32_t feature) const {
  const std::size_t of = family(feature);
  return std::string(families_[of].name) + ":" + std::to_string(feature - first_[of]);
}

BucketWeights::BucketWeights(std::string_view lines, const BucketSpace& space) : weights_(space.size(), 0) {
  const Lexicon table(lines);
  for (std::uint32_t feature = 0; feature < space.size(); ++feature) {
    const auto value = table.find(space.name(feature));
    if (!value) continue;
    std::int32_t weight = 0;
    std::from_chars(value->data(), value->data() + value->size(), weight);
    constexpr std::int32_t kLargest = 1'000'000;  // sums of some dozens stay in range
    weights_[feature] = std::clamp(weight, -kLargest, kLargest);
  }
}

std::int32_t BucketWeights::sum(std::span<const std::uint32_t> features) const {
  std::int32_t total = 0;
  for (const std::uint32_t feature : features) total += weights_[feature];
  return total;
}

}  // namespace nutgraf
