// A pasted text with its blocks and metadata, made by the shipped tables.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/document/labels.h"
#include "core/segment/segmenter.h"
#include "core/structure/story_separator.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {

using test::shipped_model;

/// The forms of a text's paragraphs.
inline PastedText read_paste(std::string_view text) {
  static const Segmenter kSegmenter(shipped_model());
  static const StorySeparator kSeparator(shipped_model());
  return kSeparator.read(text, kSegmenter.segment(text));
}

struct Pasted {
  std::string text;
  Segmentation segmentation;
  std::vector<Block> blocks;
  Metadata metadata;

  explicit Pasted(std::string_view pasted) : text(pasted) {
    static const Segmenter kSegmenter(shipped_model());
    static const StorySeparator kSeparator(shipped_model());
    segmentation = kSegmenter.segment(text);
    const PastedText read = kSeparator.read(text, segmentation);
    blocks = kSeparator.separate(read);
    metadata = kSeparator.find_metadata(text, read, blocks);
  }

  /// The labels of all blocks, parted by spaces.
  std::string kinds() const {
    std::string all;
    for (const Block& block : blocks) {
      if (!all.empty()) all += ' ';
      all += to_label(block.kind);
    }
    return all;
  }
};

}  // namespace nutgraf
