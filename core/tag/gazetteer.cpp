// Known names: look-up of phrases in lists of places, people and organizations.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/gazetteer.h"

#include <cstring>

#include "core/text/hash.h"

namespace nutgraf {

Gazetteer::Gazetteer(const Model& model) {
  const auto section = model.section("gazetteer");
  if (!section) return;
  std::span<const std::byte> rest;
  auto keys = KeyIndex::read(*section, rest);
  std::uint16_t sets = 0;
  if (!keys || rest.size() < sizeof(sets)) return;
  std::memcpy(&sets, rest.data(), sizeof(sets));
  rest = rest.subspan(sizeof(sets));
  const std::size_t table_size = sets * sizeof(sets_[0]);
  if (rest.size() != table_size + std::size_t{keys->size()} * 2) return;
  sets_.resize(sets);
  if (sets > 0) std::memcpy(sets_.data(), rest.data(), table_size);
  numbers_ = rest.subspan(table_size);
  keys_ = *std::move(keys);
}

std::uint64_t Gazetteer::extend(std::uint64_t phrase, std::uint64_t lower_word) {
  return hash_combine(phrase, lower_word);
}

}  // namespace nutgraf
