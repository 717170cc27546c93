// Finds quotations and their speakers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/model.h"

namespace nutgraf {

class QuoteAttributor {
 public:
  explicit QuoteAttributor(const Model& model);

  std::vector<Quote> attribute(std::string_view text, const Segmentation& segmentation, const std::vector<Block>& blocks,
                               const Coreference& coreference) const;
};

}  // namespace nutgraf
