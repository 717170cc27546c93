// A read-only table from words to values, read from lines "key<TAB>value" of a model section.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/text/string_map.h"

namespace nutgraf {

/// Calls use(key, value) for each line of "key" or "key<TAB>value", in order; the value is empty where there
/// is no tab. Empty lines and lines that begin with "# " are comments.
template <typename Use>
void for_each_entry(std::string_view lines, Use&& use) {
  std::size_t begin = 0;
  while (begin < lines.size()) {
    // Byte by byte: lines are short, and memchr is a call in WebAssembly.
    std::size_t tab = std::string_view::npos;
    std::size_t end = begin;
    for (; end < lines.size() && lines[end] != '\n'; ++end) {
      if (lines[end] == '\t' && tab == std::string_view::npos) tab = end - begin;
    }
    std::string_view line = lines.substr(begin, end - begin);
    begin = end + 1;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.substr(0, 2) == "# ") continue;
    if (tab < line.size())
      use(line.substr(0, tab), line.substr(tab + 1));
    else
      use(line, std::string_view{});
  }
}

/// Lines of "key" or "key<TAB>value"; empty lines and lines that begin with "# " are comments. The first of
/// two equal keys wins. Keys are compared byte by byte: fold before you ask. The text must outlive the
/// lexicon.
///
///   Lexicon months("january\t1\nfebruary\t2\n");
///   months.find("february");  // "2"
class Lexicon {
 public:
  explicit Lexicon(std::string_view lines);

  /// The key's value (empty for a line without a tab), or nullopt where the key is unknown.
  std::optional<std::string_view> find(std::string_view key) const {
    const std::string_view* const value = values_.find(key);
    return value == nullptr ? std::nullopt : std::optional(*value);
  }
  bool contains(std::string_view key) const { return values_.contains(key); }
  std::size_t size() const { return values_.size(); }

 private:
  StringMap<std::string_view> values_;
};

}  // namespace nutgraf
