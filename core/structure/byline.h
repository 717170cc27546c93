// Reads bylines: "By Jane Doe and John Roe, Marewire".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/word_table.h"
#include "core/text/words.h"

namespace nutgraf {

/// How much a byline there is: a "By" and a name; a name and an agency or a role; only a name; an agency
/// alone.
enum class BylineForm : std::uint8_t { None, ByName, NameAndRole, NameOnly, AgencyOnly };
inline constexpr std::uint32_t kBylineFormCount = 5;

struct Byline {
  BylineForm form = BylineForm::None;
  /// The names alone, without "By", role or agency; for AgencyOnly up to its place.
  std::vector<Span> authors;
  Span place;  ///< of an agency: "MWA | Bhopal"; empty where none stands there
};

/// Reads words [begin, end) as a byline; lines of more than 24 words are none. Names that places part are
/// authors each ("By Mara Lindqvist in Geneva and Ruth Abeli"); all others stand in one span as they are
/// written ("Mara Lindqvist and Tomás de la Cruz").
Byline read_byline(std::string_view text, const std::vector<TextWord>& words, std::uint32_t begin,
                   std::uint32_t end, const WordTable& table);

}  // namespace nutgraf
