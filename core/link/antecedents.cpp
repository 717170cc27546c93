// The possible antecedents of a pronoun, told by the names of the binary features that hold for each.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedents.h"

namespace nutgraf {

void Antecedents::add(const NamePart& name, const NamePart& second, const NamePart& third,
                      const NamePart& fourth) {
  hashes_.push_back(fourth.behind(third.behind(second.behind(name.behind(prefix_)))));
  if (keeps_names_) keep_name({name.text(), second.text(), third.text(), fourth.text()});
}

void Antecedents::keep_name(std::initializer_list<std::string_view> parts) {
  std::string& name = names_.emplace_back(1, group_);
  name += ':';
  for (const std::string_view part : parts) name += part;
}

}  // namespace nutgraf
