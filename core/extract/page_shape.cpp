// Where a page's prose stands as a whole, and how much of each element's text is links.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/page_shape.h"

#include <algorithm>

#include "core/extract/block_facts.h"
#include "core/model/chain_model.h"
#include "core/text/hash.h"

namespace nutgraf {

PageShape::PageShape(const HtmlTree& tree, const std::vector<TextBlock>& blocks)
    : tree_(tree), blocks_(blocks), words_before_(1, 0), links_before_(1, 0) {
  constexpr std::int64_t kMostWords = 60;  // of one block, so that none outweighs all others
  constexpr std::int64_t kAgainst = 9;     // of a block that is no prose
  std::int64_t sum = 0;
  std::int64_t best = 0;
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    words_before_.push_back(words_before_.back() + blocks[i].words);
    links_before_.push_back(links_before_.back() + blocks[i].link_words);
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += is_prose(blocks[i]) ? std::min<std::int64_t>(blocks[i].words, kMostWords) : -kAgainst;
    if (sum > best) {
      best = sum;
      stretch_ = {first, i + 1};
    }
  }
  count_paths();
  read_clusters();
}

void PageShape::count_paths() {
  const auto size = static_cast<std::uint32_t>(tree_.nodes().size());
  paths_.assign(size, 0);
  for (std::uint32_t node = 1; node < size; ++node) {
    const HtmlTag tag = tree_[node].tag;
    paths_[node] = paths_[tree_[node].parent];
    if (!is_block(tag)) continue;
    const std::string_view names = tree_.attribute(node, "class");
    const std::string_view first = names.substr(0, names.find(' '));
    paths_[node] = hash_combine(paths_[node], hash_combine(static_cast<std::uint64_t>(tag), hash64(first)));
    ++path_counts_[paths_[node]];
  }
}

void PageShape::read_clusters() {
  for (const TextBlock& block : blocks_) {
    if (!is_prose(block)) continue;
    std::uint32_t& words = clusters_[block.path];
    words += block.words;
    largest_cluster_ = std::max(largest_cluster_, words);
  }
}

std::uint32_t PageShape::cluster(const TextBlock& block) const {
  const std::uint32_t* const words = clusters_.find(block.path);
  if (words == nullptr || largest_cluster_ == 0) return 0;
  return 1 + bucket(std::uint64_t{*words} * 100 / largest_cluster_, {10, 40, 100});
}

std::uint32_t PageShape::container(std::uint32_t node) const {
  if (node == kNoNode) return 0;
  const BlockRange range = blocks_below(tree_, blocks_, node);
  const std::uint64_t words = words_before_[range.last] - words_before_[range.first];
  const std::uint64_t links = links_before_[range.last] - links_before_[range.first];
  const std::uint32_t linked = words == 0 ? 0 : bucket(links * 100 / words, {8, 25, 60});
  return linked * 5 + bucket(range.last - range.first, {2, 4, 10, 40});
}

std::uint32_t PageShape::repetition(std::uint32_t node) const {
  if (node == kNoNode) return 0;
  const std::uint32_t* const count = path_counts_.find(paths_[node]);
  return count == nullptr ? 0 : bucket(*count, {2, 4, 8});
}

std::uint32_t PageShape::place(std::uint32_t i) const {
  if (i < stretch_.first) return bucket(stretch_.first - i, {2, 5, 12});
  if (i >= stretch_.last) return 4 + bucket(i - stretch_.last, {1, 4, 11});
  return 8 + bucket(std::min(i - stretch_.first, stretch_.last - 1 - i), {1, 3});
}

}  // namespace nutgraf
