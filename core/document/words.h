// A text's tokens as words: their characters, their folded form, their case, their place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// Looks tokens up by their number. Numbers at or beyond the last token give empty words, so that rules may
/// look ahead without asking first. Built once per text in linear time; text and segmentation must outlive
/// it.
class Words {
 public:
  Words(std::string_view text, const Segmentation& segmentation);

  std::uint32_t size() const { return static_cast<std::uint32_t>(segmentation_.tokens.size()); }

  /// The token as it stands in the text.
  std::string_view operator[](std::uint32_t token) const {
    return token < size() ? segmentation_.tokens[token].span.of(text_) : std::string_view{};
  }
  /// The token in lower case without diacritics (see latin_fold).
  std::string_view folded(std::uint32_t token) const {
    return token < size() ? folded_spans_[token].of(folded_) : std::string_view{};
  }
  bool is(std::uint32_t token, std::string_view folded_word) const { return folded(token) == folded_word; }

  /// Begins with an upper-case letter.
  bool is_capitalized(std::uint32_t token) const;
  bool is_word(std::uint32_t token) const {
    return token < size() && segmentation_.tokens[token].kind == TokenKind::Word;
  }
  /// Whether white space (or the text's begin) stands before the token.
  bool has_space_before(std::uint32_t token) const {
    return token == 0 || token >= size() ||
           segmentation_.tokens[token - 1].span.end < segmentation_.tokens[token].span.begin;
  }

  /// The sentence that a token belongs to, as its number; the last one for tokens beyond the text.
  std::uint32_t sentence_of(std::uint32_t token) const {
    return sentence_of_.empty() ? 0 : sentence_of_[token < size() ? token : size() - 1];
  }
  TokenRange sentence_tokens(std::uint32_t token) const {
    return segmentation_.sentences.empty() ? TokenRange{}
                                           : segmentation_.sentences[sentence_of(token)].tokens;
  }
  std::uint32_t paragraph_of(std::uint32_t token) const {
    return segmentation_.sentences.empty() ? 0 : segmentation_.sentences[sentence_of(token)].paragraph;
  }

  /// The tokens of each paragraph, by its number; empty where a number is not in use.
  std::vector<TokenRange> paragraphs() const;

  std::string_view text_of(TokenRange tokens) const { return segmentation_.span(tokens).of(text_); }
  const Segmentation& segmentation() const { return segmentation_; }

 private:
  std::string_view text_;
  const Segmentation& segmentation_;
  std::string folded_;
  std::vector<Span> folded_spans_;
  std::vector<std::uint32_t> sentence_of_;
};

}  // namespace nutgraf
