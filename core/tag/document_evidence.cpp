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
    own_of_[token] = static_cast<std::uint32_t>(own_.size());
    own_.push_back(lattice.probabilities(token));
    for (Label label = 0; label < kLabelCount; ++label) {
      const float probability = own_.back()[lane_of(label)];
      if (probability < kWorthKeeping) continue;
      const auto known = std::find_if(sums.labels.begin(), sums.labels.end(),
                                      [&](const LabelSum& s) { return s.label >= label; });
      if (known != sums.labels.end() && known->label == label)
        known->sum += probability;
      else
        sums.labels.insert(known, {label, probability});
    }
  }
}

}  // namespace nutgraf
