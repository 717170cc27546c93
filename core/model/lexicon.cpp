// A read-only table from words to values, read from lines "key<TAB>value" of a model section.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/lexicon.h"

#include <algorithm>

namespace nutgraf {

Lexicon::Lexicon(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.substr(0, 2) == "# ") continue;
    const std::size_t tab = line.find('\t');
    entries_.push_back(
        {line.substr(0, tab), tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1)});
  }
  for (const Entry& entry : entries_) {
    const std::size_t known = values_.size();
    std::string_view& value = values_[entry.key];
    if (values_.size() > known) value = entry.value;
  }
}

}  // namespace nutgraf
