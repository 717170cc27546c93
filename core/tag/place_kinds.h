// Makes places of names beside the word for a kind of place: "tambon Nong Sua", "the village of Ibn Rashid".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"

namespace nutgraf {

/// Names that the tagger takes for people, or not surely for something else, are places behind a kind of
/// place ("tambon"), behind one and "of", and before one ("district"). A capitalized kind before a place is a
/// part of its name ("Barangay San Isidro"), one in lower case behind it is none. Entities count words and
/// are sorted; `tag_words` is the model section of that name. Linear.
void type_places_by_kind(std::span<const std::string_view> words, const LetterTable& tag_words,
                         std::vector<NamedEntity>& entities);

}  // namespace nutgraf
