// Known names: look-up of phrases in lists of places, people and organizations.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/gazetteer.h"

#include "core/text/hash.h"

namespace nutgraf {

Gazetteer::Gazetteer(const Model& model) {
  const auto section = model.section("gazetteer");
  if (!section) return;
  std::span<const std::byte> rest;
  auto keys = KeyIndex::read(*section, rest);
  if (!keys || rest.size() < std::size_t{keys->size()} * 2) return;
  sets_ = rest.first(std::size_t{keys->size()} * 2);
  keys_ = *std::move(keys);
}

std::uint64_t Gazetteer::extend(std::uint64_t phrase, std::uint64_t lower_word) {
  return hash_combine(phrase, lower_word);
}

}  // namespace nutgraf
