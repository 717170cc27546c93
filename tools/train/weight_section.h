// Weights of a linear-chain model as the tagger's section holds them, and their average over several
// trainings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/tag/label_space.h"

namespace nutgraf {

/// The section that core/tag/sequence_model.h describes.
struct WeightSection {
  /// Weights in steps of `scale`, by ascending label; none is 0.
  using Row = std::vector<std::pair<Label, std::int8_t>>;

  std::uint32_t feature_set = 0;
  float scale = 1.0F;
  std::map<std::uint32_t, Row> rows;  ///< by the key of their feature

  std::string write() const;
};

/// nullopt where the bytes are no such section.
std::optional<WeightSection> read_weight_section(std::string_view bytes);

/// The mean of each weight over sections of one feature set, where a section that lacks it counts as 0. The
/// largest is `steps` steps long; those of less than `least` steps are left out: most of them are one
/// training's chance. A mean of log-linear models is one again, and steadier than each (parameter mixing:
/// McDonald, Hall and Mann 2010, "Distributed training strategies for the structured perceptron").
WeightSection average(const std::vector<WeightSection>& sections, int steps, double least);

}  // namespace nutgraf
