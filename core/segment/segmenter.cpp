// Splits a text into tokens, sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/segmenter.h"

#include <cctype>

namespace nutgraf {

Segmenter::Segmenter(const Model& model) : abbreviations_(model.text("abbreviations")) {}

Segmentation Segmenter::segment(std::string_view text) const {
  Segmentation result;
  std::uint32_t paragraph = 0;
  std::uint32_t first = 0;
  const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80; };
  const auto end_sentence = [&] {
    const auto end = static_cast<std::uint32_t>(result.tokens.size());
    if (end > first) result.sentences.push_back({{first, end}, paragraph});
    first = end;
  };
  for (std::uint32_t i = 0; i < text.size();) {
    if (text[i] == '\n') {
      const bool had = !result.sentences.empty() || result.tokens.size() > first;
      end_sentence();
      if (had && !result.sentences.empty() && result.sentences.back().paragraph == paragraph) ++paragraph;
      ++i;
      continue;
    }
    if (std::isspace(static_cast<unsigned char>(text[i])) != 0) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    TokenKind kind = TokenKind::Punctuation;
    if (is_word(text[i])) {
      while (end < text.size() && is_word(text[end])) ++end;
      kind = std::isdigit(static_cast<unsigned char>(text[i])) != 0 ? TokenKind::Number : TokenKind::Word;
    }
    result.tokens.push_back({{i, end}, kind});
    if (text[i] == '.' && end < text.size() && text[end] == ' ') end_sentence();
    i = end;
  }
  end_sentence();
  return result;
}

}  // namespace nutgraf
