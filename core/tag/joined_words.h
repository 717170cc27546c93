// Words that came without their text, set as text again for the grammars that look at spacing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/document/annotations.h"

namespace nutgraf {

/// A text in which each token is one of the given words; "_" for those without characters.
struct JoinedWords {
  std::string text;
  Segmentation segmentation;
};

/// Joins words by a space, but leaves none where `glued` says so (one flag a word: no space before it; may be
/// empty), around a lone hyphen between words, which treebanks cut off ("35 - year - old"), or before a word
/// that begins with an apostrophe. Sentences cover the words in order, none left out. Linear.
JoinedWords join_words(std::span<const std::string_view> words, std::span<const TokenRange> sentences,
                       std::span<const std::uint8_t> glued);

}  // namespace nutgraf
