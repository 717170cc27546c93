// Reads test vectors for expressions of time: one sentence, the day it was written, what it says and when
// that is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/text/span.h"

namespace nutgraf {

struct TimeVector {
  std::string text;
  std::optional<std::chrono::year_month_day> anchor;
  Span span;          ///< bytes of the expression
  std::string value;  ///< TIMEX3
};

struct TimeVectors {
  std::vector<TimeVector> vectors;  ///< those that TIMEX3 can say
  std::size_t all = 0;              ///< cases in the files
};

/// Vectors of Recognizers-Text whose "timex" is complete in TIMEX3 (no alternatives, no ranges).
TimeVectors read_recognizers_vectors(const std::string& folder);
/// duckling's examples of one instant with a grain.
TimeVectors read_duckling_vectors(const std::string& file);
/// chrono's examples that give the beginning as a date and no end.
TimeVectors read_chrono_vectors(const std::string& file);

/// "YYYY-MM-DD…", or nothing.
std::optional<std::chrono::year_month_day> parse_iso_date(const std::string& text);

}  // namespace nutgraf
