// Full stories under headlines of their own, pasted behind the article.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/annotations.h"
#include "core/structure/continuity.h"
#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Calls those stretches another story that open with a line like a headline (longer than subheads are, no
/// sentence; shorter ones where a byline or a date follows), whose words come back in them, and that have
/// hardly a word or a name of the article before them. What follows such a stretch goes along while that
/// holds for it, too. The chain reads one paragraph after another and can't tell a new story from a new
/// section by its words alone. The result says of each block whether it goes on with the story of the block
/// before.
std::vector<bool> set_headed_stories_aside(const PastedText& pasted, const StoryWords& story,
                                           const Stretch& stretch, const WordTable& table,
                                           std::vector<Block>& blocks);

}  // namespace nutgraf
