// Reads tables that say of words which classes they are of, and with which value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace nutgraf {

/// A line "word<TAB>class[:value][ class[:value]]…".
struct ClassLine {
  std::string_view word;
  std::string_view classes;
};

/// Takes the next such line off `table`; others, and comments ("# "), are passed over. Nothing at the end.
inline std::optional<ClassLine> next_class_line(std::string_view& table) {
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos && line.substr(0, 2) != "# ")
      return ClassLine{line.substr(0, tab), line.substr(tab + 1)};
  }
  return std::nullopt;
}

/// One class of a line.
struct ClassItem {
  std::string_view name;
  std::string_view digits;  ///< of its value; empty: it has none

  /// Its value, or `fallback` where it has none that is an integer of this type.
  template <typename Integer>
  Integer value_or(Integer fallback) const {
    std::from_chars(digits.data(), digits.data() + digits.size(), fallback);
    return fallback;
  }
};

/// Takes the next class off ClassLine::classes; nothing at the end.
inline std::optional<ClassItem> next_class(std::string_view& classes) {
  if (classes.empty()) return std::nullopt;
  const std::size_t space = std::min(classes.find(' '), classes.size());
  const std::string_view item = classes.substr(0, space);
  classes.remove_prefix(std::min(space + 1, classes.size()));
  const std::size_t colon = std::min(item.find(':'), item.size());
  return ClassItem{item.substr(0, colon), item.substr(std::min(colon + 1, item.size()))};
}

}  // namespace nutgraf
