// Makes names that stand in a row agree on their type: "Liang, Sandah, Tanum and Kaunayan" are four places.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"

namespace nutgraf {

/// What is enumerated is of one kind. Names of a row of three or more, parted by commas, semicolons, "and",
/// "&" or "or" alone, that the tagger doubts take the type that the surer names of the row have. Changes
/// types alone; entities count words and are sorted. `tag_words` is the model section of that name. Linear.
void agree_in_rows(std::span<const std::string_view> words, const LetterTable& tag_words,
                   std::vector<NamedEntity>& entities);

/// Makes several people of one whose name holds a comma: "Ana “Nina” Ruiz, Bo Lind"; but "Ada Ruiz, Jr." is
/// one. Linear.
void part_people_in_rows(std::span<const std::string_view> words, std::vector<NamedEntity>& entities);

}  // namespace nutgraf
