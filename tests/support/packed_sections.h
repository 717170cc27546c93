// The sections of the shipped model as a table, for tests that pack models with one of them changed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "tests/support/shipped_model.h"

namespace nutgraf::test {

inline std::map<std::string, std::string> packed_sections() {
  std::map<std::string, std::string> sections;
  for (const std::string& name : shipped_model().section_names()) sections[name] = shipped_model().text(name);
  return sections;
}

}  // namespace nutgraf::test
