// A text's tokens as words: their characters, their folded form, their case, their place.
// SPDX-License-Identifier: Apache-2.0
#include "core/document/words.h"

#include <algorithm>

#include "core/text/latin_fold.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {

Words::Words(std::string_view text, const Segmentation& segmentation)
    : text_(text), segmentation_(segmentation) {
  // Nearly all tokens are ASCII: the text is put in lower case as a whole, in vectors, and tokens that need
  // more are folded behind it.
  folded_.resize(text.size());
  unsigned char all_bits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    folded_[i] = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
    all_bits |= static_cast<unsigned char>(c);
  }
  const auto is_ascii = [&](Span span) {
    const std::string_view bytes = span.of(text);
    return all_bits < 0x80 || std::all_of(bytes.begin(), bytes.end(),
                                          [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  };
  folded_spans_.reserve(segmentation.tokens.size());
  for (const Token& token : segmentation.tokens) {
    folded_spans_.push_back(token.span);
    if (is_ascii(token.span)) continue;
    folded_spans_.back().begin = static_cast<std::uint32_t>(folded_.size());
    append_latin_fold(folded_, token.span.of(text));
    folded_spans_.back().end = static_cast<std::uint32_t>(folded_.size());
  }
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
