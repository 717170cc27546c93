// What is kept of a page in which no article was found, or next to nothing of one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"

namespace nutgraf {

/// Where `content` has nothing, or a few lines of a page that is full of running text elsewhere: takes a list
/// of other pages for what it is (its first headlines and teasers), else the stretch with most prose, else
/// all there is. A page of a few words is a fragment that somebody pasted, and kept whole. Never leaves a
/// page with text empty.
void mend_missed_article(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                         std::vector<bool>& content);

}  // namespace nutgraf
