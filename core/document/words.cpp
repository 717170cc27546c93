// A text's tokens as words: their characters, their folded form, their case, their place.
// SPDX-License-Identifier: Apache-2.0
#include "core/document/words.h"

#include "core/text/latin_fold.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {

Words::Words(std::string_view text, const Segmentation& segmentation)
    : text_(text), segmentation_(segmentation) {
  folded_.reserve(text.size());
  folded_begin_.reserve(segmentation.tokens.size() + 1);
  for (const Token& token : segmentation.tokens) {
    folded_begin_.push_back(static_cast<std::uint32_t>(folded_.size()));
    append_latin_fold(folded_, token.span.of(text));
  }
  folded_begin_.push_back(static_cast<std::uint32_t>(folded_.size()));
  sentence_of_.assign(segmentation.tokens.size(), 0);
  for (std::uint32_t id = 0; id < segmentation.sentences.size(); ++id) {
    const TokenRange tokens = segmentation.sentences[id].tokens;
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) sentence_of_[token] = id;
  }
}

bool Words::is_capitalized(std::uint32_t token) const {
  const std::string_view word = (*this)[token];
  return !word.empty() && is_upper(decode_utf8(word, 0).code_point);
}

std::vector<TokenRange> Words::paragraphs() const {
  std::vector<TokenRange> paragraphs;
  for (const Sentence& sentence : segmentation_.sentences) {
    if (paragraphs.size() <= sentence.paragraph) paragraphs.resize(sentence.paragraph + 1);
    TokenRange& paragraph = paragraphs[sentence.paragraph];
    if (paragraph.empty()) paragraph.begin = sentence.tokens.begin;
    paragraph.end = sentence.tokens.end;
  }
  return paragraphs;
}

}  // namespace nutgraf
