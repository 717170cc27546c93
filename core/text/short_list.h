// A list of mostly few items.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <type_traits>
#include <vector>

namespace nutgraf {

/// Keeps up to `kFew` items without memory of their own, and all of them in a vector where there are more.
template <typename Item, std::size_t kFew>
class ShortList {
  static_assert(std::is_trivially_copyable_v<Item>);

 public:
  ShortList() = default;
  ShortList(std::initializer_list<Item> items) {
    for (const Item& item : items) push_back(item);
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Item* begin() { return more_.empty() ? few_.data() : more_.data(); }
  Item* end() { return begin() + size_; }
  const Item* begin() const { return more_.empty() ? few_.data() : more_.data(); }
  const Item* end() const { return begin() + size_; }
  const Item& front() const { return *begin(); }
  const Item& back() const { return *(end() - 1); }
  operator std::span<const Item>() const { return {begin(), size_}; }

  void clear() {
    more_.clear();
    size_ = 0;
  }
  void push_back(const Item& item) { insert(end(), item); }
  /// Inserts an item before a place of the list; returns its place.
  Item* insert(Item* place, const Item& item) {
    const auto at = place - begin();
    if (size_ == kFew && more_.empty()) more_.assign(few_.begin(), few_.end());
    if (size_ < kFew) {
      std::copy_backward(few_.begin() + at, few_.begin() + static_cast<std::ptrdiff_t>(size_),
                         few_.begin() + static_cast<std::ptrdiff_t>(size_) + 1);
      few_[static_cast<std::size_t>(at)] = item;
    } else {
      more_.insert(more_.begin() + at, item);
    }
    ++size_;
    return begin() + at;
  }

 private:
  std::array<Item, kFew> few_{};
  std::vector<Item> more_;  // all, where they are more
  std::size_t size_ = 0;
};

}  // namespace nutgraf
