// Makes values that the tagger found agree with those of the grammar: "Q3" and "FY26" are one date.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"

namespace nutgraf {

/// Whether figures may be the years that somebody has: "7", "104".
bool is_years_of_age(std::string_view word);

/// Joins values that the grammar reads as one, takes currencies into sums, makes ages of what stands behind
/// "aged" or a person and a comma, takes years into laws ("the Fisheries Act of 1998"), counts scores
/// (112-109), and leaves out eleventh hours. `values` are the grammar's; both count words and are sorted;
/// `tag_words` is the model section of that name. Linear.
void agree_with_grammar(std::span<const std::string_view> words, std::span<const NamedEntity> values,
                        const LetterTable& tag_words, std::vector<NamedEntity>& entities);

}  // namespace nutgraf
