// Captions that neither their element nor a class calls so.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/picture_texts.h"

#include <cstddef>
#include <cstdint>

#include "core/extract/candidate_scorer.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongest = 40;       // words
constexpr std::size_t kFewestOthers = 3;     // blocks of prose for each such text
constexpr std::uint32_t kShortestLead = 20;  // words

bool may_hold_picture(HtmlTag tag) {
  return tag == HtmlTag::Div || tag == HtmlTag::Figure || tag == HtmlTag::Span || tag == HtmlTag::Section ||
         tag == HtmlTag::Other;
}

bool has_picture(const HtmlTree& tree, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t node = begin; node < end; ++node) {
    if (tree[node].tag == HtmlTag::Img || tree[node].tag == HtmlTag::Picture) return true;
  }
  return false;
}

/// A paragraph that may be the article's first as well as a caption is kept.
bool may_lead(const TextBlock& block) {
  return block.tag == HtmlTag::P && block.words >= kShortestLead && block.text.ends_with('.');
}

bool is_beside_picture(const HtmlTree& tree, const std::vector<TextBlock>& blocks, std::size_t at) {
  constexpr std::uint32_t kMostNodes = 40;  // of a picture
  const TextBlock& block = blocks[at];
  const std::uint32_t element = tree[block.node].parent;
  if (block.words > kLongest || element == kNoNode || !may_hold_picture(tree[element].tag)) return false;
  const bool heading = block.tag >= HtmlTag::H1 && block.tag <= HtmlTag::H6;
  const bool alone = (at == 0 || blocks[at - 1].first < element) &&
                     (at + 1 == blocks.size() || blocks[at + 1].first >= tree.subtree_end(element));
  return !heading && alone && block.node - element <= kMostNodes && has_picture(tree, element, block.node);
}

}  // namespace

void drop_picture_texts(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                        std::vector<bool>& content) {
  std::vector<std::size_t> texts;
  std::size_t others = 0;
  bool first = true;  // no prose yet
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i]) continue;
    const bool prose = is_prose(blocks[i]);
    if (is_beside_picture(tree, blocks, i) && !(first && may_lead(blocks[i]))) {
      texts.push_back(i);
    } else if (prose) {
      ++others;
    }
    first = first && !prose;
  }
  if (others < kFewestOthers * texts.size()) return;
  for (const std::size_t text : texts) content[text] = false;
}

}  // namespace nutgraf
