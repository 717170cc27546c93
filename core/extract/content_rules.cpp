// What is no part of an article, or is one, whatever the classifier of blocks says.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/content_rules.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/extract/candidate_scorer.h"
#include "core/extract/picture_texts.h"
#include "core/model/date_line.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/one_of.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

/// Short lines of content that stand alone before the first or after the last prose of the article are
/// strays.
void drop_strays(const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  constexpr std::size_t kNear = 3;
  std::size_t first = blocks.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i] || !is_prose(blocks[i])) continue;
    first = std::min(first, i);
    last = i;
  }
  if (first == blocks.size()) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i + kNear < first || i > last + kNear) content[i] = false;
  }
}

/// The page's main heading before the first prose is the headline, however the metadata have it.
void drop_headline(const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i]) continue;
    if (is_prose(blocks[i]) && blocks[i].tag != HtmlTag::H1) return;
    if (blocks[i].tag == HtmlTag::H1) content[i] = false;
  }
}

/// Whether an <article> that began after `earlier` holds `later`, which stands below it.
bool in_article_of_its_own(const HtmlTree& tree, std::uint32_t earlier, std::uint32_t later) {
  for (std::uint32_t node = tree[later].parent; node > earlier; node = tree[node].parent) {
    if (tree[node].tag == HtmlTag::Article) return true;
  }
  return false;
}

/// Whether a later headline begins another article: it has the looks of the first and stands in an element of
/// its own. Inside the element of the first it heads a section, unless an <article> was begun for it.
bool begins_next_article(const HtmlTree& tree, const TextBlock& first, const TextBlock& later) {
  const std::string_view names = tree.attribute(later.node, "class");
  const bool same_names = names == tree.attribute(first.node, "class");
  if (same_names && in_article_of_its_own(tree, first.node, later.node)) return true;
  const bool alike = later.path == first.path || (same_names && !names.empty());
  return alike && later.node >= tree.subtree_end(tree[first.node].parent);
}

/// Pages without an end have the next article below the first: it begins where a second headline stands.
void drop_next_article(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                       std::vector<bool>& content) {
  constexpr std::uint32_t kProseBetween = 3;
  const auto is_headline = [](const TextBlock& block) { return block.tag == HtmlTag::H1; };
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_headline);
  std::uint32_t prose = 0;
  for (auto i = static_cast<std::size_t>(first - blocks.begin()); i < blocks.size(); ++i) {
    if (prose >= kProseBetween && is_headline(blocks[i]) && begins_next_article(tree, *first, blocks[i])) {
      std::fill(content.begin() + static_cast<std::ptrdiff_t>(i), content.end(), false);
      return;
    }
    prose += content[i] && is_prose(blocks[i]) ? 1u : 0u;
  }
}

/// Comments stand below the article. Where the article itself stands in what is called so, nothing stands
/// above.
void drop_comments(const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  constexpr std::uint32_t kProseAbove = 3;
  std::uint32_t prose = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i]) continue;
    const bool comment = (((blocks[i].near_hints | blocks[i].far_hints) >> kHintComment) & 1u) != 0;
    if (comment && prose >= kProseAbove) content[i] = false;
    prose += !comment && is_prose(blocks[i]) ? 1u : 0u;
  }
}

/// "Update: The harbour council said that …" is news of its own, though it may be a link.
bool is_update(const TextBlock& block) {
  constexpr std::uint32_t kShortest = 10;  // words
  if (block.words < kShortest || !block.text.ends_with('.')) return false;
  const std::string label = fold_text(std::string_view(block.text).substr(0, block.text.find(':')));
  return is_one_of(label, {"update", "updated", "correction", "clarification"});
}

/// A label and a link are a way to another story: "READ MORE: Ferry fares to rise", "Watch: …".
bool is_labelled_link(const TextBlock& block) {
  constexpr std::uint32_t kLongest = 30;  // words
  constexpr std::uint32_t kLongestLabel = 4;
  constexpr std::uint32_t kShortestLink = 4;
  if (block.words > kLongest || block.link_words < kShortestLink || is_update(block)) return false;
  const std::uint32_t label = block.words - std::min(block.words, block.link_words);
  const std::size_t colon = block.text.find(':');
  if (label > kLongestLabel || colon == std::string::npos) return false;
  const auto spaces =
      std::count(block.text.begin(), block.text.begin() + static_cast<std::ptrdiff_t>(colon), ' ');
  return spaces < static_cast<std::ptrdiff_t>(kLongestLabel);
}

void drop_labelled_links(const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_labelled_link(blocks[i])) content[i] = false;
  }
}

/// Paragraphs of which two fifths are phrases of furniture tell nothing: terms, offers, appeals.
void drop_notices(const std::vector<TextBlock>& blocks, const PhraseTable& furniture,
                  std::vector<bool>& content) {
  constexpr std::uint32_t kFewest = 10;  // words of such phrases
  std::vector<TextWord> words;
  std::vector<PhraseHit> hits;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string& text = blocks[i].text;
    if (!content[i] || blocks[i].words < kFewest) continue;
    words.clear();
    hits.clear();
    scan_words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    furniture.find(words, 0, static_cast<std::uint32_t>(words.size()), hits);
    std::size_t covered = 0;
    for (const PhraseHit& hit : hits) covered += hit.end - hit.begin;
    if (covered >= kFewest && covered * 5 >= words.size() * 2) content[i] = false;
  }
}

/// A line of text, no heading, that is a date for the most part.
bool is_date_line(const TextBlock& block, const WordTable& table) {
  constexpr std::uint32_t kLongest = 12;  // words
  const bool heading = block.tag >= HtmlTag::H1 && block.tag <= HtmlTag::H6;
  if (heading || block.words > kLongest) return false;
  const std::string& text = block.text;
  const std::vector<TextWord> words = scan_words(text, {0, static_cast<std::uint32_t>(text.size())});
  const auto date = find_date(text, words, 0, static_cast<std::uint32_t>(words.size()), table);
  return date && (date->end - date->begin) * 2 >= words.size();
}

/// The date above the article's first prose is its date, and no part of its text, unless others of its make
/// stand between the prose: then it is the first of a chronicle.
void drop_date_above(const std::vector<TextBlock>& blocks, const WordTable& table,
                     std::vector<bool>& content) {
  std::vector<std::size_t> above;
  bool inside = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i]) continue;
    inside = inside || is_prose(blocks[i]);
    if (inside && above.empty()) return;
    if (!is_date_line(blocks[i], table)) continue;
    if (!inside) {
      above.push_back(i);
    } else if (blocks[i].path == blocks[above.back()].path) {
      above.pop_back();
      break;
    }
  }
  for (const std::size_t i : above) content[i] = false;
}

/// Headings of one make stand or fall together: where one above kept prose is kept, so are its like.
void keep_like_headings(const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  const auto heads_prose = [&](std::size_t i) {
    const TextBlock& block = blocks[i];
    return block.tag >= HtmlTag::H2 && block.tag <= HtmlTag::H6 && block.link_words == 0 &&
           i + 1 < blocks.size() && content[i + 1] && is_prose(blocks[i + 1]);
  };
  HashIndex kept;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (content[i] && heads_prose(i)) kept[blocks[i].path] = 1;
  }
  bool inside = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (inside && heads_prose(i) && kept.find(blocks[i].path) != nullptr) content[i] = true;
    inside = inside || (content[i] && is_prose(blocks[i]));
  }
}

/// Prose without links, or an update, beside kept prose of its make, in the same element, is kept, too.
void keep_like_prose(const HtmlTree& tree, const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  constexpr std::size_t kNear = 2;
  const auto grandparent = [&](const TextBlock& block) {
    const std::uint32_t parent = tree[block.node].parent;
    return parent == kNoNode ? kNoNode : tree[parent].parent;
  };
  const std::vector<bool> found = content;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool plain = is_prose(blocks[i]) && blocks[i].link_words == 0 && blocks[i].words >= 20;
    if (found[i] || !(plain || is_update(blocks[i]))) continue;
    for (std::size_t j = i - std::min(i, kNear); j < std::min(blocks.size(), i + kNear + 1); ++j) {
      if (found[j] && is_prose(blocks[j]) && blocks[j].path == blocks[i].path &&
          blocks[i].node != blocks[j].node && grandparent(blocks[i]) == grandparent(blocks[j]))
        content[i] = true;
    }
  }
}

/// Captions stand in the article, yet are no part of its text; what a page shows twice is read once.
void drop_captions_and_repetitions(const std::vector<TextBlock>& blocks, std::vector<bool>& content) {
  constexpr std::uint32_t kShortestRepeated = 8;
  HashIndex seen;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!content[i]) continue;
    const TextBlock& block = blocks[i];
    if (is_caption(block)) content[i] = false;
    if (block.words >= kShortestRepeated && seen[hash64(block.text)]++ > 0) content[i] = false;
  }
}

}  // namespace

void put_content_right(const HtmlTree& tree, const std::vector<TextBlock>& blocks, const WordTable& words,
                       const PhraseTable& furniture, std::vector<bool>& content) {
  drop_strays(blocks, content);
  keep_like_prose(tree, blocks, content);
  drop_next_article(tree, blocks, content);
  drop_headline(blocks, content);
  drop_comments(blocks, content);
  drop_labelled_links(blocks, content);
  drop_notices(blocks, furniture, content);
  drop_date_above(blocks, words, content);
  keep_like_headings(blocks, content);
  drop_captions_and_repetitions(blocks, content);
  drop_picture_texts(tree, blocks, content);
}

}  // namespace nutgraf
