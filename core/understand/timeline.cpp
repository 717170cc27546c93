// Puts the resolved dates of a story in order.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/timeline.h"

namespace nutgraf {

std::vector<TimelineEvent> build_timeline(const Segmentation& /*segmentation*/, const std::vector<TimeExpression>& /*time_expressions*/,
                                          const Coreference& /*coreference*/) {
  return {};
}

}  // namespace nutgraf
