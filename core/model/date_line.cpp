// Finds a calendar date in a short line such as "Updated 10:32, Saturday, May 3, 2020".
// SPDX-License-Identifier: Apache-2.0
#include "core/model/date_line.h"

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

/// The value of a word that begins with digits, an English ordinal ending or a time ("14T16:15") allowed; 0
/// where it is none.
std::uint32_t number_of(std::string_view word) {
  std::uint32_t value = 0;
  std::size_t digits = 0;
  while (digits < word.size() && is_ascii_digit(word[digits]) && digits < 5) {
    value = value * 10 + static_cast<std::uint32_t>(word[digits++] - '0');
  }
  const std::string_view rest = word.substr(digits);
  const bool ordinal = digits <= 2 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
  const bool timed = digits == 2 && rest.size() >= 2 && rest[0] == 'T' && is_ascii_digit(rest[1]);
  return rest.empty() || ordinal || timed ? value : 0;
}

bool is_year(std::uint32_t number, std::string_view word) {
  return word.size() == 4 && number >= 1900 && number < 2200;
}

/// Years of two digits are this century's.
constexpr std::uint32_t kCentury = 2000;

/// Only commas, points, spaces and "of" stand between parts of a written date.
bool close(std::string_view text, const TextWord& left, const TextWord& right) {
  const std::string_view gap = text.substr(left.span.end, right.span.begin - left.span.end);
  return gap.size() <= 4 && gap.find_first_not_of(" ,.\t-") == std::string_view::npos;
}

char separator(std::string_view text, const TextWord& left, const TextWord& right) {
  return right.span.begin - left.span.end == 1 ? text[left.span.end] : '\0';
}

class DateReader {
 public:
  DateReader(std::string_view text, const std::vector<TextWord>& words, std::uint32_t end,
             const WordTable& table)
      : text_(text), words_(words), end_(end), table_(table) {}

  std::optional<std::chrono::year_month_day> read(std::uint32_t at) const {
    if (at + 3 > end_ || !(begins_in_figures(at) || begins_in_figures(at + 2))) return std::nullopt;
    const std::uint32_t first = number(at);
    const std::uint32_t second = number(at + 1);
    const std::uint32_t third = year_at(at + 2);
    if (const auto short_date = slashed_date(at)) return short_date;
    if (!is_year(first, word(at)) && third == 0) return std::nullopt;
    const char left = separator(text_, words_[at], words_[at + 1]);
    const char right = separator(text_, words_[at + 1], words_[at + 2]);
    const bool numeric = left == right && (left == '-' || left == '/' || left == '.') && second != 0;
    if (numeric && is_year(first, word(at))) return date(first, second, number(at + 2));
    if (numeric && third != 0) {
      if (first > 12 || (left == '.' && second <= 12)) return date(third, second, first);
      if (second > 12 || first == second) return date(third, first, second);
      return std::nullopt;
    }
    if (!close(text_, words_[at], words_[at + 1]) || !close(text_, words_[at + 1], words_[at + 2]))
      return std::nullopt;
    if (third == 0) return std::nullopt;
    if (month(at) != 0 && second != 0) return date(third, month(at), second);
    if (month(at + 1) != 0 && first != 0) return date(third, month(at + 1), first);
    return std::nullopt;
  }

 private:
  /// As every year does, and hardly any word.
  bool begins_in_figures(std::uint32_t at) const { return is_ascii_digit(text_[words_[at].span.begin]); }
  std::string_view word(std::uint32_t at) const { return words_[at].span.of(text_); }
  std::uint32_t number(std::uint32_t at) const { return number_of(word(at)); }
  /// 0 where the word is no year. Browsers copy a time that stands behind the year without a space: "20195:45
  /// AM".
  std::uint32_t year_at(std::uint32_t at) const {
    const std::string_view whole = word(at);
    const bool timed = whole.size() > 4 && whole.size() <= 6 &&
                       whole.find_first_not_of("0123456789") == std::string_view::npos &&
                       number_of(whole.substr(4)) <= 24 && at + 1 < end_ &&
                       separator(text_, words_[at], words_[at + 1]) == ':';
    const std::string_view year = timed ? whole.substr(0, 4) : whole;
    return is_year(number_of(year), year) ? number_of(year) : 0;
  }

  /// "11/13/19", where the numbers leave no doubt of their order.
  std::optional<std::chrono::year_month_day> slashed_date(std::uint32_t at) const {
    for (std::uint32_t i = at; i < at + 3; ++i) {
      if (word(i).size() > 2 || number(i) == 0) return std::nullopt;
    }
    if (separator(text_, words_[at], words_[at + 1]) != '/' ||
        separator(text_, words_[at + 1], words_[at + 2]) != '/')
      return std::nullopt;
    const std::uint32_t year = kCentury + number(at + 2);
    if (number(at) <= 12 && number(at + 1) > 12) return date(year, number(at), number(at + 1));
    if (number(at) > 12 && number(at + 1) <= 12) return date(year, number(at + 1), number(at));
    return std::nullopt;
  }

  std::uint32_t month(std::uint32_t at) const { return table_.month(words_[at].hash); }

  static std::optional<std::chrono::year_month_day> date(std::uint32_t year, std::uint32_t month,
                                                         std::uint32_t day) {
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
    return date.ok() ? std::optional(date) : std::nullopt;
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  std::uint32_t end_;
  const WordTable& table_;
};

}  // namespace

std::optional<DateInLine> find_date(std::string_view text, const std::vector<TextWord>& words,
                                    std::uint32_t begin, std::uint32_t end, const WordTable& table) {
  const DateReader reader(text, words, end, table);
  for (std::uint32_t at = begin; at + 3 <= end; ++at) {
    const auto date = reader.read(at);
    if (!date) continue;
    // The weekday, a clock time and a zone around the date belong to it.
    DateInLine found{*date, at, at + 3};
    const auto joins = [&](std::uint32_t i) {
      return words[i].letters == WordCase::Digits || table.is(words[i].hash, kWeekday | kClockWord) ||
             words[i].span.of(text) == "at";
    };
    while (found.begin > begin && joins(found.begin - 1)) --found.begin;
    while (found.end < end && joins(found.end)) ++found.end;
    return found;
  }
  return std::nullopt;
}

}  // namespace nutgraf
