// Whether a word is in a short list.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace nutgraf {

/// For lists of a handful of words that belong to the rule that asks; longer ones are the model's.
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace nutgraf
