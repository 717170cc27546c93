// The tree of elements: implied ends, broken nesting, bounded depth.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/html_tree.h"

#include <gtest/gtest.h>

namespace nutgraf {
namespace {

/// The tree as nested brackets: "(p (b x) y)", with one letter for each element.
std::string shape_of(const HtmlTree& tree, std::uint32_t node = 0) {
  std::string shape;
  for (std::uint32_t child = tree[node].first_child; child != kNoNode; child = tree[child].next) {
    if (!shape.empty()) shape += ' ';
    switch (tree[child].tag) {
      case HtmlTag::Text:
        shape += tree[child].text;
        continue;
      case HtmlTag::P:
        shape += "(p";
        break;
      case HtmlTag::Li:
        shape += "(li";
        break;
      case HtmlTag::Ul:
        shape += "(ul";
        break;
      case HtmlTag::B:
        shape += "(b";
        break;
      case HtmlTag::Div:
        shape += "(div";
        break;
      case HtmlTag::Table:
        shape += "(table";
        break;
      case HtmlTag::Tr:
        shape += "(tr";
        break;
      case HtmlTag::Td:
        shape += "(td";
        break;
      case HtmlTag::Br:
        shape += "(br";
        break;
      case HtmlTag::H1:
        shape += "(h1";
        break;
      case HtmlTag::H2:
        shape += "(h2";
        break;
      default:
        shape += "(?";
        break;
    }
    const std::string inner = shape_of(tree, child);
    if (!inner.empty()) shape += ' ';
    shape += inner;
    shape += ')';
  }
  return shape;
}

std::string shape_of(std::string_view page) {
  const HtmlTree tree(page);
  return shape_of(tree);
}

TEST(HtmlTree, ClosesWhatTheStandardCloses) {
  EXPECT_EQ(shape_of("<p>a<p>b<div>c</div>"), "(p a) (p b) (div c)");
  EXPECT_EQ(shape_of("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"), "(ul (li a) (li b (ul (li c))) (li d))");
  EXPECT_EQ(shape_of("<table><tr><td>a<td>b<tr><td>c</table>d"), "(table (tr (td a) (td b)) (tr (td c))) d");
  EXPECT_EQ(shape_of("<h1>a<h2>b</h1>c"), "(h1 a) (h2 b) c");
  EXPECT_EQ(shape_of("a<br>b</br>c"), "a (br) b c");
}

TEST(HtmlTree, IgnoresEndTagsWithoutABeginning) {
  EXPECT_EQ(shape_of("</p></div>a</b>"), "a");
  EXPECT_EQ(shape_of("<div><b>a</div>b"), "(div (b a)) b");
  EXPECT_EQ(shape_of("<b><div>a</b>b</div>"), "(b (div a b))");
}

TEST(HtmlTree, ClosesElementsThatItDoesNotKnow) {
  EXPECT_EQ(shape_of("<div><amp-ad><ins></ins>a</amp-ad>b</div>"), "(div (? (?) a) b)");
  EXPECT_EQ(shape_of("<my-box><p>a</p></my-box>b"), "(? (p a)) b");
  EXPECT_EQ(shape_of("<my-box><p>a</my-box>b"), "(? (p a b))");
  EXPECT_EQ(shape_of("<x-a>a</x-b>b</x-a>c"), "(? a b) c");
}

TEST(HtmlTree, ClosesDrawingsThatCloseThemselves) {
  EXPECT_EQ(shape_of("<p><svg class=a />a</p>"), "(p (?) a)");
  EXPECT_EQ(shape_of("<svg><path d=x /><path></path></svg>a"), "(? (?) (?)) a");
  EXPECT_EQ(shape_of("<div />a"), "(div a)");
}

TEST(HtmlTree, KeepsATableCellsEndsInside) {
  EXPECT_EQ(shape_of("<p>a<table><tr><td></p>b</td></tr></table>"), "(p a) (table (tr (td b)))");
}

TEST(HtmlTree, DecodesAndCollapsesText) {
  const HtmlTree tree("<div> a&nbsp;&amp;\n\n <b>b</b><p>c</p></div>");
  EXPECT_EQ(tree.text_of(1), "a & b c");
}

TEST(HtmlTree, ReadsAttributesWithoutRegardToCase) {
  const HtmlTree tree("<p CLASS=x class=y Hidden>");
  EXPECT_EQ(tree.attribute(1, "class"), "x");
  EXPECT_TRUE(tree.has_attribute(1, "hidden"));
  EXPECT_EQ(tree.attribute(1, "id"), "");
}

TEST(HtmlTree, BoundsItsDepth) {
  std::string page;
  for (int i = 0; i < 10'000; ++i) page += "<div><b>";
  page += "deep";
  const HtmlTree tree(page);
  EXPECT_EQ(tree.nodes().size(), 20'002u);
  std::uint32_t depth = 0;
  for (std::uint32_t node = static_cast<std::uint32_t>(tree.nodes().size() - 1); node != 0;
       node = tree[node].parent)
    ++depth;
  EXPECT_LE(depth, HtmlTree::kMaxDepth);
}

// Each would take hours if it went quadratic.
TEST(HtmlTree, BoundsTheDepthOfBrokenNesting) {
  for (const std::string_view part : {"<b><p></b>", "<li><ul>", "<x-a>", "<x-a></x-b>", "</x-a>",
                                      "</p></b></i></a>", "<table><td></tr>", "<a><div></a>"}) {
    std::string page;
    while (page.size() < 1'000'000) page += part;
    const HtmlTree tree(page);
    std::vector<std::uint32_t> depths(tree.nodes().size());
    for (std::uint32_t node = 1; node < depths.size(); ++node) {
      ASSERT_LT(tree[node].parent, node) << part;
      depths[node] = depths[tree[node].parent] + 1;
      ASSERT_LE(depths[node], HtmlTree::kMaxDepth) << part;
    }
  }
}

}  // namespace
}  // namespace nutgraf
