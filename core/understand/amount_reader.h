// Reads values out of MONEY, PERCENT, QUANTITY, CARDINAL and ORDINAL entities.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/model.h"

namespace nutgraf {

class AmountReader {
 public:
  explicit AmountReader(const Model& model);

  /// One amount for each entity whose value can be read, in order.
  std::vector<Amount> read(std::string_view text, const Segmentation& segmentation,
                           const std::vector<NamedEntity>& named_entities) const;
};

}  // namespace nutgraf
