// What a document's other mentions of a word tell about this one.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/document_evidence.h"

namespace nutgraf {
namespace {

/// Smaller probabilities say nothing worth the space.
constexpr float kWorthKeeping = 0.05F;

}  // namespace

void DocumentEvidence::add(std::uint32_t first, std::uint32_t count, const Marginals& marginals) {
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!counts(features_.word(first + i))) continue;
    WordSums& sums = sums_[features_.lower_id(first + i)];
    sums.count += 1.0F;
    const float* const row = marginals.row(i);
    for (Label label = 0; label < kLabelCount; ++label) {
      if (row[label] < kWorthKeeping) continue;
      const auto known = std::find_if(sums.labels.begin(), sums.labels.end(), [&](const LabelSum& s) { return s.label >= label; });
      if (known != sums.labels.end() && known->label == label) known->sum += row[label];
      else sums.labels.insert(known, {label, row[label]});
    }
  }
}

}  // namespace nutgraf
