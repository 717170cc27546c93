// A read-only table from words to values, read from lines "key<TAB>value" of a model section.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/lexicon.h"

#include <algorithm>

#include "core/text/string_map.h"

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
  std::size_t capacity = 16;
  while (capacity < entries_.size() * 2) capacity *= 2;
  slots_.assign(capacity, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = quick_hash(entries_[i].key) & (capacity - 1);
    while (slots_[slot] != 0 && entries_[slots_[slot] - 1].key != entries_[i].key)
      slot = (slot + 1) & (capacity - 1);
    if (slots_[slot] != 0) continue;
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
    ++size_;
  }
}

std::optional<std::string_view> Lexicon::find(std::string_view key) const {
  std::size_t slot = quick_hash(key) & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.key == key) return entry.value;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return std::nullopt;
}

}  // namespace nutgraf
