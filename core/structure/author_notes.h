// What a page says of an article's authors at its end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/word_table.h"
#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Rules out that a paragraph near the article's end is its text where it begins with the name of who wrote
/// it ("Ilse Marren covers the coast."; "Ilse has sailed since 1996.") and its prose has not named them
/// before, or where it stands below "About Marren Bearings" at the end. Names are those of lines above
/// the text and, unless the text tells of several people each below their name, right above the paragraph.
/// `bias` has kBlockLabels scores for each paragraph. Linear.
void leave_author_notes_out(const PastedText& pasted, const Stretch& stretch, const WordTable& table,
                            std::vector<std::int32_t>& bias);

}  // namespace nutgraf
