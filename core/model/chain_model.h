// A linear-chain model: the best sequence of labels for a sequence of items, each with a few binary features.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

/// One family of features, of which an item has at most one: values 0 … count − 1.
struct FeatureTemplate {
  std::string_view name;
  std::uint32_t count = 1;
};

/// Numbers the features of all templates: offset(template) + value. Models name them "name=value".
class FeatureSpace {
 public:
  explicit FeatureSpace(const std::vector<FeatureTemplate>& templates);

  std::uint32_t size() const { return size_; }
  std::uint32_t offset(std::uint32_t feature_template) const { return offsets_[feature_template]; }
  const std::vector<FeatureTemplate>& templates() const { return templates_; }
  /// The feature named "name=value"; size() where there is none. `last` is the template that was found
  /// before, or 0: lines of a model that follow one another mostly have the same.
  std::uint32_t find(std::string_view name, std::size_t& last) const;

 private:
  std::vector<FeatureTemplate> templates_;
  std::vector<std::uint32_t> offsets_;
  std::uint32_t size_ = 0;
};

/// The number of limits, ascending, that a value reaches: what a feature takes for a number.
template <std::size_t N>
std::uint32_t bucket(std::uint64_t value, const std::uint32_t (&limits)[N]) {
  std::uint32_t result = 0;
  while (result < N && value >= limits[result]) ++result;
  return result;
}

/// Features of all items, flat: those of item i are ids[begins[i]] up to ids[begins[i + 1]].
struct ChainFeatures {
  std::vector<std::uint16_t> ids;
  std::vector<std::uint32_t> begins{0};

  std::size_t size() const { return begins.size() - 1; }
  void add(std::uint32_t feature) { ids.push_back(static_cast<std::uint16_t>(feature)); }
  void end_item() { begins.push_back(static_cast<std::uint32_t>(ids.size())); }
};

/// Integer weights: a score for each feature and label, and one for each pair of neighbouring labels.
/// Decoding is exact (Viterbi 1967), linear in the items, and the same on every platform.
class ChainModel {
 public:
  /// All weights zero.
  ChainModel(FeatureSpace space, std::uint32_t labels);
  /// Lines "feature<TAB>w0 w1 …" with a weight a label, and "from=L<TAB>…" for transitions from label L,
  /// where "from=start" stands before the first item. Unknown names and excess weights are ignored.
  ChainModel(FeatureSpace space, std::uint32_t labels, std::string_view lines);

  struct Decoded {
    std::vector<std::uint8_t> labels;
    /// For each item: how far the best sequence lies above the best one with another label there.
    std::vector<std::int32_t> margins;
  };
  /// `bias`, if not empty, is added to the scores: bias[i * labels + l].
  Decoded decode(const ChainFeatures& features, const std::vector<std::int32_t>& bias = {}) const;

  /// The model as lines, features without weight left out.
  std::string to_lines() const;

  const FeatureSpace& space() const { return space_; }
  std::uint32_t labels() const { return labels_; }
  /// Weights for trainers: [feature * labels + label] and [(1 + from) * labels + to], row 0 for the start.
  std::vector<std::int32_t>& feature_weights() { return weights_; }
  std::vector<std::int32_t>& transition_weights() { return transitions_; }

 private:
  std::vector<std::int64_t> local_scores(const ChainFeatures& features,
                                         const std::vector<std::int32_t>& bias) const;
  std::vector<std::int64_t> forward_scores(const std::vector<std::int64_t>& local) const;
  std::vector<std::int64_t> backward_scores(const std::vector<std::int64_t>& local) const;

  FeatureSpace space_;
  std::uint32_t labels_;
  std::vector<std::int32_t> weights_;
  std::vector<std::int32_t> transitions_;
};

}  // namespace nutgraf
