// Reads headline, author, date and place from the blocks of a text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/word_table.h"
#include "core/structure/paragraph.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// What the blocks of story 0 say: the first headline, the surest byline's names, the date of a date line
/// that stands before the body (where several do: the one published, not the one updated), and the place of a
/// dateline. `blocks` has one for each paragraph. `given_names` holds hashes of folded words: two words in
/// capitals are somebody's name if one of them is a given name, or if a byline or date line is their
/// neighbour.
Metadata read_text_metadata(std::string_view text, const PastedText& pasted, const std::vector<Block>& blocks,
                            const WordTable& table, const HashIndex& given_names);

}  // namespace nutgraf
