// What is kept of a page in which no article was found, or next to nothing of one.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/missed_article.h"

#include <algorithm>

#include "core/extract/candidate_scorer.h"
#include "core/extract/page_shape.h"

namespace nutgraf {
namespace {

/// Whether a page is a list of other pages: many of its blocks are headlines that lead elsewhere.
bool is_listing(const std::vector<TextBlock>& blocks) {
  constexpr std::ptrdiff_t kFewest = 10;
  const auto leads_elsewhere = [](const TextBlock& block) {
    return block.words >= 4 && block.words <= 30 && block.link_words * 10 >= block.words * 8;
  };
  return std::count_if(blocks.begin(), blocks.end(), leads_elsewhere) >= kFewest;
}

bool is_furniture(const TextBlock& block) {
  constexpr std::uint32_t kHints = (1u << kHintNavigation) | (1u << kHintFooter) | (1u << kHintShare);
  constexpr std::uint32_t kAround = kInNav | kInFooter | kInForm;
  return (block.around & kAround) != 0 || (block.near_hints & kHints) != 0;
}

/// The first headlines and teasers of a page that is a list of others, without menus and footers.
void keep_listed(const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  constexpr std::uint32_t kMostWords = 1500;
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < blocks.size() && words < kMostWords; ++i) {
    content[i] = !is_furniture(blocks[i]) && !is_caption(blocks[i]);
    words += content[i] ? blocks[i].words : 0;
  }
}

bool is_link(const TextBlock& block) { return block.link_words * 2 > block.words; }

/// Whether a stretch is running text: enough of it, and no teasers between links.
bool is_text(BlockRange stretch, const std::vector<TextBlock>& blocks) {
  constexpr std::uint32_t kFewest = 40;  // words of prose
  std::uint32_t prose = 0;
  std::uint32_t links = 0;
  for (std::uint32_t i = stretch.first; i < stretch.last; ++i) {
    prose += is_prose(blocks[i]) ? blocks[i].words : 0;
    links += is_link(blocks[i]) ? 1u : 0u;
  }
  return prose >= kFewest && links * 4 < stretch.last - stretch.first;
}

/// The stretch with most prose, without links and furniture between.
void keep_stretch(BlockRange stretch, const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  content.assign(blocks.size(), false);
  for (std::uint32_t i = stretch.first; i < stretch.last; ++i)
    content[i] = !is_link(blocks[i]) && !is_furniture(blocks[i]) && !is_caption(blocks[i]);
}

/// All there is, where all of it is furniture.
void keep_something(std::vector<bool>& content) {
  if (std::find(content.begin(), content.end(), true) == content.end()) content.assign(content.size(), true);
}

}  // namespace

void mend_missed_article(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                         std::vector<bool>& content) {
  constexpr std::uint32_t kFragment = 60;   // words
  constexpr std::uint32_t kFewWords = 80;   // kept: hardly an article
  constexpr std::uint32_t kTimesMore = 10;  // prose elsewhere
  constexpr std::uint32_t kOneLine = 25;
  constexpr std::uint32_t kTimesOneLine = 4;
  std::uint32_t all = 0;
  std::uint32_t kept = 0;
  std::uint32_t prose = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    all += blocks[i].words;
    kept += content[i] ? blocks[i].words : 0;
    prose += is_prose(blocks[i]) && !is_furniture(blocks[i]) ? blocks[i].words : 0;
  }
  const bool missed = kept == 0 || (kept < kFewWords && kept * kTimesMore < prose) ||
                      (kept < kOneLine && kept * kTimesOneLine < prose);
  if (all >= kFragment && !missed) return;
  if (all >= kFragment && is_listing(blocks)) {
    keep_listed(blocks, content);
    keep_something(content);
    return;
  }
  const BlockRange stretch = PageShape(tree, blocks).stretch();
  if (all >= kFragment && is_text(stretch, blocks)) {
    keep_stretch(stretch, blocks, content);
    keep_something(content);
  } else if (all < kFragment || kept == 0) {
    content.assign(blocks.size(), true);
  }
}

}  // namespace nutgraf
