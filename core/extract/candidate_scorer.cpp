// Finds the element that holds most of a page's prose, by the scores of Mozilla's Readability.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/candidate_scorer.h"

#include <algorithm>

#include "core/extract/text_length.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::int64_t kUnit = 1000;

std::int64_t base_score(const HtmlTree& tree, std::uint32_t node, const PhraseTable& hints) {
  std::int64_t score = 0;
  switch (tree[node].tag) {
    case HtmlTag::Div:
    case HtmlTag::Article:
    case HtmlTag::Main:
    case HtmlTag::Custom:
      score = 5;
      break;
    case HtmlTag::Pre:
    case HtmlTag::Td:
    case HtmlTag::Blockquote:
      score = 3;
      break;
    case HtmlTag::Address:
    case HtmlTag::Ol:
    case HtmlTag::Ul:
    case HtmlTag::Dl:
    case HtmlTag::Dd:
    case HtmlTag::Dt:
    case HtmlTag::Li:
    case HtmlTag::Form:
      score = -3;
      break;
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::Th:
      score = -5;
      break;
    default:
      break;
  }
  if (tree[node].tag == HtmlTag::Body || tree[node].tag == HtmlTag::Html) return score * kUnit;
  const std::uint32_t bits = hints_of(tree, node, hints);
  constexpr std::uint32_t kBad = (1u << kHintComment) | (1u << kHintFooter) | (1u << kHintRelated) |
                                 (1u << kHintShare) | (1u << kHintSidebar) | (1u << kHintAdvertising) |
                                 (1u << kHintWall);
  if ((bits & kBad) != 0) score -= 25;
  if ((bits & ((1u << kHintBody) | (1u << kHintContent))) != 0) score += 25;
  return score * kUnit;
}

/// Too short to be a paragraph, or without element.
bool is_passed_over(const TextBlock& block) { return block.text.size() < 25 || block.node == 0; }

/// Gives each paragraph's points to the elements around it. Returns those that got some, in order.
std::vector<std::uint32_t> give_points(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                       const PhraseTable& hints, std::vector<std::int64_t>& scores) {
  constexpr std::uint32_t kLevels = 5;
  scores.assign(tree.nodes().size(), 0);
  std::vector<bool> is_scored(tree.nodes().size(), false);
  std::vector<std::uint32_t> scored;
  for (const TextBlock& block : blocks) {
    if (is_passed_over(block)) continue;
    const std::int64_t commas = comma_count(block.text);
    const std::int64_t points =
        kUnit * (1 + commas + std::min<std::int64_t>(static_cast<std::int64_t>(block.text.size() / 100), 3));
    // A paragraph's points go to its parent; text that stands in a div by itself counts for that div.
    const bool paragraph = block.tag == HtmlTag::P || block.tag == HtmlTag::Pre || block.tag == HtmlTag::Td;
    std::uint32_t node = paragraph ? tree[block.node].parent : block.node;
    for (std::uint32_t level = 0; level < kLevels && node != kNoNode && node != 0;
         ++level, node = tree[node].parent) {
      if (!is_scored[node]) {
        is_scored[node] = true;
        scores[node] = base_score(tree, node, hints);
        scored.push_back(node);
      }
      const std::int64_t divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
      scores[node] += points / divider;
    }
  }
  sort_stably(scored);
  return scored;
}

/// Takes from the scores what share of their words is links. Returns the element with the highest.
std::uint32_t weigh_by_links(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                             const std::vector<std::uint32_t>& scored, std::vector<std::int64_t>& scores) {
  std::vector<std::uint32_t> words_before(blocks.size() + 1, 0);
  std::vector<std::uint32_t> links_before(blocks.size() + 1, 0);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    words_before[i + 1] = words_before[i] + blocks[i].words;
    links_before[i + 1] = links_before[i] + blocks[i].link_words;
  }
  std::uint32_t top = 0;  // the document
  std::int64_t best = INT64_MIN;
  for (const std::uint32_t node : scored) {
    const BlockRange range = blocks_below(tree, blocks, node);
    const std::int64_t words = words_before[range.last] - words_before[range.first];
    const std::int64_t links = links_before[range.last] - links_before[range.first];
    if (words > 0) scores[node] = scores[node] * (words - links) / words;
    if (scores[node] > best) {
      best = scores[node];
      top = node;
    }
  }
  return top;
}

/// The innermost element that holds four fifths of all prose.
std::uint32_t find_core(const HtmlTree& tree, const std::vector<TextBlock>& blocks) {
  const auto size = static_cast<std::uint32_t>(tree.nodes().size());
  std::vector<std::uint32_t> prose_words(size, 0);
  std::uint32_t all_prose = 0;
  for (const TextBlock& block : blocks) {
    if (is_passed_over(block) || !is_prose(block)) continue;
    prose_words[block.node] += block.words;
    all_prose += block.words;
  }
  if (all_prose == 0) return 0;
  // Children stand after their parents: adding from the end sums whole subtrees.
  for (std::uint32_t node = size; node-- > 1;) prose_words[tree[node].parent] += prose_words[node];
  std::uint32_t core = 0;
  for (std::uint32_t node = 1; node < size; ++node) {
    if (tree[node].parent == core && std::uint64_t{prose_words[node]} * 5 >= std::uint64_t{all_prose} * 4)
      core = node;
  }
  return core;
}

}  // namespace

bool is_prose(const TextBlock& block) { return block.words >= 10 && block.link_words * 3 < block.words; }

BlockRange blocks_below(const HtmlTree& tree, const std::vector<TextBlock>& blocks, std::uint32_t node) {
  const auto before = [](const TextBlock& block, std::uint32_t at) { return block.first < at; };
  const auto first = std::lower_bound(blocks.begin(), blocks.end(), node, before);
  const auto last = std::lower_bound(first, blocks.end(), tree.subtree_end(node), before);
  return {static_cast<std::uint32_t>(first - blocks.begin()),
          static_cast<std::uint32_t>(last - blocks.begin())};
}

Candidates find_candidates(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                           const PhraseTable& hints) {
  Candidates result;
  const std::vector<std::uint32_t> scored = give_points(tree, blocks, hints, result.scores);
  result.top = weigh_by_links(tree, blocks, scored, result.scores);
  result.core = find_core(tree, blocks);
  return result;
}

}  // namespace nutgraf
