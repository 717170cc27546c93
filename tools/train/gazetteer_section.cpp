// The model section "gazetteer", written.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/gazetteer_section.h"

#include <algorithm>
#include <vector>

#include "core/tag/gazetteer.h"
#include "tools/pack/section_writer.h"

namespace nutgraf {
namespace {

/// The sets that occur, the commonest first.
std::vector<std::uint16_t> sets_by_frequency(const NamedSets& sets) {
  std::map<std::uint16_t, std::size_t> counts;
  for (const auto& [key, set] : sets) ++counts[set];
  std::vector<std::uint16_t> ordered;
  ordered.reserve(counts.size());
  for (const auto& [set, count] : counts) ordered.push_back(set);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](std::uint16_t a, std::uint16_t b) { return counts.at(a) > counts.at(b); });
  return ordered;
}

}  // namespace

std::string write_gazetteer(const NamedSets& all) {
  NamedSets sets = all;
  std::erase_if(sets, [](const auto& phrase) { return phrase.second == 0; });
  const std::vector<std::uint16_t> ordered = sets_by_frequency(sets);
  std::map<std::uint16_t, std::size_t> number;
  for (const std::uint16_t set : ordered) number.emplace(set, number.size());
  std::vector<std::uint32_t> keys;
  for (const auto& [key, set] : sets) keys.push_back(key);
  std::string out;
  append_key_index(out, keys, Gazetteer::kKeyBits);
  append_bytes(out, static_cast<std::uint16_t>(ordered.size()));
  for (const std::uint16_t set : ordered) append_bytes(out, set);
  for (const auto& [key, set] : sets) out.push_back(static_cast<char>(number.at(set) & 0xFFU));
  for (const auto& [key, set] : sets) out.push_back(static_cast<char>(number.at(set) >> 8));
  return out;
}

}  // namespace nutgraf
