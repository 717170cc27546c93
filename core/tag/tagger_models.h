// What the tagger has learned: the model's sections that it reads, but for the tables of its rules.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/model/model.h"
#include "core/model/result.h"
#include "core/tag/common_words.h"
#include "core/tag/gazetteer.h"
#include "core/tag/outside_filter.h"
#include "core/tag/score_calibration.h"
#include "core/tag/sequence_model.h"
#include "core/tag/word_clusters.h"

namespace nutgraf {

struct TaggerModels {
  explicit TaggerModels(const Model& model);

  /// What keeps them from being used: ModelWrongFeatures where they were made for other features than this
  /// code's, ModelBadSection where a section can't be read.
  std::optional<Error> check() const;

  Gazetteer gazetteer;
  WordClusters clusters;
  SequenceModel sequence;  ///< of the first pass
  CommonWords common_words;
  OutsideFilter outside_filter;
  SequenceModel document;  ///< of the second pass
  ScoreCalibration calibration;
};

}  // namespace nutgraf
