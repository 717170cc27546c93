// Follows the article text that a page gives in its JSON-LD ("articleBody"), where the page shows that text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/extract/text_blocks.h"

namespace nutgraf {

enum class LinkedBody : std::uint8_t {
  Unusable,  ///< none, too short, or another text than the page's
  Begun,     ///< the page shows it and goes on: blocks that it has are now `content`, the others as they were
  Followed,  ///< the page shows it: `content` now says which blocks
  Unshown    ///< long, and the page shows next to nothing of it: the text itself should be taken
};

/// Compares the blocks with `body` by runs of four words, in order: what the page shows once more elsewhere,
/// as decks and pull quotes are, doesn't count. Where the text is followed, blocks that it has are content,
/// longer ones that it lacks are not, and short lines between keep what `content` says. Captions never are
/// content.
LinkedBody follow_linked_body(const std::vector<TextBlock>& blocks, const std::string& body,
                              std::vector<bool>& content);

}  // namespace nutgraf
