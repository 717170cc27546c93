// The date of an article whose year stands elsewhere on its page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/word_table.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// "Tuesday, October 8" above a text, where a line of furniture has a year ("© 2024 Harbour News") in which
/// that day was such a weekday; nullopt where there is no such line, or none or several of the years fit.
std::optional<std::chrono::year_month_day> find_yearless_date(std::string_view text, const PastedText& pasted,
                                                              const std::vector<Block>& blocks,
                                                              const WordTable& table);

}  // namespace nutgraf
