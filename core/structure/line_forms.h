// What the form of each line says it is a part of: prose, a chat, verse, a table, a list, code, the furniture
// of a page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/structure/paragraph.h"

namespace nutgraf {

enum class LineForm : std::uint8_t {
  Prose,       ///< a sentence of some length, or several
  Sentence,    ///< a short one, or what somebody is quoted as saying
  Turn,        ///< of a chat: what one says, or whose turn it is and when
  Verse,       ///< short, and goes on in the next line
  Row,         ///< of a table: cells, or numbers alone
  Item,        ///< of a list: behind a bullet, a number or a dash, or counted ("2 onions")
  Ingredient,  ///< a measured item ("250 g red lentils")
  Address,     ///< of a page
  Link,        ///< a teaser that breaks off, an item of a menu
  Code,        ///< of a program, a log or data
  Furniture,   ///< other phrases that stand around articles
  Fragment,    ///< words without a stop
  Signs        ///< no word at all
};
inline constexpr std::uint32_t kLineFormCount = 13;

/// The form of every paragraph, in order. Linear in the text.
std::vector<LineForm> read_line_forms(std::string_view text, const PastedText& pasted);

}  // namespace nutgraf
