// What a document's other mentions of a word tell about this one.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/document_evidence.h"

#include "core/tag/four_floats.h"

namespace nutgraf {
namespace {

/// Smaller probabilities say nothing worth the space.
constexpr float kWorthKeeping = 0.05F;

}  // namespace

DocumentEvidence::DocumentEvidence(const DocumentFeatures& features)
    : features_(features), sums_(features.lower_count()), own_of_(features.token_count(), 0) {
  std::size_t count = 0;
  for (std::uint32_t token = 0; token < features.token_count(); ++token)
    count += counts(features.word(token)) ? 1u : 0u;
  own_.reserve(count);  // they are large
}

void DocumentEvidence::LabelSum::add(float probability, std::uint32_t token) {
  sum += probability;
  if (probability > most) {
    next_most = most;
    most = probability;
    most_token = token;
  } else {
    next_most = std::max(next_most, probability);
  }
}

void DocumentEvidence::add_outside(TokenRange sentence, std::span<const std::uint8_t> is_outside) {
  std::array<float, kPaddedLabels> outside{};
  outside[kOutsideLane] = 1.0F;
  for (std::uint32_t token = sentence.begin; token < sentence.end; ++token) {
    if (is_outside[token] != 0 && counts(features_.word(token))) add(token, outside);
  }
}

void DocumentEvidence::add(TokenRange stretch, const Lattice& lattice) {
  for (std::uint32_t token = stretch.begin; token < stretch.end; ++token) {
    if (counts(features_.word(token))) add(token, lattice.probabilities(token));
  }
}

void DocumentEvidence::add(std::uint32_t token, const std::array<float, kPaddedLabels>& probabilities) {
  WordSums& sums = sums_[features_.lower_id(token)];
  sums.count += 1.0F;
  own_of_[token] = static_cast<std::uint32_t>(own_.size());
  own_.push_back(probabilities);
  for (std::uint32_t lane = 0; lane < kPaddedLabels; ++lane) {
    // Hardly any label is worth it: four are passed over at once.
    if (lane % 4 == 0 && !any(load_four(&probabilities[lane]) >= kWorthKeeping)) {
      lane += 3;
      continue;
    }
    const float probability = probabilities[lane];
    if (probability < kWorthKeeping) continue;
    const Label label = kLabelOfLane[lane];
    auto known = std::find_if(sums.labels.begin(), sums.labels.end(),
                              [&](const LabelSum& s) { return s.label >= label; });
    if (known == sums.labels.end() || known->label != label)
      known = sums.labels.insert(known, LabelSum{label});
    known->add(probability, token);
  }
}

}  // namespace nutgraf
