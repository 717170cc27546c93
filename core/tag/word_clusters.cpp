// Word clusters.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/word_clusters.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/tag/key_index.h"

namespace nutgraf {
namespace {

constexpr double kFilled = 5.0;  // keys in a bucket of the map, on average

}  // namespace

// Functions that open the model stay functions: drawn into one of 13 kB, a browser compiled all of it again
// for the few loops in it.
[[gnu::noinline]] WordClusters::WordClusters(const Model& model) {
  const auto section = model.section("clusters");
  std::uint32_t count = 0;
  if (!section || section->size() < sizeof(count)) return;
  std::memcpy(&count, section->data(), sizeof(count));
  std::span<const std::byte> rest = section->subspan(sizeof(count));
  if (rest.size() / sizeof(std::uint32_t) < count) return;
  std::vector<std::uint32_t> paths(count);
  if (count > 0) std::memcpy(paths.data(), rest.data(), count * sizeof(std::uint32_t));
  const auto sorted = read_keys(rest.subspan(count * sizeof(std::uint32_t)), rest);
  if (!sorted || rest.size() < sorted->keys.size() * 2) return;
  const std::size_t words = sorted->keys.size();
  KeyMap clusters(sorted->bits, words, kFilled, [&](auto&& add) {
    for (std::size_t i = 0; i < words; ++i) {
      const std::uint32_t cluster =
          static_cast<std::uint32_t>(rest[i]) | static_cast<std::uint32_t>(rest[words + i]) << 8;
      if (cluster < count) add(sorted->keys[i], cluster + 1);
    }
  });
  if (clusters.crowded()) return;
  words_ = words;
  clusters_ = std::move(clusters);
  paths_ = std::move(paths);
}

std::uint32_t WordClusters::prefix(std::uint16_t cluster, std::uint32_t bits) const {
  const std::uint32_t path = paths_[cluster - 1u];
  const auto length = static_cast<std::uint32_t>(std::bit_width(path | 1u)) - 1;
  return length > bits ? path >> (length - bits) : path;
}

}  // namespace nutgraf
