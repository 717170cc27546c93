// The words of one sentence as phrase grammars see them.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentence_words.h"

#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr bool is_hyphen(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212; }
constexpr bool is_apostrophe(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x02BC || c == U'`'; }

constexpr char fold_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '`' ? '\'' : c;
}

}  // namespace

void SentenceWords::clear() {
  words_.clear();
  folded_.clear();
}

void SentenceWords::add(Span span) {
  Word word{span, static_cast<std::uint32_t>(folded_.size()), 0};
  const std::string_view bytes = span.of(text_);
  std::size_t i = 0;
  folded_.append(bytes);
  for (char* to = &folded_[word.folded_begin];
       i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80; ++i)
    *to++ = fold_ascii(bytes[i]);
  folded_.resize(word.folded_begin + i);
  while (i < bytes.size()) {  // a character beyond ASCII, and what follows it
    const char c = bytes[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      folded_.push_back(fold_ascii(c));
      ++i;
      continue;
    }
    const DecodedCodePoint decoded = decode_utf8(bytes, i);
    if (is_hyphen(decoded.code_point)) {
      folded_.push_back('-');
    } else if (decoded.code_point == 0x2014 || decoded.code_point == 0x2015) {
      folded_.append("--");
    } else if (is_apostrophe(decoded.code_point)) {
      folded_.push_back('\'');
    } else {
      folded_.append(bytes.substr(i, decoded.length));
    }
    i += decoded.length;
  }
  word.folded_end = static_cast<std::uint32_t>(folded_.size());
  words_.push_back(word);
}

bool SentenceWords::capitalized(std::uint32_t i) const {
  const std::string_view word = text(i);
  if (word.empty()) return false;
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
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
