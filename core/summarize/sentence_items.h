// What lies in sentences that are read one after another: their names, mentions, times.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// Remembers how far it has come, so that all sentences together cost one walk over the items.
template <typename Item>
class SentenceItems {
 public:
  /// Borrows `items`, which have `tokens` and are sorted by where these begin.
  explicit SentenceItems(const std::vector<Item>& items) : items_(items) {}

  /// The items that begin in `sentence`; sentences are asked for in order of the text.
  std::span<const Item> in(TokenRange sentence) {
    while (next_ < items_.size() && items_[next_].tokens.begin < sentence.begin) ++next_;
    const std::size_t first = next_;
    while (next_ < items_.size() && items_[next_].tokens.begin < sentence.end) ++next_;
    return std::span(items_).subspan(first, next_ - first);
  }

 private:
  const std::vector<Item>& items_;
  std::size_t next_ = 0;
};

}  // namespace nutgraf
