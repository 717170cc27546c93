// Reads headline, author, date and place from the blocks of a text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/word_table.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// What the blocks of story 0 say: the first headline, the first byline's names, the date of a date line that
/// stands before the body (where several do: the one published, not the one updated), and the place of a
/// dateline. `blocks` has one for each paragraph.
Metadata read_text_metadata(std::string_view text, const PastedText& pasted, const std::vector<Block>& blocks,
                            const WordTable& table);

}  // namespace nutgraf
