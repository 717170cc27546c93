// evaluate keyphrases: extracted key phrases against marked ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "tools/evaluate/commands.h"

namespace nutgraf {

/// Hits among the first `depth` phrases, each stemmed phrase once, as papers count them: over all documents
/// together.
struct PhraseTally {
  std::uint32_t hits = 0;
  std::uint32_t given = 0;
  std::uint32_t gold = 0;

  void add(const std::vector<std::string>& given_phrases, const std::vector<std::string>& gold_phrases,
           std::uint32_t depth);
  double precision() const { return given == 0 ? 0.0 : 100.0 * hits / given; }
  double recall() const { return gold == 0 ? 0.0 : 100.0 * hits / gold; }
  double f1() const { return given + gold == 0 ? 0.0 : 200.0 * hits / (given + gold); }
};

/// keyphrases [--file TSV] [--show]: precision, recall and F1 of the first 5, 10 and 15 phrases, stemmed,
/// beside those of PositionRank over the same candidates; --show prints the phrases of each article, hits
/// with an asterisk.
int evaluate_keyphrases(const Arguments& arguments);

}  // namespace nutgraf
