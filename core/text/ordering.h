// Sorting by one function for all types: each std::sort of another type would be three kilobytes of module.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace nutgraf {

/// Whether what stands at one place comes before what stands at another.
class PlaceOrder {
 public:
  template <typename Before>
  explicit PlaceOrder(const Before& before)
      : before_(&before), call_([](const void* function, std::uint32_t a, std::uint32_t b) {
          return (*static_cast<const Before*>(function))(a, b);
        }) {}

  bool operator()(std::uint32_t a, std::uint32_t b) const { return call_(before_, a, b); }

 private:
  const void* before_;
  bool (*call_)(const void*, std::uint32_t, std::uint32_t);
};

/// The places 0 … count - 1 in order; equals stay as they are. Merge sort: at most count log2(count)
/// comparisons.
std::vector<std::uint32_t> places_in_order(std::size_t count, PlaceOrder before);

/// Sorts numbers by their size.
void sort_numbers(std::vector<std::uint32_t>& numbers);

/// The same for a function of two places.
template <typename Before>
std::vector<std::uint32_t> places_by(std::size_t count, const Before& before) {
  return places_in_order(count, PlaceOrder(before));
}

/// Sorts by `before`, a function of two items; equals stay in their order.
template <typename Item, typename Before = std::less<>>
void sort_stably(std::vector<Item>& items, Before before = {}) {
  std::vector<std::uint32_t> order =
      places_by(items.size(), [&](std::uint32_t a, std::uint32_t b) { return before(items[a], items[b]); });
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    if (order[start] == start) continue;
    Item first = std::move(items[start]);
    std::uint32_t to = start;
    for (std::uint32_t from = order[to]; from != start; from = order[to]) {
      items[to] = std::move(items[from]);
      order[to] = to;
      to = from;
    }
    items[to] = std::move(first);
    order[to] = to;
  }
}

}  // namespace nutgraf
