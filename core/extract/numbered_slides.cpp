// Galleries inside articles, whose pictures are counted.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/numbered_slides.h"

#include <algorithm>
#include <string_view>

#include "core/extract/candidate_scorer.h"

namespace nutgraf {
namespace {

constexpr std::size_t kFewest = 3;            // counts that make a gallery
constexpr std::uint32_t kWordsBesides = 100;  // of prose that make an article

struct Count {
  std::uint32_t number = 0;
  std::uint32_t total = 0;  // 0 where there is none
  std::size_t block = 0;
};

std::uint32_t take_number(std::string_view& text) {
  constexpr std::size_t kMostDigits = 3;
  std::uint32_t number = 0;
  std::size_t digits = 0;
  while (digits < text.size() && digits < kMostDigits && text[digits] >= '0' && text[digits] <= '9')
    number = number * 10 + static_cast<std::uint32_t>(text[digits++] - '0');
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, std::string_view sign) {
  if (text.substr(0, sign.size()) != sign) return false;
  text.remove_prefix(sign.size());
  return true;
}

/// "3/12", "3 / 12" or "3 of 12" at a text's beginning.
Count read_count(std::string_view text) {
  Count count;
  count.number = take_number(text);
  if (count.number == 0) return count;
  const bool parted = take(text, "/") || take(text, " / ") || take(text, " of ");
  const std::uint32_t total = parted ? take_number(text) : 0;
  const bool ends = text.empty() || text[0] == ' ' || text[0] == ':' || text[0] == '.';
  if (ends && total >= kFewest && count.number <= total) count.total = total;
  return count;
}

/// The blocks of the largest element around a count that holds no other one.
BlockRange own_blocks(const HtmlTree& tree, const std::vector<TextBlock>& blocks, const Count& count,
                      std::size_t before, std::size_t after) {
  BlockRange range{static_cast<std::uint32_t>(count.block), static_cast<std::uint32_t>(count.block + 1)};
  for (std::uint32_t node = blocks[count.block].node; node != kNoNode && node != 0;
       node = tree[node].parent) {
    const BlockRange wider = blocks_below(tree, blocks, node);
    if (wider.first > count.block || (before < count.block && wider.first <= before) || wider.last > after)
      break;
    range = wider;
  }
  return range;
}

}  // namespace

void drop_numbered_slides(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                          std::vector<bool>& content) {
  std::vector<Count> counts;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Count count = read_count(blocks[i].text);
    count.block = i;
    if (count.total == 0) continue;
    const bool goes_on =
        !counts.empty() && counts.back().total == count.total && counts.back().number < count.number;
    if (!goes_on && counts.size() >= kFewest) break;  // a later gallery, which is not looked for
    if (!goes_on) counts.clear();
    counts.push_back(count);
  }
  if (counts.size() < kFewest) return;
  const std::size_t none = blocks.size();
  const std::size_t first = own_blocks(tree, blocks, counts.front(), none, counts[1].block).first;
  const std::size_t last =
      own_blocks(tree, blocks, counts.back(), counts[counts.size() - 2].block, none).last;
  std::uint32_t besides = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if ((i < first || i >= last) && content[i] && is_prose(blocks[i])) besides += blocks[i].words;
  }
  if (besides < kWordsBesides) return;
  std::fill(content.begin() + static_cast<std::ptrdiff_t>(first),
            content.begin() + static_cast<std::ptrdiff_t>(last), false);
}

}  // namespace nutgraf
