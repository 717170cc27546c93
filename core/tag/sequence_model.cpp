// Weights of a linear-chain model over hashed features.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/sequence_model.h"

#include <cstring>

namespace nutgraf {
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
  const auto size_of = [&](std::uint32_t row) {
    return sizes[row] == std::byte{0} ? 256u : static_cast<std::uint32_t>(sizes[row]);
  };
  std::uint64_t weights = 0;
  for (std::uint32_t row = 0; row < keys->size(); ++row) weights += size_of(row);
  if (weights != head.weights || weights >= std::uint64_t{1} << 28) return;

  rows_.resize(keys->size());
  std::uint32_t weight = 0;
  for (std::uint32_t row = 0; row < keys->size(); ++row) {
    const std::uint32_t size = size_of(row);
    if (size <= kLongestSparse) {
      rows_[row] = weight * 16 + size;
    } else {
      const std::size_t begin = dense_.size();
      rows_[row] = static_cast<std::uint32_t>(begin / kPaddedLabels) * 16 + kDense;
      dense_.resize(begin + kPaddedLabels);
      for (std::uint32_t i = weight; i < weight + size; ++i) {
        dense_[begin + kLanesOfBytes[static_cast<std::size_t>(labels[i])]] =
            static_cast<std::int8_t>(values[i]);
      }
    }
    weight += size;
  }
  labels_ = labels;
  values_ = values;
  scale_ = head.scale;
  keys_ = *std::move(keys);
}

}  // namespace nutgraf
