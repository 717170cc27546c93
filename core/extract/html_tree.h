// The elements of a page as a tree, built after the HTML standard's rules as far as text needs them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/html_tag.h"
#include "core/extract/html_tokenizer.h"

namespace nutgraf {

inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

struct HtmlNode {
  HtmlTag tag = HtmlTag::Other;
  std::uint32_t parent = kNoNode;
  std::uint32_t first_child = kNoNode;
  std::uint32_t last_child = kNoNode;
  std::uint32_t next = kNoNode;  ///< the next sibling
  std::uint32_t attributes_begin = 0;
  std::uint32_t attributes_end = 0;
  std::string_view text = {};  ///< of Text nodes, undecoded
};

/// Nodes in document order; node 0 is the document. A parent always stands before its children. Views point
/// into the page, which must outlive the tree.
class HtmlTree {
 public:
  /// No element lies deeper than this; deeper ones become siblings (browsers do so at 512).
  static constexpr std::uint32_t kMaxDepth = 256;

  /// Linear in the page, whatever it holds.
  explicit HtmlTree(std::string_view page);

  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  const HtmlNode& operator[](std::uint32_t node) const { return nodes_[node]; }

  /// The undecoded value of an attribute (name in lower case); empty where there is none.
  std::string_view attribute(std::uint32_t node, std::string_view name) const;
  bool has_attribute(std::uint32_t node, std::string_view name) const;
  /// All text below a node, decoded, white space collapsed.
  std::string text_of(std::uint32_t node) const;
  /// The node after the whole of `node`'s subtree, in document order; the number of nodes at the end.
  std::uint32_t subtree_end(std::uint32_t node) const { return subtree_ends_[node]; }

 private:
  void open(HtmlTag tag, const HtmlToken& token);
  void close(HtmlTag tag);
  void close_unknown(std::uint64_t name);
  void close_implied(HtmlTag tag);
  bool close_up_to(HtmlTag tag, bool (*barrier)(HtmlTag));
  void pop();
  std::uint32_t append(HtmlNode node);

  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
  std::vector<std::uint32_t> stack_;        // open elements, the document first
  std::vector<std::uint64_t> stack_names_;  // hashes of the names of unknown ones, 0 for others
  std::vector<std::uint32_t> open_counts_;
  std::vector<std::uint32_t>
      open_unknown_;  // how many unknown ones are open, by the last byte of their name's hash
  std::vector<std::uint32_t> subtree_ends_;
};

/// Appends `text` with runs of white space (no-break spaces too) as one space, none after a line's beginning.
void append_collapsed(std::string& line, std::string_view text);

}  // namespace nutgraf
