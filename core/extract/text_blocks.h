// Cuts a page into blocks of text, each with the density of its words and links (Kohlschütter et al. 2010)
// and what the elements around it are called.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/html_tree.h"
#include "core/model/phrase_table.h"

namespace nutgraf {

/// What class names, ids and element names hint at, as bits; letters of the model section "html.hints" in
/// this order.
enum Hint : std::uint32_t {
  kHintBody,
  kHintContent,
  kHintNavigation,
  kHintShare,
  kHintRelated,
  kHintComment,
  kHintAdvertising,
  kHintFooter,
  kHintHeader,
  kHintSidebar,
  kHintAuthor,
  kHintDate,
  kHintPicture,
  kHintWall,
  kHintTags,
  kHintTitle,
  kHintHidden,
  kHintPullQuote,
  kHintReference,
  kHintCaption
};
inline constexpr std::uint32_t kHintCount = 20;
inline constexpr std::string_view kHintLetters = "bcnsroafhdgtpwlkxqez";
static_assert(kHintLetters.size() == kHintCount);

/// Elements around a block that mean something by themselves, as bits.
enum Around : std::uint32_t {
  kInArticle = 1u << 0,
  kInMain = 1u << 1,
  kInNav = 1u << 2,
  kInAside = 1u << 3,
  kInFooter = 1u << 4,
  kInHeader = 1u << 5,
  kInForm = 1u << 6,
  kInFigure = 1u << 7,
  kInList = 1u << 8,
  kInTable = 1u << 9,
  kInQuote = 1u << 10,
  kInArticleBody = 1u << 11,  ///< itemprop="articleBody"
  kInTime = 1u << 12,
  kInFigcaption = 1u << 13
};
inline constexpr std::uint32_t kAroundCount = 14;

struct TextBlock {
  std::string text;              ///< decoded, white space collapsed; line breaks only in pre
  HtmlTag tag = HtmlTag::Other;  ///< the innermost block element
  std::uint32_t node = 0;        ///< that element
  std::uint32_t first = 0;       ///< its first text node; blocks are sorted by it
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;
  std::uint32_t near_hints = 0;  ///< of the element itself and the two around it
  std::uint32_t far_hints = 0;   ///< of all others around it
  std::uint32_t around = 0;
  std::uint32_t depth = 0;
  std::uint64_t path = 0;  ///< hash of the names and classes of the elements around it
};

/// All visible text in document order. Scripts, styles, forms' controls, frames, drawings and elements that
/// are hidden by attribute or inline style are left out (`Visibility`). A line break ends a block. Linear in
/// the tree (its depth is bounded).
std::vector<TextBlock> cut_blocks(const HtmlTree& tree, const PhraseTable& hints);

/// True for a caption of its own, by its element or by its name; longer blocks are text that is called so.
bool is_caption(const TextBlock& block);

/// Hint bits of one element's class, id, role and data-component attributes.
std::uint32_t hints_of(const HtmlTree& tree, std::uint32_t node, const PhraseTable& hints);

}  // namespace nutgraf
