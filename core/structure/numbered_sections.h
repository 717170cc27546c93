// Articles in numbered sections: "7 things to do this weekend".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/structure/paragraph.h"

namespace nutgraf {

/// Rules out other stories and furniture among sections whose headings count up or down from one to the next,
/// three or more of them, each with text below, unless a line of furniture announces them; lines in them that
/// begin with the same label ("Where: …", "Cost: …") are body. Lines of furniture stay what they are. Linear.
void keep_numbered_sections(const PastedText& pasted, std::vector<std::int32_t>& bias);

}  // namespace nutgraf
