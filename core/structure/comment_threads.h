// Readers' comments below an article.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/structure/paragraph.h"

namespace nutgraf {

/// Rules out, for ChainModel::decode, that what stands among three or more lines such as "Reply" is the
/// article's body, where a text of some length stands above.
void leave_comments_out(const PastedText& pasted, std::vector<std::int32_t>& bias);

}  // namespace nutgraf
