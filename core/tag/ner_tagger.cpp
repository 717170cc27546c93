// Finds named entities.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/ner_tagger.h"

namespace nutgraf {

NerTagger::NerTagger(const Model& /*model*/) {}

std::vector<NamedEntity> NerTagger::tag(std::string_view text, const Segmentation& segmentation,
                                        const std::vector<Block>& /*blocks*/) const {
  std::vector<NamedEntity> entities;
  for (const Sentence& sentence : segmentation.sentences) {
    for (std::uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
      const char c = text[segmentation.tokens[i].span.begin];
      if (c < 'A' || c > 'Z') continue;
      if (!entities.empty() && entities.back().tokens.end == i && i > sentence.tokens.begin + 1) {
        entities.back().tokens.end = i + 1;
      } else {
        entities.push_back({{i, i + 1}, EntityType::Person, 0.5F});
      }
    }
  }
  return entities;
}

}  // namespace nutgraf
