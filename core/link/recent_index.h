// The latest few of many numbers filed under words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/text/hash_index.h"

namespace nutgraf {

/// Finds names by the hashes of their words. Whoever asks compares what is found: two words of one hash only
/// bring each other's names into question.
class RecentIndex {
 public:
  /// Numbers kept for a word: so many names are compared with one name at most, which keeps texts of ten
  /// thousand names linear.
  static constexpr std::size_t kMost = 8;

  void add(std::uint64_t word, std::uint32_t number) {
    std::uint32_t& place = places_[word];
    if (place == 0) {
      latest_.emplace_back();
      place = static_cast<std::uint32_t>(latest_.size());
    }
    Latest& latest = latest_[place - 1];
    const auto begin = latest.numbers.begin();
    auto end = std::remove(begin, begin + latest.size, number);
    if (end == latest.numbers.end()) end = std::move(begin + 1, end, begin);
    *end++ = number;
    latest.size = end - begin;
  }
  /// Oldest first; they stay where they are until the next is added.
  std::span<const std::uint32_t> find(std::uint64_t word) const {
    const std::uint32_t* const place = places_.find(word);
    if (place == nullptr) return {};
    const Latest& latest = latest_[*place - 1];
    return std::span(latest.numbers).first(static_cast<std::size_t>(latest.size));
  }

 private:
  struct Latest {
    std::array<std::uint32_t, kMost> numbers{};
    std::ptrdiff_t size = 0;
  };

  HashIndex places_;  // word → 1 + position in latest_
  std::vector<Latest> latest_;
};

}  // namespace nutgraf
