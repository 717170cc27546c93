// Reads pages whose article is known: folders with source.html and expected.html, as Mozilla's Readability
// tests are, and pages with the body marked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/article_extractor.h"
#include "core/extract/html_tree.h"

namespace nutgraf {

struct GoldPage {
  std::string name;
  std::string source;     ///< the page
  std::string expected;   ///< the article's HTML
  bool held_out = false;  ///< by the name's hash: one half is for training
  /// Corrections: block_hash of texts that the expected article holds although they are none of it (bylines,
  /// captions, related links), and of texts that it lacks.
  std::vector<std::uint64_t> left_out;
  std::vector<std::uint64_t> added;
};

/// Of a block's words, however they are spaced and capitalized.
std::uint64_t block_hash(std::string_view text);

/// All pages below `folder`, sorted by name: folders NAME with source.html and expected.html, and files
/// NAME.html with the article's body between the comments "<!--body-->" and "<!--/body-->" (once or several
/// times). What tools/train/annotations/pages.tsv says of a page is kept with it. Ends the program with a
/// message where there are none.
std::vector<GoldPage> read_pages(const std::string& folder);

/// The text blocks of an expected article, captions left out: those in figures, and those that the page's own
/// classes call so; with the page's corrections.
std::vector<TextBlock> expected_blocks(const GoldPage& page, const PhraseTable& hints);

/// For each text whether the expected article holds it: most of its shingles of four words, or, for shorter
/// ones, a block of the same words.
std::vector<bool> label_blocks(const std::vector<std::string_view>& texts,
                               const std::vector<TextBlock>& expected);

/// The same, but of blocks with one text only those that stand where the expected one does: a heading counts,
/// the table of contents that names it doesn't. Takes the product of both numbers of blocks.
std::vector<bool> label_blocks_once(const std::vector<std::string_view>& texts,
                                    const std::vector<TextBlock>& expected);

}  // namespace nutgraf
