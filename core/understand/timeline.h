// Puts the resolved dates of a story in order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/document.h"

namespace nutgraf {

/// At most so many entities are listed with an event: the rest of an endless sentence says nothing about its
/// date.
inline constexpr std::size_t kMaxTimelineEntities = 32;

/// Events sorted by calendar value, then by place in the text. Durations, sets and unresolved dates have no
/// place in it.
std::vector<TimelineEvent> build_timeline(const Segmentation& segmentation,
                                          const std::vector<TimeExpression>& time_expressions,
                                          const Coreference& coreference);

}  // namespace nutgraf
