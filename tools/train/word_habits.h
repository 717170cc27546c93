// Learns how often summaries have the words of grammar, figures and repeated terms of their articles.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/summarize/expected_overlap.h"

namespace nutgraf {

/// How often a written summary has each stem (a hash).
using StemCounts = std::map<std::uint64_t, std::uint32_t>;
StemCounts count_stems(const std::string& text);

/// An article's words with the summaries that were written of it.
struct HabitExample {
  CountedWords words;
  std::vector<std::string> forms;  ///< of each word, its first form as it stands in the article
  std::vector<StemCounts> references;
  double weight = 1.0;
};
HabitExample habit_example(const Document& document, const ArticleWords& words,
                           const std::vector<std::string>& references, double weight);

/// Lines of WordHabits: shares of the summaries, pulled towards a few percent where there are few.
std::string learn_habits(const std::vector<const HabitExample*>& examples);

}  // namespace nutgraf
