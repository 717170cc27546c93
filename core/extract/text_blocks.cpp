// Cuts a page into blocks of text.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/text_blocks.h"

#include <algorithm>

#include "core/extract/character_references.h"
#include "core/extract/line_elements.h"
#include "core/extract/text_length.h"
#include "core/extract/visibility.h"
#include "core/text/ascii.h"
#include "core/text/hash.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

std::uint32_t around_bit(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::Article:
      return kInArticle;
    case HtmlTag::Main:
      return kInMain;
    case HtmlTag::Nav:
    case HtmlTag::Menu:
      return kInNav;
    case HtmlTag::Aside:
      return kInAside;
    case HtmlTag::Footer:
      return kInFooter;
    case HtmlTag::Header:
      return kInHeader;
    case HtmlTag::Form:
    case HtmlTag::Fieldset:
    case HtmlTag::Label:
      return kInForm;
    case HtmlTag::Figure:
      return kInFigure;
    case HtmlTag::Figcaption:
      return kInFigcaption;
    case HtmlTag::Ul:
    case HtmlTag::Ol:
    case HtmlTag::Dl:
      return kInList;
    case HtmlTag::Table:
      return kInTable;
    case HtmlTag::Blockquote:
    case HtmlTag::Q:
      return kInQuote;
    case HtmlTag::Time:
      return kInTime;
    default:
      return 0;
  }
}

/// "articleBody main_content" as "article Body main content": words of a class attribute.
std::string parted(std::string_view names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool upper = is_ascii_upper(names[i]);
    const bool after_lower = i > 0 && is_ascii_lower(names[i - 1]);
    if (upper && after_lower) result += ' ';
    result += names[i] == '_' || names[i] == '-' ? ' ' : names[i];
  }
  return result;
}

/// What a block inherits from the elements around it.
struct Scope {
  std::uint32_t node = 0;
  HtmlTag block = HtmlTag::Other;
  std::uint32_t block_node = 0;
  std::uint32_t own_hints = 0;     // of the element
  std::uint32_t parent_hints = 0;  // of the two elements around it
  std::uint32_t outer_hints = 0;   // of the next one out
  std::uint32_t far_hints = 0;
  std::uint32_t around = 0;
  std::uint32_t depth = 0;
  std::uint64_t path = 0;
  bool link = false;
  bool preformatted = false;
};

class BlockCutter {
 public:
  BlockCutter(const HtmlTree& tree, const PhraseTable& hints)
      : tree_(tree), hints_(hints), visibility_(tree) {}

  std::vector<TextBlock> cut() {
    const auto size = static_cast<std::uint32_t>(tree_.nodes().size());
    std::vector<Scope> scopes(1);
    std::vector<std::uint32_t> ends{size};  // where each scope's subtree ends
    for (std::uint32_t node = 1; node < size;) {
      while (ends.size() > 1 && ends.back() <= node) leave(scopes, ends);
      const HtmlNode& current = tree_[node];
      if (current.tag == HtmlTag::Text) {
        append(node, scopes.back());
        ++node;
        continue;
      }
      if (is_skipped(tree_, node) || visibility_.hides(node)) {
        node = tree_.subtree_end(node);
        continue;
      }
      if (current.tag == HtmlTag::Br) {
        break_line(scopes.back());
        ++node;
        continue;
      }
      if (is_line(tree_, node)) flush();
      beside_ = beside_ || stands_beside_its_like(tree_, node);
      scopes.push_back(inner(scopes.back(), node));
      ends.push_back(tree_.subtree_end(node));
      ++node;
    }
    while (ends.size() > 1) leave(scopes, ends);
    flush();
    return std::move(blocks_);
  }

 private:
  void leave(std::vector<Scope>& scopes, std::vector<std::uint32_t>& ends) {
    if (scopes.back().node != 0 && is_line(tree_, scopes.back().node)) flush();
    scopes.pop_back();
    ends.pop_back();
  }

  Scope inner(const Scope& outer, std::uint32_t node) const {
    const HtmlTag tag = tree_[node].tag;
    Scope scope = outer;
    scope.node = node;
    ++scope.depth;
    scope.far_hints |= outer.outer_hints;
    scope.outer_hints = outer.parent_hints;
    scope.parent_hints = outer.own_hints;
    // Classes of the whole page ("has-sidebar") say nothing about a part of it.
    scope.own_hints = tag == HtmlTag::Html || tag == HtmlTag::Body ? 0 : hints_of(tree_, node, hints_);
    // "comment-body" is no article's body, nor is anything inside it.
    const std::uint32_t all = scope.own_hints | scope.parent_hints | scope.outer_hints | scope.far_hints;
    if (((all >> kHintComment) & 1u) != 0) scope.own_hints &= ~((1u << kHintBody) | (1u << kHintContent));
    scope.around |= around_bit(tag);
    if (tree_.attribute(node, "itemprop").find("articleBody") != std::string_view::npos)
      scope.around |= kInArticleBody;
    if (is_line(tree_, node)) {
      scope.block = tag == HtmlTag::Custom ? HtmlTag::Div : tag;
      scope.block_node = node;
      scope.path = hash_combine(
          outer.path, hash_combine(static_cast<std::uint64_t>(tag), hash64(tree_.attribute(node, "class"))));
    }
    scope.link = outer.link || tag == HtmlTag::A;
    scope.preformatted = outer.preformatted || tag == HtmlTag::Pre;
    return scope;
  }

  void append(std::uint32_t node, const Scope& scope) {
    decoded_.clear();
    append_decoded(decoded_, tree_[node].text);
    part_siblings(scope);
    const std::size_t before = block_.text.size();
    if (scope.preformatted) {
      block_.text += decoded_;
    } else {
      append_collapsed(block_.text, decoded_);
    }
    if (block_.text.size() == before ||
        (before == 0 && block_.text.find_first_not_of(" \n\t") == std::string::npos))
      return;
    if (!filled_) {
      filled_ = true;
      scope_ = scope;
      block_.first = node;
    }
    if (scope.link) {
      const Span added{static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(block_.text.size())};
      words_.clear();
      scan_words(block_.text, added, words_);
      block_.link_words += word_count(block_.text, words_);
    }
  }

  /// Between elements that stand side by side without a space, as their style alone parts them, sentences are
  /// paragraphs, and words are words.
  void part_siblings(const Scope& scope) {
    if (!beside_ || decoded_.find_first_not_of(" \n\t") == std::string::npos) return;
    beside_ = false;
    if (!filled_ || scope.preformatted) return;
    switch (seam_of(block_.text, decoded_)) {
      case Seam::Paragraphs:
        flush();
        break;
      case Seam::Words:
        block_.text += ' ';
        break;
      case Seam::None:
        break;
    }
  }

  /// A line break in a heading is a space.
  void break_line(const Scope& scope) {
    if (scope.preformatted) {
      block_.text += '\n';
    } else if (scope.block >= HtmlTag::H1 && scope.block <= HtmlTag::H6) {
      append_collapsed(block_.text, " ");
    } else {
      flush();
    }
  }

  void flush() {
    std::string& text = block_.text;
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
    if (filled_ && !is_blank(text)) {
      words_.clear();
      scan_words(text, {0, static_cast<std::uint32_t>(text.size())}, words_);
      block_.words = word_count(text, words_);
      block_.tag = scope_.block;
      block_.node = scope_.block_node;
      block_.near_hints = scope_.own_hints | scope_.parent_hints | scope_.outer_hints;
      block_.far_hints = scope_.far_hints & ~block_.near_hints;
      block_.around = scope_.around;
      block_.depth = scope_.depth;
      block_.path = scope_.path;
      blocks_.push_back(std::move(block_));
    }
    block_ = {};
    filled_ = false;
    beside_ = false;
  }

  const HtmlTree& tree_;
  const PhraseTable& hints_;
  Visibility visibility_;
  std::vector<TextBlock> blocks_;
  TextBlock block_;
  Scope scope_;
  bool filled_ = false;
  bool beside_ = false;  // an element has begun right behind one of its make, and no text has come since
  std::string decoded_;
  std::vector<TextWord> words_;
};

}  // namespace

std::vector<TextBlock> cut_blocks(const HtmlTree& tree, const PhraseTable& hints) {
  return BlockCutter(tree, hints).cut();
}

bool is_caption(const TextBlock& block) {
  constexpr std::uint32_t kLongestCaption = 80;  // words
  const bool named = ((block.near_hints >> kHintCaption) & 1u) != 0;
  return ((block.around & kInFigcaption) != 0 || named) && block.words < kLongestCaption;
}

std::uint32_t hints_of(const HtmlTree& tree, std::uint32_t node, const PhraseTable& hints) {
  std::uint32_t bits = 0;
  std::vector<TextWord> words;
  std::vector<PhraseHit> hits;
  for (const std::string_view name : {"class", "id", "role", "data-component", "data-testid"}) {
    const std::string_view value = tree.attribute(node, name);
    if (value.empty()) continue;
    const std::string text = parted(value);
    words.clear();
    hits.clear();
    scan_words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    hints.find(words, 0, static_cast<std::uint32_t>(words.size()), hits);
    for (const PhraseHit& hit : hits) bits |= 1u << hit.kind;
  }
  return bits;
}

}  // namespace nutgraf
