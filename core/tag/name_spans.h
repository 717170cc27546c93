// Makes a name as long as the text has it elsewhere ("Lagos State" where the tagger took "Lagos" of it), and
// marks it wherever the text has it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// A name that the words behind it continue as another mention continues it ("PDEA" and "7" where "PDEA 7" is
/// a name) takes these in, if none of them is in another name; numbers may be. No name goes on in the next
/// sentence ("Fire in New York", a headline, before "City officials"). Entities and sentences count words and
/// are sorted, and stay so. Linear.
void agree_on_spans(std::span<const std::string_view> words, std::span<const TokenRange> sentences,
                    std::vector<NamedEntity>& entities);

/// Marks the words that the tagger left out, but is sure of elsewhere: names of two words, and words that are
/// names twice, but for one that begins a sentence. Of sentences that cover the words. Linear.
void mark_repetitions(std::span<const std::string_view> words, std::span<const TokenRange> sentences,
                      std::vector<NamedEntity>& entities);

}  // namespace nutgraf
