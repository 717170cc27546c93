// Sums up the weights of all features of the tokens of one window.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/tag/common_words.h"
#include "core/tag/sequence_model.h"
#include "core/tag/token_features.h"

namespace nutgraf {

/// Scores the tokens of one window. What a word gives from its place alone is summed up once for each place
/// if the word is common or recurs, then added as a whole: a row is a handful of vector additions.
class WindowScorer {
 public:
  WindowScorer(const DocumentFeatures& features, const SequenceModel& model, const CommonWords& common)
      : features_(features), model_(model), common_(common), recurring_(features.kind_count(), kUnique) {
    std::vector<bool> seen(features.kind_count(), false);
    for (std::uint32_t token = 0; token < features.token_count(); ++token) {
      const std::uint32_t kind = features.kind_of(token);
      if (seen[kind] && !is_common(kind) && recurring_[kind] == kUnique)
        recurring_[kind] = recurring_count_++;
      seen[kind] = true;
    }
    known_.resize(std::size_t{recurring_count_} * kPlaces);
    is_known_.resize(known_.size(), 0);
  }

  /// Sets the sums of the tokens of stretches (which have `tokens`) of the sentence that was entered.
  template <typename Stretch>
  void score(std::span<Stretch> stretches, std::vector<WeightSums>& sums) {
    batch_.clear();
    for_each_token(stretches, [&](std::uint32_t token) {
      for_each_place(token, [&](std::uint32_t kind, Place place) { learn(kind, place); });
    });
    for_each_token(stretches, [&](std::uint32_t token) {
      batch_.begin(sums[token]);
      for_each_place(token, [&](std::uint32_t kind, Place place) {
        if (recurring_[kind] == kUnique && !is_common(kind)) push(kind, place);
      });
      features_.extract_context(token, [this](Template, std::uint64_t hash) { batch_.push(hash); });
    });
    model_.add(batch_);
    for_each_token(stretches, [&](std::uint32_t token) {
      std::array<const WeightSums*, kPlaces> summed;
      std::size_t count = 0;
      for_each_place(token, [&](std::uint32_t kind, Place place) {
        if (is_common(kind))
          summed[count++] = &common_.sums(features_.common_number(kind), place);
        else if (recurring_[kind] != kUnique)
          summed[count++] = &known_[known_index(kind, place)];
      });
      sums[token].add({summed.data(), count});
    });
  }

 private:
  static constexpr std::uint32_t kUnique = 0xFFFFFFFFu;

  template <typename Stretch, typename Use>
  static void for_each_token(std::span<Stretch> stretches, Use&& use) {
    for (const Stretch& stretch : stretches) {
      for (std::uint32_t token = stretch.tokens.begin; token < stretch.tokens.end; ++token) use(token);
    }
  }

  template <typename Use>
  void for_each_place(std::uint32_t token, Use&& use) const {
    for (std::int32_t offset = -2; offset <= 2; ++offset)
      use(features_.kind_at(token, offset), place_at(offset));
  }

  bool is_common(std::uint32_t kind) const { return features_.common_number(kind) != CommonWords::kNone; }

  std::size_t known_index(std::uint32_t kind, Place place) const {
    return std::size_t{recurring_[kind]} * kPlaces + static_cast<std::size_t>(place);
  }

  /// Puts what a recurring word gives from its place into the batch, unless that is known.
  void learn(std::uint32_t kind, Place place) {
    if (recurring_[kind] == kUnique) return;
    const std::size_t index = known_index(kind, place);
    if (is_known_[index] != 0) return;
    is_known_[index] = 1;
    batch_.begin(known_[index]);
    push(kind, place);
  }

  void push(std::uint32_t kind, Place place) {
    features_.extract_place(kind, place, [this](Template, std::uint64_t hash) { batch_.push(hash); });
  }

  const DocumentFeatures& features_;
  const SequenceModel& model_;
  const CommonWords& common_;
  std::vector<std::uint32_t> recurring_;  // kind → its number among those that recur, or kUnique
  std::uint32_t recurring_count_ = 0;
  std::vector<WeightSums> known_;  // per recurring kind and place
  std::vector<std::uint8_t> is_known_;
  FeatureBatch batch_;
};

}  // namespace nutgraf
