// Rows of headlines that lead to other stories.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/structure/continuity.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Rules out that headlines of some length, one below the other behind an article, are its text: none of them
/// ends in a full stop, and they have few words of its beginning.
void leave_link_rows_out(const PastedText& pasted, const StoryWords& story, std::vector<std::int32_t>& bias);

}  // namespace nutgraf
