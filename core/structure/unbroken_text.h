// Articles of whole sentences, one under another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/structure/paragraph.h"

namespace nutgraf {

/// Rules out other stories where nothing but whole sentences has come since the article's main stretch began:
/// they have a headline, a label or an open end, or stand behind a line that has one. Not for training, which
/// learns from such text what the end of an article looks like.
void keep_unbroken_text(const PastedText& pasted, std::vector<std::int32_t>& bias);

}  // namespace nutgraf
