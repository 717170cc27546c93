// Gathers names other than people's, form by form: "EFB" = "Ellery Fishing Board", "Halstead" = "Halstead
// Group".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/link/mention_joiner.h"
#include "core/link/organization_name.h"
#include "core/link/recent_index.h"

namespace nutgraf {

/// One written form of a name and where it occurs.
struct NameForm {
  ReducedName name;
  EntityType type;
  std::vector<std::uint32_t> mentions;  ///< ascending
};

/// One form for each type and reduced name, people left out; `types` are those of the mentions.
std::vector<NameForm> collect_forms(const Words& words, const OrganizationNameReader& reader,
                                    const std::vector<Mention>& mentions,
                                    const std::vector<EntityType>& types);

/// Joins forms over a whole text, so that an acronym in a headline finds its expansion below.
class FormLinker {
 public:
  FormLinker(const OrganizationNameReader& reader, const std::vector<NameForm>& forms,
             std::vector<Mention>& mentions, MentionJoiner& joiner)
      : reader_(reader), forms_(forms), mentions_(mentions), joiner_(joiner) {}

  /// Joins the mentions of each form.
  void join_same();
  /// Joins acronyms and short forms with what they stand for.
  void join_aliases();

 private:
  void file(std::uint32_t form);
  bool join_acronym(std::uint32_t form);
  /// Joins a short form to the fuller form that stands nearest before its first mention, else the first after
  /// it.
  void join_shortened(std::uint32_t form);
  void join(std::uint32_t a, std::uint32_t b, LinkSieve sieve);

  const OrganizationNameReader& reader_;
  const std::vector<NameForm>& forms_;
  std::vector<Mention>& mentions_;
  MentionJoiner& joiner_;
  RecentIndex by_acronym_;
  RecentIndex by_part_;
};

}  // namespace nutgraf
