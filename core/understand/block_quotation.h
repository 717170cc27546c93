// Finds quotations set off as paragraphs of their own, without quotation marks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/understand/speech_act.h"

namespace nutgraf {

struct BlockQuotation {
  TokenRange content;
  TokenRange speaker_text;
  std::optional<MentionId> speaker;
  std::optional<TokenRange> cue;  ///< of the paragraph before; none where an attribution line follows
};

/// Paragraphs behind one that ends with a colon, where either a line such as "— Ann Lee, mayor" follows them
/// (at most six paragraphs), or the sentence with the colon is an act of speech ("The judge wrote:"; then the
/// one paragraph behind it). Paragraphs that begin with a quotation mark are left to the quotation marks.
/// `acts` in order, as SpeechActFinder gives them. Linear.
std::vector<BlockQuotation> find_block_quotations(const Words& words, const Coreference& coreference,
                                                  const std::vector<TokenRange>& quoted,
                                                  const std::vector<SpeechAct>& acts);

}  // namespace nutgraf
