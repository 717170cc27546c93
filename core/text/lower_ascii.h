// A word with its ASCII capitals made small, as keys of the model's tables are written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/text/ascii.h"

namespace nutgraf {

/// Other characters stay as they are.
inline std::string lower_ascii(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = to_ascii_lower(c);
  return lower;
}

}  // namespace nutgraf
