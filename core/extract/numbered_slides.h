// Galleries inside articles, whose pictures are counted: "3/12 A bridge is closed", "4 of 12".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/extract/html_tree.h"
#include "core/extract/text_blocks.h"

namespace nutgraf {

/// Leaves out what three or more rising counts of one total head, each with the element that is its own,
/// where the article has text besides. A page that is a gallery stays whole.
void drop_numbered_slides(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                          std::vector<bool>& content);

}  // namespace nutgraf
