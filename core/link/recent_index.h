// The latest few of many numbers filed under words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/hash.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// Finds names by their words. Whoever asks compares what is found: of a word its hash is enough here, and
/// two words of one hash only bring each other's names into question.
class RecentIndex {
 public:
  /// Numbers kept for a word: so many names are compared with one name at most, which keeps texts of ten
  /// thousand names linear.
  static constexpr std::size_t kMost = 8;

  void add(std::string_view word, std::uint32_t number) {
    std::uint32_t& place = places_[hash64(word)];
    if (place == 0) {
      numbers_.emplace_back();
      place = static_cast<std::uint32_t>(numbers_.size());
    }
    std::vector<std::uint32_t>& numbers = numbers_[place - 1];
    const auto old = std::find(numbers.begin(), numbers.end(), number);
    if (old != numbers.end()) numbers.erase(old);
    if (numbers.size() == kMost) numbers.erase(numbers.begin());
    numbers.push_back(number);
  }
  /// Oldest first.
  std::vector<std::uint32_t> find(std::string_view word) const {
    const std::uint32_t* const place = places_.find(hash64(word));
    return place == nullptr ? std::vector<std::uint32_t>{} : numbers_[*place - 1];
  }

 private:
  HashIndex places_;  // word → 1 + position in numbers_
  std::vector<std::vector<std::uint32_t>> numbers_;
};

}  // namespace nutgraf
