// The lines above an article: its headline among a page's menus and links, and who wrote it when.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/annotations.h"
#include "core/model/word_table.h"
#include "core/structure/continuity.h"
#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// Below a hundred lines of menus the chain takes an article's own headline, byline and date for more of the
/// same. Here they are told by their places: the byline or date nearest to the text, above it the nearest
/// line that may be a headline and has words of the text; what stands between it and the text and names an
/// author or a date is the article's, what stands above is the page's. Texts without such a line stay as they
/// are. `stretch` is the article's.
void find_article_head(const PastedText& pasted, const StoryWords& story, const Stretch& stretch,
                       const WordTable& table, const HashIndex& given_names, std::vector<Block>& blocks);

}  // namespace nutgraf
