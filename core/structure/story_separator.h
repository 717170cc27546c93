// Classes every paragraph and tells the pasted article from other stories and page furniture.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/chain_model.h"
#include "core/model/model.h"
#include "core/model/phrase_table.h"
#include "core/model/word_table.h"
#include "core/structure/continuity.h"
#include "core/structure/main_stretch.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Where a text comes from: pasted as it was selected, or found in a page by an extractor, which has left out
/// the page's furniture already, so that hardly anything else remains to be set aside.
enum class TextOrigin : std::uint8_t { Pasted, Extracted };

/// Reads the model sections "structure" (weights), "structure.words", "structure.idf", "furniture" and
/// "given_names".
///
/// A linear chain over the paragraphs decides by their form (kickers, open ends, furniture phrases, bylines,
/// dates), their place, their neighbours, and by how far their words go on with the story (lexical cohesion:
/// Hearst 1997). Its errors are weighed: prose is set aside only against a margin, since what is set aside is
/// lost to all that comes after.
class StorySeparator {
 public:
  explicit StorySeparator(const Model& model);

  /// The paragraphs of a text and their words: what the functions below and read_genre work on.
  PastedText read(std::string_view text, const Segmentation& segmentation) const;

  /// One block a paragraph, in order, covering all tokens.
  std::vector<Block> separate(const PastedText& pasted, TextOrigin origin = TextOrigin::Pasted) const;

  /// Headline, byline, place and date that the text itself gives; its language ("en" or "und").
  Metadata find_metadata(std::string_view text, const PastedText& pasted,
                         const std::vector<Block>& blocks) const;

  /// A step of separate, for trainers.
  struct Evidence {
    ChainFeatures features;
    std::vector<std::int32_t> bias;  ///< see rule_out_blocks
  };
  Evidence evidence(const PastedText& pasted) const;

 private:
  /// The same for a text without lines that announce advertisements.
  std::vector<Block> separate_uninterrupted(const PastedText& pasted, TextOrigin origin) const;
  Evidence evidence(const PastedText& pasted, const StoryWords& story, const Stretch& stretch) const;

  WordTable words_;
  PhraseTable phrases_;
  ChainModel chain_;
  HashIndex given_names_;
};

}  // namespace nutgraf
