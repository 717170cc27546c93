// Finds titles, roles and honorifics of people: "Minister of Defense Taro Minami", "Ann Lee, a fire service
// spokeswoman".
// SPDX-License-Identifier: Apache-2.0
#include "core/link/role_finder.h"

#include "core/link/role_scanner.h"

namespace nutgraf {

RoleFinder::RoleFinder(const Model& model) : lexicons_(model) {}

std::vector<FoundRole> RoleFinder::find_beside_names(const Words& words, const Chains& chains) const {
  RoleScanner scanner(lexicons_, words, chains);
  for (std::uint32_t i = 0; i < chains.mentions.size(); ++i) {
    const Mention& mention = chains.mentions[i];
    const bool is_person = chains.chains[to_index(mention.entity)].type == EntityType::Person;
    if (mention.kind == MentionKind::Named && is_person) scanner.find_beside(i);
  }
  return scanner.take();
}

std::vector<FoundRole> RoleFinder::find_asserted(const Words& words, const Chains& chains,
                                                 const std::vector<std::uint32_t>& person_mentions) const {
  RoleScanner scanner(lexicons_, words, chains);
  for (const std::uint32_t mention : person_mentions) scanner.find_asserted(mention);
  return scanner.take();
}

}  // namespace nutgraf
