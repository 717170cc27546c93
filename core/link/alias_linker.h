// Gathers the names of one person, organisation or place: "Ada Lindqvist" = "Lindqvist", "EFB" = "Ellery
// Fishing Board".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/organization_name.h"
#include "core/link/person_name.h"
#include "core/model/model.h"

namespace nutgraf {

/// The mentions of one entity, found so far.
struct Chain {
  EntityType type = EntityType::Person;
  Gender gender = Gender::Unknown;
  Gender likely = Gender::Unknown;  ///< of people of unknown gender: what the first part is as a given name
  PersonName name;                  ///< people: the fullest name
  std::vector<std::uint32_t> mentions;  ///< indices into Chains::mentions, ascending
};

struct Chains {
  std::vector<Mention> mentions;  ///< in the order of the text; Mention::entity is the chain's number
  std::vector<Chain> chains;      ///< in the order of their first mention
};

/// Links names only; pronouns and common nouns come later. People are linked as the text is read, so that a
/// bare surname goes to the bearer named last; other names are linked form by form over the whole text, so
/// that an acronym in a headline finds its expansion below. Linear: each name is compared with a bounded
/// number of candidates.
class AliasLinker {
 public:
  /// Reads the sections of PersonNameReader and OrganizationNameReader.
  explicit AliasLinker(const Model& model);

  Chains link(const Words& words, const std::vector<NamedEntity>& named_entities) const;

  const PersonNameReader& person_names() const { return person_names_; }
  const OrganizationNameReader& organization_names() const { return organization_names_; }

 private:
  PersonNameReader person_names_;
  OrganizationNameReader organization_names_;
};

}  // namespace nutgraf
