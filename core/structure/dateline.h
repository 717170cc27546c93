// Reads the dateline that opens a story: "MANILA (Marewire) —".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/word_table.h"
#include "core/text/words.h"

namespace nutgraf {

/// A place in capitals or with an agency in parentheses, then a dash; or a place in capitals and a colon,
/// which may as well be a kicker: `colon` is true then.
struct Dateline {
  Span place;  ///< "KYIV, Ukraine"
  bool colon = false;
};

/// The dateline that words [begin, end) of `words` open with; they are a paragraph of `text`. Looks at a
/// bounded number of words.
std::optional<Dateline> read_dateline(std::string_view text, const std::vector<TextWord>& words,
                                      std::uint32_t begin, std::uint32_t end, const WordTable& table);

}  // namespace nutgraf
