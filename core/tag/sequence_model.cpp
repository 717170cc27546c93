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
  std::vector<std::uint32_t> row_begin(keys->size() + 1, 0);
  for (std::uint32_t row = 0; row < keys->size(); ++row) {
    const auto stored = static_cast<std::uint32_t>(rest[row]);
    row_begin[row + 1] = row_begin[row] + (stored == 0 ? 256 : stored);
  }
  if (row_begin.back() != head.weights) return;
  rest = rest.subspan(keys->size());
  weights_.resize(head.weights);
  for (std::uint32_t i = 0; i < head.weights; ++i) {
    const auto label = static_cast<std::uint32_t>(rest[i]);
    weights_[i] = {static_cast<Label>(label < kLabelCount ? label : 0), static_cast<std::int8_t>(rest[head.weights + i])};
  }
  row_begin_ = std::move(row_begin);
  scale_ = head.scale;
  keys_ = *std::move(keys);
}

}  // namespace nutgraf
