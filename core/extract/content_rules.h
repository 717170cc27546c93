// What is no part of an article, or is one, whatever the classifier of blocks says.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"
#include "core/model/phrase_table.h"
#include "core/model/word_table.h"

namespace nutgraf {

/// Puts `content`, whether each block is the article's, right by what stands beside it: strays, the headline,
/// comments, the next article, links with a label, notices, the date above the text, captions and what is
/// shown twice are dropped; prose and headings of the make of kept ones are kept. Linear in the page.
void put_content_right(const HtmlTree& tree, const std::vector<TextBlock>& blocks, const WordTable& words,
                       const PhraseTable& furniture, std::vector<bool>& content);

}  // namespace nutgraf
