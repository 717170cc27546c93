// Measures how long and how hard a text is to read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/model.h"
#include "core/summarize/syllable_counter.h"

namespace nutgraf {

/// Reads the model section "syllables".
class ReadabilityMeter {
 public:
  explicit ReadabilityMeter(const Model& model) : syllables_(model) {}

  /// Figures of the body of story 0; all 0 where it has no word. A word is what stands between white space or
  /// dashes and has a letter or a digit.
  ReadingFigures measure(std::string_view text, const Segmentation& segmentation,
                         const std::vector<Block>& blocks) const;

 private:
  SyllableCounter syllables_;
};

}  // namespace nutgraf
