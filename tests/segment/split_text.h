// Texts cut into sentences and paragraphs, by tables of a few words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/segment/segmenter.h"
#include "tests/support/segment_tables.h"

namespace nutgraf {

/// The text with | between sentences and ¶ between paragraphs; line breaks inside sentences become spaces.
inline std::string split(std::string_view text) {
  static const Model kModel = segment_tables();
  static const Segmenter kSegmenter(kModel);
  const Segmentation segmentation = kSegmenter.segment(text);
  std::string joined;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : segmentation.sentences) {
    if (!joined.empty()) joined += sentence.paragraph == paragraph ? " | " : " ¶ ";
    paragraph = sentence.paragraph;
    joined += segmentation.span(sentence.tokens).of(text);
  }
  std::replace(joined.begin(), joined.end(), '\n', ' ');
  return joined;
}

}  // namespace nutgraf
