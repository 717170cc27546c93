// Whether the words of one name stand in another, in their order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace nutgraf {

/// "López", "Obrador" in "Andrés", "López", "Obrador"; others may stand in between.
inline bool is_subsequence(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  std::size_t found = 0;
  for (const std::string& part : longer) {
    if (found < shorter.size() && shorter[found] == part) ++found;
  }
  return found == shorter.size();
}

}  // namespace nutgraf
