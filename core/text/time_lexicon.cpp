// The words that expressions of time are made of.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/time_lexicon.h"

#include <algorithm>
#include <charconv>

namespace nutgraf {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(TimeClass::Count)> kClassNames = {
    "month", "month_short", "weekday", "weekday_short", "weekdays", "season",   "unit",
    "units", "unit_long",   "part",    "hour",          "shift",    "relation", "stage",
    "edge",  "ago",         "every",   "frequency",     "filler",   "long",     "prep",
    "zone",  "half_day",    "era",     "det",           "decade",   "start",    "not_a_year"};

}  // namespace

TimeLexicon::TimeLexicon(std::string_view table) {
  none_.values_.fill(-1);
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.substr(0, 2) == "# ") continue;
    Word word = none_;
    std::string_view classes = line.substr(tab + 1);
    while (!classes.empty()) {
      const std::size_t space = std::min(classes.find(' '), classes.size());
      const std::string_view item = classes.substr(0, space);
      classes.remove_prefix(std::min(space + 1, classes.size()));
      const std::size_t colon = std::min(item.find(':'), item.size());
      const auto* const name = std::find(kClassNames.begin(), kClassNames.end(), item.substr(0, colon));
      if (name == kClassNames.end()) continue;
      std::int16_t value = 1;
      if (colon < item.size()) std::from_chars(item.data() + colon + 1, item.data() + item.size(), value);
      word.values_[static_cast<std::size_t>(name - kClassNames.begin())] = value;
    }
    const std::string_view key = line.substr(0, tab);
    if (!words_.contains(key)) words_[key] = word;
  }
}

}  // namespace nutgraf
