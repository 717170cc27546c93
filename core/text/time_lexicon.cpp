// The words that expressions of time are made of.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/time_lexicon.h"

#include <algorithm>

#include "core/text/class_table.h"

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
  while (auto line = next_class_line(table)) {
    Word word = none_;
    while (const auto item = next_class(line->classes)) {
      const auto* const name = std::find(kClassNames.begin(), kClassNames.end(), item->name);
      if (name == kClassNames.end()) continue;
      word.values_[static_cast<std::size_t>(name - kClassNames.begin())] = item->value_or<std::int16_t>(1);
    }
    if (!words_.contains(line->word)) words_[line->word] = word;
  }
}

}  // namespace nutgraf
