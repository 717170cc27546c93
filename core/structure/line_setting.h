// How blank lines set the paragraphs of a paste apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/structure/paragraph.h"

namespace nutgraf {

inline constexpr std::uint32_t kMostBlanks = 2;

/// One paragraph among blank lines.
struct LineSetting {
  std::uint8_t above = kMostBlanks;  ///< blank lines before it, at most two; two at the text's edge
  std::uint8_t below = kMostBlanks;
  std::uint32_t run = 1;    ///< lines that no blank line parts from it, itself among them
  std::uint32_t place = 0;  ///< its number in that run
  bool with_prose = false;  ///< another line of its run is story prose
  bool as_prose = false;    ///< between as many blank lines as most story prose of the paste
};

/// What blank lines say about a whole paste. Browsers put one behind each paragraph and heading of a
/// selection, but none behind items of menus; other texts have the same between all lines, which says
/// nothing.
struct TextSetting {
  bool told = false;  ///< some lines are parted by more than others
  std::vector<LineSetting> lines;
};

/// Linear in the paragraphs.
TextSetting read_setting(const PastedText& pasted);

}  // namespace nutgraf
