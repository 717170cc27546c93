// Strings end to end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace nutgraf {

/// All parts in one string: joined({"P", "3", "M"}) is "P3M".
inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string result;
  for (const std::string_view part : parts) result.append(part);
  return result;
}

}  // namespace nutgraf
