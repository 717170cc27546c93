// A read-only table from words to values, read from lines "key<TAB>value" of a model section.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/string_map.h"

namespace nutgraf {

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

  struct Entry {
    std::string_view key;
    std::string_view value;
  };
  /// All entries in the order of the lines.
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
  StringMap<std::string_view> values_;
};

}  // namespace nutgraf
