// What a page says about its article: JSON-LD, meta elements, time elements, headings and bylines.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"
#include "core/model/word_table.h"

namespace nutgraf {

struct PageMetadata {
  Metadata article;          ///< title, byline and date; empty where the page doesn't say
  std::string description;   ///< the deck, as meta elements have it
  std::string article_body;  ///< the text that JSON-LD gives as articleBody
};

/// Sources in order of trust: JSON-LD of an article (schema.org), then Open Graph, Dublin Core and other meta
/// elements, then the visible heading, byline and time elements.
PageMetadata read_page_metadata(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                const WordTable& table);

}  // namespace nutgraf
