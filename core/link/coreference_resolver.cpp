// Gathers the mentions of each person, organisation and place into one entity.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/coreference_resolver.h"

#include <map>

#include "core/document/labels.h"

namespace nutgraf {

CoreferenceResolver::CoreferenceResolver(const Model& /*model*/) {}

Coreference CoreferenceResolver::resolve(std::string_view text, const Segmentation& segmentation,
                                         const std::vector<Block>& /*blocks*/,
                                         const std::vector<NamedEntity>& named_entities) const {
  Coreference result;
  std::map<std::string, std::uint32_t, std::less<>> by_name;
  for (const NamedEntity& named : named_entities) {
    if (is_value_type(named.type)) continue;
    const std::string name(segmentation.span(named.tokens).of(text));
    const auto [it, is_new] = by_name.emplace(name, static_cast<std::uint32_t>(result.entities.size()));
    const auto mention = static_cast<MentionId>(result.mentions.size());
    if (is_new) result.entities.push_back({named.type, name, mention, {}, 0.0F});
    result.mentions.push_back({named.tokens, MentionKind::Named, static_cast<EntityId>(it->second), LinkSieve::SameName});
  }
  return result;
}

}  // namespace nutgraf
