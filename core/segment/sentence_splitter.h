// Splits tokens into sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/segment/tokenizer.h"

namespace nutgraf {

/// Rules for English news over the tokenizer's output. A paragraph (paragraph_finder.h) ends a sentence
/// whatever it ends in, so headlines need no full stop. Inside a paragraph a sentence may end behind . ! ? …
/// their runs, and an abbreviation's period; quotation marks, brackets and note numbers that close there
/// belong to it. Whether it does is told by the next word, its case and whether it mostly begins sentences,
/// and by the kind of abbreviation: "Mr." never ends one, "U.S." only before such a word, "p.m." not before
/// "Friday". Items of a list begin sentences of their own. In text without capitals (the sentence itself
/// began in a small letter) every full stop counts.
class SentenceSplitter {
 public:
  /// Borrows the tables of the tokenizer, which must outlive the splitter.
  explicit SentenceSplitter(const Tokenizer& tables) : tables_(tables) {}

  /// Sentences in order; every token is in exactly one, none is empty, none crosses a paragraph. Linear.
  std::vector<Sentence> split(std::string_view text, const std::vector<Token>& tokens) const;

 private:
  const Tokenizer& tables_;
};

}  // namespace nutgraf
