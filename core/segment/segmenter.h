// Splits a text into tokens, sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/document/annotations.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// Reads the model section "abbreviations".
class Segmenter {
 public:
  explicit Segmenter(const Model& model);

  /// Tokens in order, disjoint, without white space; every non-space byte of `text` (valid UTF-8) is in one.
  Segmentation segment(std::string_view text) const;

 private:
  Lexicon abbreviations_;
};

}  // namespace nutgraf
