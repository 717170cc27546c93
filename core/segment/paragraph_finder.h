// Finds where paragraphs begin, in text whose lines are paragraphs and in hard-wrapped text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// The first tokens of the paragraphs, ascending; the first is 0 unless there are no tokens.
///
/// In pasted text every line break ends a paragraph. Text that was wrapped at a fixed width (e-mail,
/// plain-text wires) is recognized by its lines: none but the last of a paragraph could have taken the next
/// line's first word, many go on in small letters, few end in a full stop. Where hyphens part words at the
/// ends of lines, as in columns copied from a printed page, these may differ in length. Its lines are joined
/// again, except before an indented line or a list item and behind a line that is shorter than it had to be.
std::vector<std::uint32_t> find_paragraphs(std::string_view text, const std::vector<Token>& tokens);

}  // namespace nutgraf
