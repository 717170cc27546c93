// The words of one sentence as phrase grammars see them: as written, folded, and with the spaces between.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/ascii.h"
#include "core/text/span.h"

namespace nutgraf {

/// Whether a byte of a folded word may stand in its head: see SentenceWords::head.
constexpr bool is_head_byte(char c) {
  return is_ascii_lower(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// A grammar looks ahead without asking where the sentence ends: every accessor answers "" or false beyond
/// it. Refilled for each sentence, so that memory stays that of the longest one.
class SentenceWords {
 public:
  /// `text` must outlive the words.
  explicit SentenceWords(std::string_view text) : text_(text) {}

  void clear();
  /// Appends a token; tokens come in order and don't overlap.
  void add(Span span);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  Span span(std::uint32_t i) const { return i < size() ? words_[i].span : Span{}; }
  std::string_view text(std::uint32_t i) const { return span(i).of(text_); }
  /// ASCII letters in lower case, typographic apostrophes as ' and every hyphen or en dash as -.
  std::string_view folded(std::uint32_t i) const {
    if (i >= size()) return {};
    return {folded_.data() + words_[i].folded_begin, words_[i].folded_end - words_[i].folded_begin};
  }
  /// The folded word's leading letters, digits and bytes beyond ASCII, or its first byte.
  std::string_view head(std::uint32_t i) const {
    return i < size() ? folded(i).substr(0, words_[i].head_size) : std::string_view{};
  }
  /// Whether it has digits, or characters that may be fractions: "½", "⅓".
  bool has_figures(std::uint32_t i) const {
    return i < size() && (words_[i].signs & (kDigit | kFraction)) != 0;
  }
  /// Whether it has digits, or what may be figures or stand for them: "½", "'90s".
  bool may_be_figures(std::uint32_t i) const {
    return i < size() && (words_[i].signs & (kDigit | kApostrophe | kBeyondAscii)) != 0;
  }
  bool is(std::uint32_t i, std::string_view folded_word) const {
    if (i >= size()) return false;
    const std::string_view word = folded(i);  // most differ in their first letter
    return word.size() == folded_word.size() &&
           (word.empty() || (word[0] == folded_word[0] && word == folded_word));
  }
  /// Whether no white space separates the word from the one before.
  bool glued(std::uint32_t i) const {
    return i > 0 && i < size() && words_[i].span.begin == words_[i - 1].span.end;
  }
  bool capitalized(std::uint32_t i) const;
  /// Whether the word is a hyphen or a dash of any length.
  bool dash(std::uint32_t i) const { return is(i, "-") || is(i, "--"); }

  /// The raw text from word `i` to the end of the last word.
  std::string_view rest(std::uint32_t i) const;
  /// The word after the one that ends `bytes` bytes after the beginning of word `i`; `i` where none ends
  /// there.
  std::uint32_t after_bytes(std::uint32_t i, std::size_t bytes) const;
  /// The folded words [begin, end), joined by a space where the text has white space.
  std::string phrase(std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Word {
    Span span;
    std::uint32_t folded_begin = 0;
    std::uint32_t folded_end = 0;
    std::uint32_t head_size = 0;
    std::uint32_t signs = 0;  // of all its bytes
  };
  enum Sign : std::uint8_t { kHeadByte = 1, kDigit = 2, kApostrophe = 4, kBeyondAscii = 8, kFraction = 16 };
  static const std::array<std::uint8_t, 256> kSigns;

  std::string_view text_;
  std::string folded_;
  std::vector<Word> words_;
};

}  // namespace nutgraf
