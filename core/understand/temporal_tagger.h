// Finds expressions of time and resolves them to the calendar (TIMEX3).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/model.h"

namespace nutgraf {

class TemporalTagger {
 public:
  explicit TemporalTagger(const Model& model);

  /// Sorted, disjoint. Relative dates resolve against `anchor`, the day the article was published; without it their
  /// value is empty.
  std::vector<TimeExpression> tag(std::string_view text, const Segmentation& segmentation, const std::vector<Block>& blocks,
                                  std::optional<std::chrono::year_month_day> anchor) const;
};

}  // namespace nutgraf
