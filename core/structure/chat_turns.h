// Turns of a chat: "Leo: yes just now", "[14/03/2024, 08:12] Dana: morning", "<kestrel> hi", "Joel 9:32 AM".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/structure/paragraph.h"

namespace nutgraf {

enum class TurnPart : std::uint8_t {
  None,
  Whole,  ///< a name and what it says
  Head    ///< a name and the time of day; what it says stands below
};

/// Of every paragraph. Names are what stands before a colon, in angle brackets or before a time of day, three
/// words at most; two of them have to come twice. A turn has a time of day or lacks a full stop, as those of
/// interviews and plays don't, and quotes nobody. Linear in the text.
std::vector<TurnPart> find_turns(std::string_view text, const PastedText& pasted);

/// 'Whitlow: "We will appeal"', as articles quote and nobody chats: a colon and an opening quotation mark.
bool quotes_behind_colon(std::string_view line);

}  // namespace nutgraf
