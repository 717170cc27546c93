// Finds the element that holds most of a page's prose, by the scores of Mozilla's Readability.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"

namespace nutgraf {

/// Elements that may hold the article, as indices of the tree's nodes.
struct Candidates {
  std::uint32_t top = 0;             ///< the best element; 0 (the document) where no block is prose
  std::uint32_t core = 0;            ///< the deepest element that holds four fifths of the prose words
  std::vector<std::int64_t> scores;  ///< of each node, in thousandths
};

/// Every block of prose gives points to the elements around it: one, one for each comma, one for each hundred
/// characters (at most three); all to the parent, half to the next, a third of that and so on outwards, five
/// levels in all. Names of elements and classes add or take; an element's score is scaled by the share of its
/// words that are not links. (Arc90/Mozilla Readability, grabArticle; integers instead of floating point.)
Candidates find_candidates(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                           const PhraseTable& hints);

/// Blocks [first, last) whose text lies below `node`.
struct BlockRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
BlockRange blocks_below(const HtmlTree& tree, const std::vector<TextBlock>& blocks, std::uint32_t node);

/// Prose: enough words, few of them links.
bool is_prose(const TextBlock& block);

}  // namespace nutgraf
