// Finds expressions of time and resolves them to the calendar (TIMEX3).
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_tagger.h"

namespace nutgraf {

TemporalTagger::TemporalTagger(const Model& /*model*/) {}

std::vector<TimeExpression> TemporalTagger::tag(std::string_view /*text*/, const Segmentation& /*segmentation*/,
                                                const std::vector<Block>& /*blocks*/,
                                                std::optional<std::chrono::year_month_day> /*anchor*/) const {
  return {};
}

}  // namespace nutgraf
