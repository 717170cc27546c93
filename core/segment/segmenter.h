// Splits a text into tokens, sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/document/annotations.h"
#include "core/model/model.h"
#include "core/segment/tokenizer.h"

namespace nutgraf {

/// Tokenizer and sentence splitter, composed.
class Segmenter {
 public:
  explicit Segmenter(const Model& model);

  /// Tokens in order, disjoint, without white space; every code point that is not white space is in one,
  /// every token in one sentence, every sentence in one paragraph.
  Segmentation segment(std::string_view text) const;

 private:
  Tokenizer tokenizer_;
};

}  // namespace nutgraf
