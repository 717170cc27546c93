// Finds the stretch of a paste that holds most of its prose: where the article is likely to stand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/structure/continuity.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Paragraphs [first, last); empty where there is no prose.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t prose_share = 0;  ///< per cent of all words of story prose that stand inside

  bool holds(std::uint32_t paragraph) const { return paragraph >= first && paragraph < last; }
};

/// Prose counts for a stretch by its words, everything else a little against it; the stretch with the highest
/// sum is found in one pass. (Maximum subsequence segmentation: Pasternack and Roth, "Extracting article text
/// from the web with maximum subsequence segmentation", WWW 2009; Bentley 1984.)
Stretch find_main_stretch(const PastedText& pasted);

/// The main stretch and the sentences around it that go on with its words or names, or that nothing shows to
/// be anything else, up to six lines after one another, and up to fourteen where several together have many
/// of its words: forms and lists of links between an article's paragraphs weigh more than short paragraphs
/// do. Begins below bylines and dates, ends where readers' comments are headed. Holds all entries of a live
/// page.
Stretch find_article_stretch(const PastedText& pasted, const StoryWords& story);

}  // namespace nutgraf
