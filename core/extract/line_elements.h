// Which elements begin a line of text, and where style alone parts what stands in one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/extract/html_tree.h"

namespace nutgraf {

/// True for blocks, and for elements of the page's own that stand by themselves in one: beside them is no
/// text.
bool is_line(const HtmlTree& tree, std::uint32_t node);

/// Whether an element that is no block begins right where one of the same name and class has ended, with no
/// space between.
bool stands_beside_its_like(const HtmlTree& tree, std::uint32_t node);

enum class Seam : std::uint8_t { None, Words, Paragraphs };

/// What parts two texts that stand side by side in elements of their own without a space: a sentence that has
/// ended is a paragraph, a capital letter or figure behind a small one begins a word; else they may be one
/// word.
Seam seam_of(std::string_view before, std::string_view behind);

/// True for text that shows nothing: spaces, joiners and marks of direction.
bool is_blank(std::string_view text);

}  // namespace nutgraf
