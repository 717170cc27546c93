// How far tables with open addressing look.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace nutgraf {

/// Slots that a look-up passes at most. In a table that is half full, one key in some 200,000 lies further
/// from its own slot; where keys were chosen to crowd, many would, and each look-up might pass them all.
inline constexpr std::size_t kMostProbes = 64;

}  // namespace nutgraf
