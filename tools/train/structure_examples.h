// Pastes and whole pages as sequences that the block classifier learns from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/structure/story_separator.h"
#include "tools/corpus/page_corpus.h"
#include "tools/train/chain_trainer.h"
#include "tools/train/paste_synthesizer.h"

namespace nutgraf {

/// The synthesizer over all corpora and the project's furniture lines.
PasteSynthesizer open_synthesizer();

/// A page selected whole and pasted: a line for each block of text. Blocks of the expected article are the
/// body; of the rest is known only that it isn't.
Paste page_paste(const GoldPage& page, const PhraseTable& hints);

/// A text and the kinds that are right for each of its paragraphs, as bits.
struct MarkedText {
  std::string text;
  std::vector<std::uint32_t> kinds;
};

/// The same of what a browser copied (tools/evaluate/select_pages.mjs).
MarkedText page_selection(const GoldPage& page, std::string selection, const PhraseTable& hints);

/// The features of a text and what is right for each paragraph; empty where lines and paragraphs don't match.
ChainExample example_of(const MarkedText& marked, const StorySeparator& separator);
ChainExample example_of(const Paste& paste, BlankLines blank_lines, const StorySeparator& separator);

}  // namespace nutgraf
