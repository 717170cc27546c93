// The elements of a page as a tree, built after the HTML standard's rules as far as text needs them.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/html_tree.h"

#include <algorithm>

#include "core/extract/character_references.h"
#include "core/text/hash.h"

namespace nutgraf {
namespace {

bool is_one_of(HtmlTag tag, std::initializer_list<HtmlTag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_void(HtmlTag tag) {
  return is_one_of(tag, {HtmlTag::Area, HtmlTag::Base, HtmlTag::Br, HtmlTag::Col, HtmlTag::Embed,
                         HtmlTag::Frame, HtmlTag::Hr, HtmlTag::Img, HtmlTag::Input, HtmlTag::Link,
                         HtmlTag::Meta, HtmlTag::Param, HtmlTag::Source, HtmlTag::Track, HtmlTag::Wbr});
}

/// Elements whose start closes an open p.
bool closes_paragraph(HtmlTag tag) {
  return is_block(tag) && !is_one_of(tag, {HtmlTag::Br, HtmlTag::Td, HtmlTag::Th, HtmlTag::Tr, HtmlTag::Tbody,
                                           HtmlTag::Thead, HtmlTag::Tfoot, HtmlTag::Caption, HtmlTag::Option,
                                           HtmlTag::Body, HtmlTag::Html, HtmlTag::Legend});
}

bool is_cell_or_table(HtmlTag tag) {
  return is_one_of(tag, {HtmlTag::Table, HtmlTag::Td, HtmlTag::Th, HtmlTag::Caption, HtmlTag::Template,
                         HtmlTag::Html, HtmlTag::Object, HtmlTag::Svg, HtmlTag::Math});
}
bool is_table(HtmlTag tag) { return is_one_of(tag, {HtmlTag::Table, HtmlTag::Template, HtmlTag::Html}); }
bool bounds_paragraph(HtmlTag tag) { return tag == HtmlTag::Button || is_cell_or_table(tag); }
bool bounds_list_item(HtmlTag tag) {
  return is_one_of(tag, {HtmlTag::Ul, HtmlTag::Ol, HtmlTag::Menu, HtmlTag::Dl}) || is_cell_or_table(tag);
}
/// An inline end tag doesn't close through these.
bool bounds_inline(HtmlTag tag) { return is_block(tag) || is_cell_or_table(tag); }
bool bounds_nothing(HtmlTag) { return false; }

bool is_unknown(HtmlTag tag) { return tag == HtmlTag::Other || tag == HtmlTag::Custom; }

constexpr std::size_t kUnknownNames = 256;

bool is_html_space(unsigned char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r'; }

}  // namespace

void append_collapsed(std::string& line, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool no_break = c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0;
    if (no_break) ++i;
    if (!no_break && !is_html_space(c)) {
      if (c >= 0x20) line += text[i];
    } else if (!line.empty() && line.back() != ' ' && line.back() != '\n') {
      line += ' ';
    }
  }
}

HtmlTree::HtmlTree(std::string_view page) : open_counts_(256, 0), open_unknown_(kUnknownNames, 0) {
  nodes_.push_back({HtmlTag::Document});
  stack_.push_back(0);
  stack_names_.push_back(0);
  HtmlTokenizer tokenizer(page);
  HtmlToken token;
  while (tokenizer.next(token)) {
    switch (token.kind) {
      case HtmlTokenKind::StartTag:
        open(html_tag(token.name), token);
        break;
      case HtmlTokenKind::EndTag: {
        const HtmlTag tag = html_tag(token.name);
        if (is_unknown(tag)) {
          close_unknown(hash64(token.name));
        } else {
          close(tag);
        }
        break;
      }
      case HtmlTokenKind::Text:
      case HtmlTokenKind::RawText: {
        // Raw text is kept for scripts alone (JSON-LD); what else is raw is never shown.
        if (token.kind == HtmlTokenKind::RawText && nodes_[stack_.back()].tag != HtmlTag::Script) break;
        HtmlNode text{HtmlTag::Text};
        text.text = token.text;
        append(text);
        break;
      }
    }
  }
  subtree_ends_.assign(nodes_.size(), 0);
  for (std::uint32_t node = static_cast<std::uint32_t>(nodes_.size()); node-- > 0;) {
    const std::uint32_t last = nodes_[node].last_child;
    subtree_ends_[node] = last == kNoNode ? node + 1 : subtree_ends_[last];
  }
}

std::uint32_t HtmlTree::append(HtmlNode node) {
  const auto id = static_cast<std::uint32_t>(nodes_.size());
  HtmlNode& parent = nodes_[stack_.back()];
  node.parent = stack_.back();
  if (parent.last_child == kNoNode) {
    parent.first_child = id;
  } else {
    nodes_[parent.last_child].next = id;
  }
  parent.last_child = id;
  nodes_.push_back(node);
  return id;
}

void HtmlTree::pop() {
  --open_counts_[static_cast<std::size_t>(nodes_[stack_.back()].tag)];
  if (stack_names_.back() != 0) --open_unknown_[stack_names_.back() % kUnknownNames];
  stack_.pop_back();
  stack_names_.pop_back();
}

/// Closes open elements up to the nearest `tag`, unless a barrier stands before it.
bool HtmlTree::close_up_to(HtmlTag tag, bool (*barrier)(HtmlTag)) {
  if (open_counts_[static_cast<std::size_t>(tag)] == 0) return false;
  for (std::size_t i = stack_.size(); i-- > 1;) {
    // It returns once it has popped.
    // cppcheck-suppress containerOutOfBounds
    const HtmlTag open_tag = nodes_[stack_[i]].tag;
    if (open_tag == tag) {
      while (stack_.size() > i) pop();
      return true;
    }
    if (barrier(open_tag)) return false;
  }
  return false;
}

void HtmlTree::close_implied(HtmlTag tag) {
  if (closes_paragraph(tag)) close_up_to(HtmlTag::P, bounds_paragraph);
  switch (tag) {
    case HtmlTag::Li:
      close_up_to(HtmlTag::Li, bounds_list_item);
      break;
    case HtmlTag::Dd:
    case HtmlTag::Dt:
      if (!close_up_to(HtmlTag::Dd, bounds_list_item)) close_up_to(HtmlTag::Dt, bounds_list_item);
      break;
    case HtmlTag::Option:
      close_up_to(HtmlTag::Option, bounds_list_item);
      break;
    case HtmlTag::Td:
    case HtmlTag::Th:
      if (!close_up_to(HtmlTag::Td, is_table)) close_up_to(HtmlTag::Th, is_table);
      break;
    case HtmlTag::Tr:
      close_up_to(HtmlTag::Tr, is_table);
      break;
    case HtmlTag::Tbody:
    case HtmlTag::Thead:
    case HtmlTag::Tfoot:
      for (const HtmlTag part : {HtmlTag::Tbody, HtmlTag::Thead, HtmlTag::Tfoot}) close_up_to(part, is_table);
      break;
    case HtmlTag::Body:
      close_up_to(HtmlTag::Head, bounds_nothing);
      break;
    case HtmlTag::A:
      close_up_to(HtmlTag::A, bounds_inline);
      break;
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6: {
      // A heading doesn't hold another.
      const HtmlTag current = nodes_[stack_.back()].tag;
      if (current >= HtmlTag::H1 && current <= HtmlTag::H6) pop();
      break;
    }
    default:
      break;
  }
  // The first element of the body closes a head left open.
  const bool head_content =
      is_one_of(tag, {HtmlTag::Meta, HtmlTag::Link, HtmlTag::Script, HtmlTag::Style, HtmlTag::Title,
                      HtmlTag::Base, HtmlTag::Noscript, HtmlTag::Template, HtmlTag::Other, HtmlTag::Custom});
  if (!head_content && nodes_[stack_.back()].tag == HtmlTag::Head) pop();
}

void HtmlTree::open(HtmlTag tag, const HtmlToken& token) {
  // A second html or body adds nothing but attributes.
  if ((tag == HtmlTag::Html || tag == HtmlTag::Body || tag == HtmlTag::Head) &&
      open_counts_[static_cast<std::size_t>(tag)] > 0)
    return;
  close_implied(tag);
  HtmlNode node{tag};
  node.attributes_begin = static_cast<std::uint32_t>(attributes_.size());
  attributes_.insert(attributes_.end(), token.attributes.begin(), token.attributes.end());
  node.attributes_end = static_cast<std::uint32_t>(attributes_.size());
  const std::uint32_t id = append(node);
  // Outside of foreign content a self-closing tag is a start tag like any other.
  const bool foreign =
      tag == HtmlTag::Svg || tag == HtmlTag::Math || open_counts_[static_cast<std::size_t>(HtmlTag::Svg)] > 0;
  if (is_void(tag) || (foreign && token.self_closing) || stack_.size() >= kMaxDepth) return;
  stack_.push_back(id);
  stack_names_.push_back(is_unknown(tag) ? hash64(token.name) : 0);
  if (stack_names_.back() != 0) ++open_unknown_[stack_names_.back() % kUnknownNames];
  ++open_counts_[static_cast<std::size_t>(tag)];
}

/// Closes open elements up to the nearest unknown one of this name inside the current block.
void HtmlTree::close_unknown(std::uint64_t name) {
  if (open_unknown_[name % kUnknownNames] == 0) return;
  for (std::size_t i = stack_.size(); i-- > 1;) {
    if (stack_names_[i] == name) {
      while (stack_.size() > i) pop();
      return;
    }
    if (bounds_inline(nodes_[stack_[i]].tag)) return;
  }
}

void HtmlTree::close(HtmlTag tag) {
  if (tag == HtmlTag::Html || tag == HtmlTag::Body || is_void(tag)) return;
  if (tag >= HtmlTag::H1 && tag <= HtmlTag::H6) {
    // Any heading's end closes the open heading.
    for (const HtmlTag heading :
         {tag, HtmlTag::H1, HtmlTag::H2, HtmlTag::H3, HtmlTag::H4, HtmlTag::H5, HtmlTag::H6}) {
      if (close_up_to(heading, is_cell_or_table)) return;
    }
    return;
  }
  if (is_one_of(tag, {HtmlTag::Table, HtmlTag::Head, HtmlTag::Template, HtmlTag::Svg, HtmlTag::Math})) {
    close_up_to(tag, bounds_nothing);
  } else if (is_one_of(tag, {HtmlTag::Td, HtmlTag::Th, HtmlTag::Tr, HtmlTag::Tbody, HtmlTag::Thead,
                             HtmlTag::Tfoot, HtmlTag::Caption})) {
    close_up_to(tag, is_table);
  } else {
    close_up_to(tag, is_block(tag) ? is_cell_or_table : bounds_inline);
  }
}

std::string_view HtmlTree::attribute(std::uint32_t node, std::string_view name) const {
  for (std::uint32_t i = nodes_[node].attributes_begin; i < nodes_[node].attributes_end; ++i) {
    if (equals_ignoring_case(attributes_[i].name, name)) return attributes_[i].value;
  }
  return {};
}

bool HtmlTree::has_attribute(std::uint32_t node, std::string_view name) const {
  for (std::uint32_t i = nodes_[node].attributes_begin; i < nodes_[node].attributes_end; ++i) {
    if (equals_ignoring_case(attributes_[i].name, name)) return true;
  }
  return false;
}

std::string HtmlTree::text_of(std::uint32_t node) const {
  std::string text;
  for (std::uint32_t i = node; i < subtree_end(node); ++i) {
    if (nodes_[i].tag == HtmlTag::Text && nodes_[nodes_[i].parent].tag != HtmlTag::Script) {
      append_collapsed(text, decode_character_references(nodes_[i].text));
    } else if (is_block(nodes_[i].tag)) {
      append_collapsed(text, " ");
    }
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace nutgraf
