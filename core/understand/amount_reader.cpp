// Reads values out of MONEY, PERCENT, QUANTITY, CARDINAL and ORDINAL entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/amount_reader.h"

namespace nutgraf {

AmountReader::AmountReader(const Model& /*model*/) {}

std::vector<Amount> AmountReader::read(std::string_view /*text*/, const Segmentation& /*segmentation*/,
                                       const std::vector<NamedEntity>& /*named_entities*/) const {
  return {};
}

}  // namespace nutgraf
