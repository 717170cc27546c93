// Finds quotations and their speakers.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/quote_attributor.h"

namespace nutgraf {

QuoteAttributor::QuoteAttributor(const Model& /*model*/) {}

std::vector<Quote> QuoteAttributor::attribute(std::string_view /*text*/, const Segmentation& /*segmentation*/,
                                              const std::vector<Block>& /*blocks*/,
                                              const Coreference& /*coreference*/) const {
  return {};
}

}  // namespace nutgraf
