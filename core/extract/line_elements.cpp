// Which elements begin a line of text, and where style alone parts what stands in one.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/line_elements.h"

#include <algorithm>

#include "core/extract/text_length.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

bool is_text(const HtmlTree& tree, std::uint32_t node) {
  return node != kNoNode && tree[node].tag == HtmlTag::Text &&
         tree[node].text.find_first_not_of(" \n\t\r\f") != std::string_view::npos;
}

/// The sibling before; kNoNode where that is none or no text.
std::uint32_t text_before(const HtmlTree& tree, std::uint32_t node) {
  const bool sibling = node > 0 && tree[node - 1].parent == tree[node].parent;
  return sibling && tree[node - 1].tag == HtmlTag::Text ? node - 1 : kNoNode;
}

bool may_hold_lines(HtmlTag tag) {
  const bool heading = tag >= HtmlTag::H1 && tag <= HtmlTag::H6;
  return tag == HtmlTag::Custom || tag == HtmlTag::Document ||
         (is_block(tag) && tag != HtmlTag::P && !heading);
}

/// The code point that ends at `end`.
char32_t last_of(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0u) == 0x80) --begin;
  return decode_utf8(text, begin).code_point;
}

bool begins_word(char32_t code_point) {
  const GeneralCategory category = general_category(code_point);
  return category == GeneralCategory::UppercaseLetter || category == GeneralCategory::DecimalNumber;
}

}  // namespace

bool is_line(const HtmlTree& tree, std::uint32_t node) {
  const HtmlNode& element = tree[node];
  if (element.tag != HtmlTag::Custom) return is_block(element.tag);
  return may_hold_lines(tree[element.parent].tag) && !is_text(tree, text_before(tree, node)) &&
         !is_text(tree, element.next);
}

bool stands_beside_its_like(const HtmlTree& tree, std::uint32_t node) {
  const HtmlTag tag = tree[node].tag;
  if (tag != HtmlTag::Span && tag != HtmlTag::A && tag != HtmlTag::Custom) return false;
  const std::uint32_t parent = tree[node].parent;
  if (node == parent + 1 || tree[node - 1].parent == parent) return false;  // the first, or behind text
  std::uint32_t before = node - 1;
  // One step for each level that ends here; as many begin before them.
  while (tree[before].parent != parent) before = tree[before].parent;
  return tree[before].tag == tag && tree.attribute(before, "class") == tree.attribute(node, "class");
}

Seam seam_of(std::string_view before, std::string_view behind) {
  constexpr std::size_t kReach = 64;  // bytes: of a long row of quotation marks, not all are looked through
  if (before.empty() || behind.empty()) return Seam::None;
  const char32_t last = last_of(before, before.size());
  const char32_t first = decode_utf8(behind, 0).code_point;
  if (last == U' ' || first == U' ' || first == U'\n') return Seam::None;
  const GeneralCategory category = general_category(first);
  const bool quoted = category == GeneralCategory::InitialPunctuation || first == U'"';
  const std::uint32_t end = ending(before.substr(before.size() - std::min(before.size(), kReach)));
  if ((end == 1 || end == 2) && !is_letter(last) && (begins_word(first) || quoted)) return Seam::Paragraphs;
  const bool small = general_category(last) == GeneralCategory::LowercaseLetter;
  const bool figure = general_category(last) == GeneralCategory::DecimalNumber &&
                      category == GeneralCategory::UppercaseLetter;
  return (small && begins_word(first)) || figure ? Seam::Words : Seam::None;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint step = decode_utf8(text, i);
    const char32_t c = step.code_point;
    const bool joiner = (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    if (c != U' ' && c != U'\n' && c != U'\t' && c != 0x3000 && !joiner) return false;
    i += step.length;
  }
  return true;
}

}  // namespace nutgraf
