// Word clusters.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/word_clusters.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace nutgraf {

WordClusters::WordClusters(const Model& model) {
  const auto section = model.section("clusters");
  std::uint32_t count = 0;
  if (!section || section->size() < sizeof(count)) return;
  std::memcpy(&count, section->data(), sizeof(count));
  std::span<const std::byte> rest = section->subspan(sizeof(count));
  if (rest.size() / sizeof(std::uint32_t) < count) return;
  std::vector<std::uint32_t> paths(count);
  if (count > 0) std::memcpy(paths.data(), rest.data(), count * sizeof(std::uint32_t));
  auto keys = KeyIndex::read(rest.subspan(count * sizeof(std::uint32_t)), rest);
  if (!keys || rest.size() < std::size_t{keys->size()} * 2) return;
  clusters_.resize(keys->size());
  for (std::uint32_t i = 0; i < keys->size(); ++i) {
    const std::uint32_t cluster =
        static_cast<std::uint32_t>(rest[i]) | static_cast<std::uint32_t>(rest[keys->size() + i]) << 8;
    clusters_[i] = static_cast<std::uint16_t>(cluster < count ? cluster + 1 : 0);
  }
  paths_ = std::move(paths);
  keys_ = *std::move(keys);
}

std::uint32_t WordClusters::prefix(std::uint16_t cluster, std::uint32_t bits) const {
  const std::uint32_t path = paths_[cluster - 1u];
  const auto length = static_cast<std::uint32_t>(std::bit_width(path | 1u)) - 1;
  return length > bits ? path >> (length - bits) : path;
}

}  // namespace nutgraf
