// Ranks the phrases a text is about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/model.h"

namespace nutgraf {

class KeyPhraseExtractor {
 public:
  explicit KeyPhraseExtractor(const Model& model);

  /// At most `limit` phrases of the article itself, best first.
  std::vector<KeyPhrase> extract(std::string_view text, const Segmentation& segmentation, const std::vector<Block>& blocks,
                                 const Coreference& coreference, std::uint32_t limit) const;
};

}  // namespace nutgraf
