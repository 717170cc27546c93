// Reads news of our own with inline marks: "[PERSON Ada Obi] spoke in [GPE Lagos]."
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/corpus/news_corpus.h"

namespace nutgraf {

/// Text without its marks, and what they marked.
GoldArticle read_marks(std::string_view marked);

/// Articles separated by lines "---": headline, "#date YYYY-MM-DD | place", paragraphs one a line. The result
/// separates paragraphs by blank lines, as published articles do. An unreadable file ends the program.
std::vector<GoldArticle> read_marked_text(const std::string& path);

}  // namespace nutgraf
