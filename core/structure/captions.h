// Captions that no credit of their own shows to be captions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Rules out that captions are the story's text: sentences above a line that is a credit alone ("Ilse
/// Marren/MWA"), and those that stand there twice, as a picture's description and as its caption.
void leave_captions_out(const PastedText& pasted, const Stretch& stretch, std::vector<std::int32_t>& bias);

}  // namespace nutgraf
