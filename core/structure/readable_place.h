// The place of a dateline as it is written elsewhere: "NEW DELHI" as "New Delhi".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// "NEW DELHI" as "New Delhi", "KYIV, Ukraine" as "Kyiv, Ukraine"; abbreviations stay ("N.Y.").
std::string readable_place(std::string_view place);

}  // namespace nutgraf
