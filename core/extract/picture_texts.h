// Captions that neither their element nor a class calls so.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"

namespace nutgraf {

/// Leaves out short texts that are alone with a picture above them in an element of their own, unless much
/// of the article stands so, as in lists of pictures. The first paragraph is kept where it is long enough for
/// an article's. Linear.
void drop_picture_texts(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                        std::vector<bool>& content);

}  // namespace nutgraf
