// Classes every paragraph and tells the pasted article from other stories and page furniture.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/model/phrase_table.h"
#include "core/model/word_table.h"

namespace nutgraf {

/// Reads the model sections "structure.words", "structure.idf" and "furniture".
class StorySeparator {
 public:
  explicit StorySeparator(const Model& model);

  /// One block a paragraph, in order, covering all tokens.
  std::vector<Block> separate(std::string_view text, const Segmentation& segmentation) const;

  /// Headline, byline, place and date that the text itself gives; its language ("en" or "und").
  Metadata find_metadata(std::string_view text, const Segmentation& segmentation,
                         const std::vector<Block>& blocks) const;

 private:
  WordTable words_;
  PhraseTable phrases_;
};

}  // namespace nutgraf
