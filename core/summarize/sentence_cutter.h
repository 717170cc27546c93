// Cuts a sentence to a number of words where a phrase ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/document.h"
#include "core/summarize/sentence_tokens.h"

namespace nutgraf {

/// Adds a deletion from the last good place within `most_words` to the sentence's end; nothing where the
/// sentence is short enough. `edits`, disjoint and in order, are those made before: words that they leave out
/// don't count, and edits behind the cut are taken back.
///
/// A good place is before a comma, a semicolon or a dash, or before a word that opens a further phrase ("in",
/// "after", "who"), behind a verb and behind a word that asks for no other. Failing that, the last place
/// behind such a word; an active verb ("called") asks for more. An infinitive that tells what was agreed or
/// planned, and a verb's object, may take up to five words more. Answers whether what is left has a verb.
bool cut_sentence(const SentenceTokens& tokens, TokenRange sentence, std::uint32_t most_words,
                  std::vector<SummaryEdit>& edits);

}  // namespace nutgraf
