// The words of one sentence as phrase grammars see them.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentence_words.h"

#include <algorithm>
#include <array>

#include "core/text/ascii.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr bool is_hyphen(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212; }
constexpr bool is_apostrophe(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x02BC || c == U'`'; }

/// ASCII characters as grammars see them.
constexpr std::array<char, 128> kFoldedAscii = [] {
  std::array<char, 128> folded{};
  std::uint32_t byte = 0;
  for (char& entry : folded) {
    const char c = static_cast<char>(byte++);
    entry = is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  folded['`'] = '\'';
  return folded;
}();

/// Folds the rest of a word from its first character beyond ASCII on; returns the end of what it wrote.
char* fold_beyond_ascii(std::string_view bytes, char* to) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (const auto byte = static_cast<unsigned char>(bytes[i]); byte < kFoldedAscii.size()) {
      *to++ = kFoldedAscii[byte];
      ++i;
      continue;
    }
    const DecodedCodePoint decoded = decode_utf8(bytes, i);
    if (is_hyphen(decoded.code_point)) {
      *to++ = '-';
    } else if (decoded.code_point == 0x2014 || decoded.code_point == 0x2015) {
      *to++ = '-';
      *to++ = '-';
    } else if (is_apostrophe(decoded.code_point)) {
      *to++ = '\'';
    } else {
      to = std::copy_n(bytes.data() + i, decoded.length, to);
    }
    i += decoded.length;
  }
  return to;
}

/// Room for the words of most sentences, so that it need not grow word by word.
constexpr std::size_t kUsualBytes = 512;
constexpr std::size_t kUsualWords = 64;

}  // namespace

constexpr std::array<std::uint8_t, 256> SentenceWords::kSigns = [] {
  std::array<std::uint8_t, 256> signs{};
  std::uint32_t byte = 0;
  for (std::uint8_t& sign : signs) {
    const char c = static_cast<char>(byte);
    sign = static_cast<std::uint8_t>((is_head_byte(c) ? kHeadByte : 0) | (is_ascii_digit(c) ? kDigit : 0) |
                                     (c == '\'' ? kApostrophe : 0) | (byte >= 0x80 ? kBeyondAscii : 0) |
                                     (byte == 0xC2 || byte == 0xE2 ? kFraction : 0));
    ++byte;
  }
  return signs;
}();

void SentenceWords::clear() { words_.clear(); }

void SentenceWords::add(Span span) {
  // What is folded ends with the last word; the rest is room. No character grows when it is folded.
  const std::string_view bytes = span.of(text_);
  Word word{span, words_.empty() ? 0 : words_.back().folded_end};
  if (folded_.size() - word.folded_begin < bytes.size())
    folded_.resize(std::max(2 * folded_.size(), word.folded_begin + bytes.size() + kUsualBytes));
  char* const begin = folded_.data() + word.folded_begin;
  char* to = begin;
  std::uint32_t signs = 0;
  std::uint32_t head = 0;
  std::uint32_t in_head = kHeadByte;
  std::size_t i = 0;
  for (; i < bytes.size(); ++i) {  // most words end here
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= kFoldedAscii.size()) break;
    const char folded = kFoldedAscii[byte];
    *to++ = folded;
    const std::uint32_t own = kSigns[static_cast<unsigned char>(folded)];
    signs |= own;
    in_head &= own;
    head += in_head;
  }
  if (i < bytes.size()) {
    to = fold_beyond_ascii(bytes.substr(i), to);
    for (const char* at = begin + i; at < to; ++at) {
      const std::uint32_t own = kSigns[static_cast<unsigned char>(*at)];
      signs |= own;
      in_head &= own;
      head += in_head;
    }
  }
  word.folded_end = static_cast<std::uint32_t>(to - folded_.data());
  word.signs = signs;
  word.head_size = head == 0 && to > begin ? 1 : head;
  if (words_.capacity() == 0) words_.reserve(kUsualWords);
  words_.push_back(word);
}

bool SentenceWords::capitalized(std::uint32_t i) const {
  const std::string_view word = text(i);
  if (word.empty()) return false;
  if (is_ascii_upper(word[0])) return true;
  if (static_cast<unsigned char>(word[0]) != 0xC3 || word.size() < 2) return false;
  const auto second = static_cast<unsigned char>(word[1]);  // Latin-1 capitals in UTF-8: À to Þ, but for ×
  return second >= 0x80 && second <= 0x9E && second != 0x97;
}

std::string_view SentenceWords::rest(std::uint32_t i) const {
  if (i >= size()) return {};
  return text_.substr(words_[i].span.begin, words_.back().span.end - words_[i].span.begin);
}

std::uint32_t SentenceWords::after_bytes(std::uint32_t i, std::size_t bytes) const {
  if (i >= size()) return i;
  const std::size_t end = words_[i].span.begin + bytes;
  for (std::uint32_t k = i; k < size() && words_[k].span.end <= end; ++k) {
    if (words_[k].span.end == end) return k + 1;
  }
  return i;
}

std::string SentenceWords::phrase(std::uint32_t begin, std::uint32_t end) const {
  std::string result;
  for (std::uint32_t i = begin; i < end && i < size(); ++i) {
    if (i > begin && !glued(i)) result.push_back(' ');
    result.append(folded(i));
  }
  return result;
}

}  // namespace nutgraf
