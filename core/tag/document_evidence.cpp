// What a document's other mentions of a word tell about this one.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/document_evidence.h"

namespace nutgraf {
namespace {

/// Smaller probabilities say nothing worth the space.
constexpr float kWorthKeeping = 0.05F;

}  // namespace

void DocumentEvidence::add(TokenRange sentence, const Lattice& lattice) {
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (!counts(features_.word(token))) continue;
    WordSums& sums = sums_[features_.lower_id(token)];
    sums.count += 1.0F;
    lattice.for_each_label(token - sentence.begin, [&](Label label, float probability) {
      if (probability < kWorthKeeping) return;
      const auto known = std::find_if(sums.labels.begin(), sums.labels.end(), [&](const LabelSum& s) { return s.label >= label; });
      if (known != sums.labels.end() && known->label == label) known->sum += probability;
      else sums.labels.insert(known, {label, probability});
    });
  }
}

}  // namespace nutgraf
