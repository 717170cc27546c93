// evaluate genres [-v]: whether what is no article is told, and no article called anything else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/annotations.h"
#include "tools/evaluate/commands.h"

namespace nutgraf {

/// A text of tools/evaluate/genres: KIND-NAME.txt, or .html for a page.
struct OwnText {
  std::string name;
  GenreKind kind = GenreKind::Article;
  std::string text;
  bool is_page = false;
};

/// All texts of one half, "development" or "held-out", sorted by name; ends the program with a message where
/// one has no kind.
std::vector<OwnText> read_own_texts(const std::string& half);

int evaluate_genres(const Arguments& arguments);

}  // namespace nutgraf
