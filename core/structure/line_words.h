// The words of one line, as readers of bylines and datelines ask about them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/word_table.h"
#include "core/text/words.h"

namespace nutgraf {

/// Words [begin, end) of a text; `at` is a word's number in the text, inside the line. Borrows all.
class LineWords {
 public:
  LineWords(std::string_view text, const std::vector<TextWord>& words, std::uint32_t begin, std::uint32_t end,
            const WordTable& table)
      : text_(text), words_(words), begin_(begin), end_(end), table_(table) {}

  std::uint32_t begin() const { return begin_; }
  std::uint32_t end() const { return end_; }
  std::uint32_t size() const { return end_ - begin_; }
  std::string_view text() const { return text_; }
  const TextWord& operator[](std::uint32_t at) const { return words_[at]; }

  std::string_view text_of(std::uint32_t at) const { return words_[at].span.of(text_); }
  /// What stands between word `at` and the one before it.
  std::string_view gap(std::uint32_t at) const {
    return text_.substr(words_[at - 1].span.end, words_[at].span.begin - words_[at - 1].span.end);
  }
  /// From the first to the last of words [begin, end), which are some.
  Span span(std::uint32_t begin, std::uint32_t end) const {
    return {words_[begin].span.begin, words_[end - 1].span.end};
  }

  bool is(std::uint32_t at, std::string_view folded) const { return words_[at].hash == hash64(folded); }
  /// Whether the table has it in one of these classes.
  bool has_class(std::uint32_t at, std::uint32_t classes) const {
    return table_.is(words_[at].hash, classes);
  }
  bool is_month(std::uint32_t at) const { return table_.month(words_[at].hash) != 0; }
  bool is_capitalized(std::uint32_t at) const { return nutgraf::is_capitalized(words_[at]); }
  bool is_number(std::uint32_t at) const { return words_[at].letters == WordCase::Digits; }
  /// A word of dates and times: a number, a month, a weekday, "a.m.".
  bool is_of_date(std::uint32_t at) const {
    return is_number(at) || is_month(at) || has_class(at, kWeekday | kClockWord);
  }

 private:
  std::string_view text_;
  const std::vector<TextWord>& words_;
  std::uint32_t begin_;
  std::uint32_t end_;
  const WordTable& table_;
};

}  // namespace nutgraf
