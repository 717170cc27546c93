// The promises that something broke, in words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutgraf {

/// Collects what is broken; a few are enough.
class Promises {
 public:
  void keep(bool kept, std::string_view promise, std::size_t where) {
    if (!kept && broken_.size() < 20)
      broken_.push_back(std::string(promise) + " (at " + std::to_string(where) + ")");
  }
  std::vector<std::string> take() { return std::move(broken_); }

 private:
  std::vector<std::string> broken_;
};

}  // namespace nutgraf
