// What the content classifier sees of each block of a page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/extract/candidate_scorer.h"
#include "core/extract/content_templates.h"
#include "core/extract/html_tree.h"
#include "core/extract/page_metadata.h"
#include "core/extract/text_blocks.h"
#include "core/model/chain_model.h"
#include "core/model/phrase_table.h"
#include "core/model/word_table.h"

namespace nutgraf {

/// Labels of the chain: boilerplate and content.
inline constexpr std::uint32_t kContentLabels = 2;

/// Reads the features of all blocks. Linear in the page.
class ContentFeatures {
 public:
  ContentFeatures(const WordTable& words, const PhraseTable& furniture, const PhraseTable& hints)
      : words_(words), furniture_(furniture), hints_(hints) {}

  ChainFeatures read(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                     const PageMetadata& metadata) const;

 private:
  const WordTable& words_;
  const PhraseTable& furniture_;
  const PhraseTable& hints_;
};

}  // namespace nutgraf
