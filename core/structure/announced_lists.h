// Lists that a sentence or a line of the article announces.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Sets Paragraph::listed: below a line that ends on a colon ("There were four proposals:"), lines with a
/// dash or a bullet; or two and more short lines that are no sentences, which text follows, as browsers copy
/// lists. So are three and more lines with marks and labels amid text ("- Depth: 31 km"). Linear.
void mark_lists(PastedText& pasted);

/// Rules out that such lists in the article's stretch are anything but the article's. `bias` has kBlockLabels
/// scores for each paragraph.
void keep_lists(const PastedText& pasted, const Stretch& stretch, std::vector<std::int32_t>& bias);

}  // namespace nutgraf
