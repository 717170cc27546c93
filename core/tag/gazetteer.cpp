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
  const std::uint32_t count = keys->size();
  sets_.resize(count);
  const std::byte* const low = rest.data();
  const std::byte* const high = low + count;
  std::uint16_t* const sets = sets_.data();
  for (std::uint32_t i = 0; i < count; ++i) {  // a loop over vectors
    sets[i] = static_cast<std::uint16_t>(static_cast<std::uint32_t>(low[i]) |
                                         static_cast<std::uint32_t>(high[i]) << 8);
  }
  keys_ = *std::move(keys);
}

std::uint64_t Gazetteer::extend(std::uint64_t phrase, std::uint64_t lower_word) {
  return hash_combine(phrase, lower_word);
}

}  // namespace nutgraf
