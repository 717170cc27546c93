// Brown clustering (Brown et al. 1992) with Liang's incremental tables (Liang 2005, section 4).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nutgraf {

struct BrownResult {
  std::vector<std::uint32_t> cluster_of_word;
  std::vector<std::uint32_t>
      paths;  ///< per cluster: leading 1, then the steps from the root (at most 31 are kept)
};

/// `text` holds word ids 0 … words - 1, most frequent first; kBreak parts sentences. Merges greedily, within
/// a window of `clusters`, what loses least mutual information between neighbors. Deterministic.
inline constexpr std::uint32_t kBreak = 0xFFFFFFFFu;
BrownResult brown_clusters(std::span<const std::uint32_t> text, std::uint32_t words, std::uint32_t clusters);

}  // namespace nutgraf
