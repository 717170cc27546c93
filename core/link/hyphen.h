// The mark between the parts of a name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace nutgraf {

/// A hyphen, also where an en dash stands for it: "Jean–Luc".
inline bool is_hyphen(std::string_view token) { return token == "-" || token == "\u2013"; }

}  // namespace nutgraf
