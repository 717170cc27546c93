// Finds a calendar date in a short line such as "Updated 10:32, Saturday, May 3, 2020".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/word_table.h"
#include "core/text/words.h"

namespace nutgraf {

/// A full date and the words of the run that it takes, weekday and clock time included.
struct DateInLine {
  std::chrono::year_month_day date;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The first full date (day, month and year) in words [begin, end): "3 May 2020", "May 3rd, 2020", "Sept. 25
/// 2018", "2020-05-03", "2020/5/3", "03.05.2020". With slashes and both numbers at most 12 the order is
/// unknown, and there is no date. Years from 1900 to 2199.
std::optional<DateInLine> find_date(std::string_view text, const std::vector<TextWord>& words,
                                    std::uint32_t begin, std::uint32_t end, const WordTable& table);

}  // namespace nutgraf
