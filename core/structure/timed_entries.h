// Live pages: entries under the times at which they were written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/structure/paragraph.h"

namespace nutgraf {

/// The paragraphs of a row of entries; empty where a text has none.
struct TimedEntries {
  std::size_t first = 0;  ///< its first time
  std::size_t last = 0;   ///< behind its last entry

  bool holds(std::size_t at) const { return at >= first && at < last; }
};

/// Whether a line is a clock time: "14:05 GMT", "9.41 p.m.", "14:05 on 3 May"; not "25-14" or "42.50".
bool is_clock_line(const PastedText& pasted, std::size_t at);

/// Finds three or more lines that are a clock time and have text
/// below them, with at least as much text in all as stands above the first. Lists of other stories with
/// times have headlines alone, or stand below an article. Linear.
TimedEntries find_timed_entries(const PastedText& pasted);

/// Rules out that text of such entries is furniture or of other stories. `bias` has kBlockLabels scores for
/// each paragraph.
void keep_timed_entries(const PastedText& pasted, std::vector<std::int32_t>& bias);

}  // namespace nutgraf
