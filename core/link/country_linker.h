// Tells which country a nationality is of: "Japanese" of Japan.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/organization_name.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"

namespace nutgraf {

/// A country and its adjective stay entities of their own (one is a GPE, the other a NORP); the adjective's
/// tells its country.
class CountryLinker {
 public:
  /// Reads the section "demonyms": lines "japanese<TAB>Japan".
  explicit CountryLinker(const Model& model) : demonyms_(model.text("demonyms")) {}

  /// Fills Entity::country and Entity::country_entity of nationalities. Linear in mentions and entities.
  void link(const Words& words, const OrganizationNameReader& reader, const std::vector<Mention>& mentions,
            std::vector<Entity>& entities) const;

 private:
  std::string country_of(const ReducedName& name) const;

  Lexicon demonyms_;
};

}  // namespace nutgraf
