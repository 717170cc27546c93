// A pasted text with its blocks and metadata, made by the shipped tables.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/labels.h"
#include "core/model/word_table.h"
#include "core/segment/segmenter.h"
#include "core/structure/story_separator.h"
#include "tests/support/shipped_model.h"

namespace nutgraf {

using test::shipped_model;

/// The body of an article: four paragraphs of prose.
inline constexpr std::string_view kFishMarket =
    "The harbour council of Port Ellery voted on Tuesday to close the old fish market after 112 years.\n"
    "Mayor Dorothea Quill said the building could no longer be insured. “We tried everything,” she told "
    "reporters.\n"
    "Traders at the fish market, who pay about $40 a day for a stall, said the council had not consulted "
    "them.\n"
    "The harbour will keep its auction hall, and the council plans a smaller market beside the ferry pier "
    "next year.\n";

/// The forms of a text's paragraphs.
inline PastedText read_paste(std::string_view text) {
  static const Segmenter kSegmenter(shipped_model());
  static const StorySeparator kSeparator(shipped_model());
  return kSeparator.read(text, kSegmenter.segment(text));
}

/// What the shipped tables say of single words.
inline const WordTable& shipped_words() {
  static const WordTable kWords(shipped_model().text("structure.words"),
                                shipped_model().text("structure.idf"));
  return kWords;
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
