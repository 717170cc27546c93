// Tells which country a nationality is of: "Japanese" of Japan.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/country_linker.h"

#include <map>
#include <string>

#include "core/text/latin_fold.h"

namespace nutgraf {

/// The country of a nationality, singular or plural; empty for any other group.
std::string CountryLinker::country_of(const ReducedName& name) const {
  std::string key;
  for (const std::string& part : name.parts) key.append(key.empty() ? "" : " ").append(part);
  if (key == "united states") return "United States";  // "US" as an adjective, unified by the reader
  if (const auto country = demonyms_.find(key)) return std::string(*country);
  if (key.size() < 4 || key.back() != 's') return {};
  key.pop_back();
  const auto country = demonyms_.find(key);
  return country ? std::string(*country) : std::string{};
}

void CountryLinker::link(const Words& words, const OrganizationNameReader& reader,
                         const std::vector<Mention>& mentions, std::vector<Entity>& entities) const {
  std::map<std::string, EntityId> countries;
  for (const Mention& mention : mentions) {
    const EntityType type = entities[to_index(mention.entity)].type;
    if (type != EntityType::GeopoliticalEntity || mention.kind != MentionKind::Named) continue;
    countries.emplace(reader.read(words, mention.tokens).key, mention.entity);
  }
  for (Entity& entity : entities) {
    if (entity.type != EntityType::Norp) continue;
    entity.country = country_of(reader.read(words, mentions[to_index(entity.representative)].tokens));
    if (entity.country.empty()) continue;
    const auto found = countries.find(latin_fold(entity.country));
    if (found != countries.end()) entity.country_entity = found->second;
  }
}

}  // namespace nutgraf
