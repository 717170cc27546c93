// Gathers the mentions of each person, organisation and place into one entity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/model.h"

namespace nutgraf {

class CoreferenceResolver {
 public:
  explicit CoreferenceResolver(const Model& model);

  Coreference resolve(std::string_view text, const Segmentation& segmentation, const std::vector<Block>& blocks,
                      const std::vector<NamedEntity>& named_entities) const;
};

}  // namespace nutgraf
