// Weights of a linear-chain model over hashed features.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/sequence_model.h"

#include <cstring>

namespace nutgraf {
namespace {

std::uint8_t lane(std::byte stored) {
  const auto label = static_cast<Label>(stored);
  return static_cast<std::uint8_t>(lane_of(label < kLabelCount ? label : kOutside));
}

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
  std::span<const std::byte> rest;
  auto keys = KeyIndex::read(bytes->subspan(sizeof(head)), rest);
  if (!keys || rest.size() < keys->size() || (rest.size() - keys->size()) / 2 < head.weights) return;
  const std::byte* const sizes = rest.data();
  const std::byte* const labels = sizes + keys->size();
  const std::byte* const values = labels + head.weights;
  const auto size_of = [&](std::uint32_t row) { return sizes[row] == std::byte{0} ? 256u : static_cast<std::uint32_t>(sizes[row]); };
  std::uint64_t weights = 0;
  std::size_t sparse = 0;
  std::size_t dense = 0;
  for (std::uint32_t row = 0; row < keys->size(); ++row) {
    const std::uint32_t size = size_of(row);
    weights += size;
    if (size <= kLongestSparse) sparse += size;
    else ++dense;
  }
  if (weights != head.weights || weights >= std::uint64_t{1} << 28) return;

  rows_.reserve(keys->size());
  sparse_.reserve(sparse);
  dense_.reserve(dense * kPaddedLabels);
  std::uint32_t weight = 0;
  for (std::uint32_t row = 0; row < keys->size(); ++row) {
    const std::uint32_t end = weight + size_of(row);
    if (end - weight <= kLongestSparse) {
      rows_.push_back(static_cast<std::uint32_t>(sparse_.size()) * 16 + (end - weight));
      for (; weight < end; ++weight) {
        sparse_.push_back({lane(labels[weight]), static_cast<std::int8_t>(values[weight])});
      }
    } else {
      rows_.push_back(static_cast<std::uint32_t>(dense_.size() / kPaddedLabels) * 16 + kDense);
      dense_.resize(dense_.size() + kPaddedLabels);
      std::int8_t* const lanes = dense_.data() + dense_.size() - kPaddedLabels;
      for (; weight < end; ++weight) lanes[lane(labels[weight])] = static_cast<std::int8_t>(values[weight]);
    }
  }
  scale_ = head.scale;
  keys_ = *std::move(keys);
}

}  // namespace nutgraf
