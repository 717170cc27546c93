// The date of an article whose year stands elsewhere on its page.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/yearless_date.h"

#include <algorithm>
#include <cstdint>

#include "core/text/ascii.h"
#include "core/text/hash.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestLine = 16;  // words

/// What a line says of a day.
struct DayInLine {
  std::uint32_t month = 0;    // 1 to 12, or 0
  std::uint32_t day = 0;      // 1 to 31, or 0
  std::uint32_t weekday = 7;  // 0 for Sunday; 7 where none is told
  bool has_year = false;
};

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t number = 0;
  if (digits.size() > 4) return 0;
  for (const char digit : digits) {
    if (!is_ascii_digit(digit)) return 0;
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

std::uint32_t weekday_of(std::uint64_t hash) {
  constexpr std::uint64_t kNames[] = {
      hash64("sunday"), hash64("monday"),   hash64("tuesday"), hash64("wednesday"), hash64("thursday"),
      hash64("friday"), hash64("saturday"), hash64("sun"),     hash64("mon"),       hash64("tue"),
      hash64("wed"),    hash64("thu"),      hash64("fri"),     hash64("sat")};
  const auto* const found = std::find(std::begin(kNames), std::end(kNames), hash);
  return found == std::end(kNames) ? 7 : static_cast<std::uint32_t>(found - kNames) % 7;
}

class Finder {
 public:
  Finder(std::string_view text, const PastedText& pasted, const std::vector<Block>& blocks,
         const WordTable& table)
      : text_(text), pasted_(pasted), blocks_(blocks), table_(table) {}

  std::optional<std::chrono::year_month_day> find() const {
    const DayInLine day = find_day();
    if (day.day == 0) return std::nullopt;
    std::optional<std::chrono::year_month_day> found;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind == BlockKind::Body || blocks_[i].kind == BlockKind::RelatedStory) continue;
      for (std::uint32_t w = pasted_.paragraphs[i].word_begin; w < pasted_.paragraphs[i].word_end; ++w) {
        const std::uint32_t year = year_at(w);
        if (year == 0) continue;
        const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                               std::chrono::month(day.month), std::chrono::day(day.day)};
        if (!date.ok() || std::chrono::weekday(date).c_encoding() != day.weekday) continue;
        if (found && *found != date) return std::nullopt;
        found = date;
      }
    }
    return found;
  }

 private:
  /// The first line above the text with a weekday, a day and a month, but no year.
  DayInLine find_day() const {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Paragraph& line = pasted_.paragraphs[i];
      if (blocks_[i].kind == BlockKind::Body && is_story_prose(line)) break;
      if (line.words() > kLongestLine) continue;
      const DayInLine day = read_line(line);
      if (day.day != 0 && day.weekday < 7 && !day.has_year) return day;
    }
    return {};
  }

  DayInLine read_line(const Paragraph& line) const {
    DayInLine read;
    for (std::uint32_t w = line.word_begin; w < line.word_end; ++w) {
      read.has_year = read.has_year || year_at(w) != 0;
      if (const std::uint32_t weekday = weekday_of(pasted_.words[w].hash); weekday < 7)
        read.weekday = weekday;
      const std::uint32_t month = table_.month(pasted_.words[w].hash);
      if (month == 0 || read.month != 0) continue;
      const std::uint32_t before = w > line.word_begin ? day_at(w - 1) : 0;
      const std::uint32_t after = w + 1 < line.word_end ? day_at(w + 1) : 0;
      if (before == 0 && after == 0) continue;
      read.month = month;
      read.day = before != 0 ? before : after;
    }
    return read;
  }

  std::uint32_t day_at(std::uint32_t word) const {
    std::string_view own = pasted_.words[word].span.of(text_);
    if (own.size() > 2 && own.size() <= 4 && !is_ascii_digit(own.back())) own.remove_suffix(2);  // "3rd"
    const std::uint32_t number = number_of(own);
    return number <= 31 ? number : 0;
  }

  std::uint32_t year_at(std::uint32_t word) const {
    if (pasted_.words[word].letters != WordCase::Digits || pasted_.words[word].span.size() != 4) return 0;
    const std::uint32_t number = number_of(pasted_.words[word].span.of(text_));
    return number >= 1900 && number < 2200 ? number : 0;
  }

  std::string_view text_;
  const PastedText& pasted_;
  const std::vector<Block>& blocks_;
  const WordTable& table_;
};

}  // namespace

std::optional<std::chrono::year_month_day> find_yearless_date(std::string_view text, const PastedText& pasted,
                                                              const std::vector<Block>& blocks,
                                                              const WordTable& table) {
  return Finder(text, pasted, blocks, table).find();
}

}  // namespace nutgraf
