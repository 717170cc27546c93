// Where a page's prose stands as a whole, and how much of each element's text is links.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/extract/candidate_scorer.h"
#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// Views of a page's blocks that take them all; the tree and the blocks must outlive it.
class PageShape {
 public:
  static constexpr std::uint32_t kContainers = 20;
  static constexpr std::uint32_t kPlaces = 11;
  static constexpr std::uint32_t kRepetitions = 4;
  static constexpr std::uint32_t kClusters = 5;

  PageShape(const HtmlTree& tree, const std::vector<TextBlock>& blocks);

  /// The share of links in an element's text (four steps) and the number of its blocks (five); 0 for kNoNode.
  std::uint32_t container(std::uint32_t node) const;
  /// How far before (0 to 3) or behind (4 to 7) the stretch with most prose block `i` stands, or how near to
  /// its ends inside (8 to 10).
  std::uint32_t place(std::uint32_t i) const;
  /// How many elements stand in the page as `node` does, with the same names around them: one, up to three,
  /// up to seven, more. Cards and comments are many; the article's element is one.
  std::uint32_t repetition(std::uint32_t node) const;
  /// How much of the page's prose stands as the block does: all prose with one path is a cluster. None, a
  /// share of the largest cluster (below a tenth, below two fifths, less than all), the largest itself.
  std::uint32_t cluster(const TextBlock& block) const;
  /// The stretch of blocks in which prose outweighs the rest by most, found in one pass: maximum subsequence
  /// segmentation (Pasternack and Roth, "Extracting article text from the web with maximum subsequence
  /// segmentation", WWW 2009). Empty where there is no prose.
  BlockRange stretch() const { return stretch_; }

 private:
  void count_paths();
  void read_clusters();

  const HtmlTree& tree_;
  const std::vector<TextBlock>& blocks_;
  std::vector<std::uint64_t> words_before_;  // of the first i blocks
  std::vector<std::uint64_t> links_before_;
  BlockRange stretch_;
  std::vector<std::uint64_t> paths_;  // of each node: hash of the names and first classes around and of it
  HashIndex path_counts_;
  HashIndex clusters_;  // words of prose
  std::uint32_t largest_cluster_ = 0;
};

}  // namespace nutgraf
