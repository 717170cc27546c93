// Which elements of a page are shown to its readers.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/visibility.h"

#include <algorithm>
#include <string>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

/// Bytes of the text nodes that are as long as prose, but for the space before it, outside of links; what is
/// hidden inside is another's.
std::uint64_t prose_bytes(const HtmlTree& tree, std::uint32_t begin, std::uint32_t end,
                          std::vector<std::uint32_t>* hidden) {
  constexpr std::size_t kShortest = 80;
  std::uint64_t bytes = 0;
  for (std::uint32_t node = begin; node < end;) {
    if (tree[node].tag == HtmlTag::Text) {
      const std::string_view text = tree[node].text;
      const std::size_t size = text.size() - std::min(text.size(), text.find_first_not_of(" \n\t\r\f"));
      bytes += size >= kShortest ? size : 0;
      ++node;
    } else if (is_skipped(tree, node) || tree[node].tag == HtmlTag::A) {
      node = tree.subtree_end(node);
    } else if (is_hidden(tree, node)) {
      if (hidden != nullptr) hidden->push_back(node);
      node = tree.subtree_end(node);
    } else {
      ++node;
    }
  }
  return bytes;
}

}  // namespace

bool is_hidden(const HtmlTree& tree, std::uint32_t node) {
  if (tree[node].attributes_begin == tree[node].attributes_end) return false;
  if (tree.has_attribute(node, "hidden")) return true;
  if (tree.attribute(node, "aria-hidden") == "true") return true;
  const std::string_view style = tree.attribute(node, "style");
  if (style.empty()) return false;
  std::string folded;
  for (const char c : style) {
    if (c != ' ') folded += to_ascii_lower(c);
  }
  return folded.find("display:none") != std::string::npos ||
         folded.find("visibility:hidden") != std::string::npos;
}

bool is_skipped(const HtmlTree& tree, std::uint32_t node) {
  switch (tree[node].tag) {
    case HtmlTag::Head:
    case HtmlTag::Script:
    case HtmlTag::Style:
    case HtmlTag::Noscript:
    case HtmlTag::Iframe:
    case HtmlTag::Svg:
    case HtmlTag::Canvas:
    case HtmlTag::Object:
    case HtmlTag::Video:
    case HtmlTag::Audio:
    case HtmlTag::Map:
    case HtmlTag::Select:
    case HtmlTag::Option:
    case HtmlTag::Button:
    case HtmlTag::Textarea:
    case HtmlTag::Input:
    case HtmlTag::Dialog:
    case HtmlTag::Title:
    case HtmlTag::Math:
      return true;
    case HtmlTag::Template:
      return !tree.has_attribute(node, "shadowrootmode");
    default:
      return false;
  }
}

Visibility::Visibility(const HtmlTree& tree) : tree_(tree) {
  constexpr std::uint64_t kArticle = 600;  // bytes, some hundred words
  constexpr std::uint64_t kTimes = 4;      // as much as all that is shown
  std::vector<std::uint32_t> hidden;
  const std::uint64_t shown = prose_bytes(tree, 1, static_cast<std::uint32_t>(tree.nodes().size()), &hidden);
  for (const std::uint32_t node : hidden) {
    const std::uint64_t bytes = prose_bytes(tree, node + 1, tree.subtree_end(node), nullptr);
    if (bytes >= kArticle && bytes > shown * kTimes) revealed_.push_back(node);
  }
}

bool Visibility::hides(std::uint32_t node) const {
  return is_hidden(tree_, node) && !std::binary_search(revealed_.begin(), revealed_.end(), node);
}

}  // namespace nutgraf
