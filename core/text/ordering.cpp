// Merge sort of places, bottom up.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/ordering.h"

#include <algorithm>
#include <numeric>

namespace nutgraf {
namespace {

constexpr std::size_t kRun = 8;  // shorter runs are sorted by insertion

/// Sorts numbers by `before`, whatever they stand for.
template <typename Before>
void merge_sort(std::vector<std::uint32_t>& numbers, const Before& before) {
  const std::size_t count = numbers.size();
  for (std::size_t run = 0; run < count; run += kRun) {
    std::uint32_t* const begin = numbers.data() + run;
    std::uint32_t* const end = numbers.data() + std::min(run + kRun, count);
    for (std::uint32_t* next = begin + 1; next < end; ++next) {
      const std::uint32_t number = *next;
      std::uint32_t* to = next;
      for (; to > begin && before(number, to[-1]); --to) *to = to[-1];
      *to = number;
    }
  }
  std::vector<std::uint32_t> merged(count > kRun ? count : 0);
  for (std::size_t width = kRun; width < count; width *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * width) {
      const std::size_t middle = std::min(begin + width, count);
      const std::size_t end = std::min(middle + width, count);
      std::size_t left = begin;
      std::size_t right = middle;
      for (std::size_t to = begin; to < end; ++to) {
        const bool take_right = left == middle || (right < end && before(numbers[right], numbers[left]));
        merged[to] = numbers[take_right ? right++ : left++];
      }
    }
    numbers.swap(merged);
  }
}

}  // namespace

std::vector<std::uint32_t> places_in_order(std::size_t count, PlaceOrder before) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), 0u);
  merge_sort(places, before);
  return places;
}

void sort_numbers(std::vector<std::uint32_t>& numbers) { merge_sort(numbers, std::less<>()); }

}  // namespace nutgraf
