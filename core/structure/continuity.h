// How far the words of each paragraph go on with the story: rarity-weighted overlap with what stands around
// it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/word_table.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Shares in per cent of a paragraph's rarity (the sum of the rarities of its distinct words); 0 to 100.
struct Continuity {
  std::uint32_t rarity = 0;     ///< the sum itself; 0 where there are only grammar words
  std::uint8_t lead = 0;        ///< words that the lead has (the first 80 words of prose and the headline)
  std::uint8_t seen = 0;        ///< words of any prose before
  std::uint8_t recent = 0;      ///< words of the last three paragraphs of prose
  std::uint8_t rest = 0;        ///< words of any other prose, before or after
  std::uint8_t names_seen = 0;  ///< capitalized words that prose before has capitalized
  std::uint16_t names = 0;      ///< distinct capitalized words inside sentences
  /// Runs of four words that stand elsewhere in the text, in per cent of its runs.
  std::uint8_t repeated = 0;
  std::uint32_t segment = 0;  ///< into StoryWords::segments
  bool in_lead = false;
  bool copy_of_earlier = false;  ///< the same words as an earlier paragraph
  bool copied_later = false;     ///< a later paragraph has the same words
};

/// A stretch between lines that may head another story: headlines and subheads, datelines, kickers.
struct Segment {
  std::uint32_t prose_words = 0;
  std::uint64_t rarity = 0;      ///< the sum over its distinct words
  std::uint8_t first = 0;        ///< per cent of that which the first segment has, too
  std::uint8_t others = 0;       ///< per cent of that which any other segment has
  std::uint8_t names_first = 0;  ///< per cent of its capitalized words that the first segment has
};

struct StoryWords {
  std::vector<Continuity> paragraphs;
  std::vector<Segment> segments;
  std::uint32_t mean_rest = 0;  ///< the mean of `rest` over prose, weighted by rarity
};

/// Linear in the words.
StoryWords measure_continuity(const PastedText& pasted, const WordTable& table);

}  // namespace nutgraf
