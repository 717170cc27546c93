// Finds the stretch of a paste that holds most of its prose.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/main_stretch.h"

#include <algorithm>

#include "core/structure/continuity.h"

namespace nutgraf {
namespace {

constexpr std::int64_t kMostWords = 60;  // of one paragraph, so that none outweighs all others
constexpr std::int64_t kAgainst = 9;     // of a line that is no prose
constexpr std::int64_t kFurnitureAgainst = 16;

std::int64_t worth(const Paragraph& paragraph) {
  const std::int64_t words = paragraph.words();
  if (is_story_prose(paragraph)) {
    const std::int64_t prose = std::min(words, kMostWords);
    return paragraph.is_cut() ? prose / 3 : prose;
  }
  return paragraph.furniture_words() * 2 >= words ? -kFurnitureAgainst : -kAgainst;
}

}  // namespace

Stretch find_main_stretch(const PastedText& pasted) {
  Stretch best;
  std::int64_t best_sum = 0;
  std::int64_t sum = 0;
  std::uint32_t first = 0;
  const auto size = static_cast<std::uint32_t>(pasted.paragraphs.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += worth(pasted.paragraphs[i]);
    if (sum > best_sum) {
      best_sum = sum;
      best = {first, i + 1, 0};
    }
  }
  std::uint64_t inside = 0;
  std::uint64_t all = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!is_story_prose(pasted.paragraphs[i])) continue;
    all += pasted.paragraphs[i].words();
    if (best.holds(i)) inside += pasted.paragraphs[i].words();
  }
  best.prose_share = all == 0 ? 0 : static_cast<std::uint32_t>(inside * 100 / all);
  return best;
}

}  // namespace nutgraf
