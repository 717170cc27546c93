// Finds named entities: OntoNotes' eighteen types.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/model.h"

namespace nutgraf {

class NerTagger {
 public:
  explicit NerTagger(const Model& model);

  /// Entities of the blocks that belong to the article: sorted, disjoint, each within one sentence.
  std::vector<NamedEntity> tag(std::string_view text, const Segmentation& segmentation,
                               const std::vector<Block>& blocks) const;
};

}  // namespace nutgraf
