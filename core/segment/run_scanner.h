// Finds the ends of words, numbers, emoji and runs of marks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/segment/character_class.h"

namespace nutgraf {

/// The end of a run of letters and digits with their marks, and with joiners between them; `position` is
/// inside or at the start of a word.
std::uint32_t end_of_letters(std::string_view text, std::uint32_t position);

/// The end of a number that starts at `position` with a digit: separators , . : / ' belong to it between
/// digits, a comma or apostrophe only before two or three digits ("1,000", "1,00,000", but "May 5,2019" is
/// two numbers).
std::uint32_t end_of_digits(std::string_view text, std::uint32_t position);

/// The end of a run of one script that is written without spaces.
std::uint32_t end_of_ideographs(std::string_view text, std::uint32_t position);

/// The end of an emoji sequence (UTS #51): modifiers, variation selectors, tags, ZWJ sequences, flags.
std::uint32_t end_of_emoji(std::string_view text, std::uint32_t position);

/// The end of a run of the same mark ("...", "--", "***"), for ! and ? of any mix of the two.
std::uint32_t end_of_mark_run(std::string_view text, std::uint32_t position);

/// Skips combining marks.
std::uint32_t skip_marks(std::string_view text, std::uint32_t position);

}  // namespace nutgraf
