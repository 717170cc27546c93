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
  static const Segmenter segmenter(shipped_model());
  static const StorySeparator separator(shipped_model());
  return separator.read(text, segmenter.segment(text));
}

struct Pasted {
  std::string text;
  Segmentation segmentation;
  std::vector<Block> blocks;
  Metadata metadata;

  explicit Pasted(std::string_view pasted) : text(pasted) {
    static const Segmenter segmenter(shipped_model());
    static const StorySeparator separator(shipped_model());
    segmentation = segmenter.segment(text);
    const PastedText read = separator.read(text, segmentation);
    blocks = separator.separate(read);
    metadata = separator.find_metadata(text, read, blocks);
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
