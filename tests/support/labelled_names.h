// Tells names by their labels and words, for the tests of rules about names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/labels.h"

namespace nutgraf::test {

/// "PERSON Ada Ruiz | DATE 34": the label and the words of each entity; entities count words.
inline std::string labelled(std::span<const std::string_view> words,
                            const std::vector<NamedEntity>& entities) {
  std::string told;
  for (const NamedEntity& entity : entities) {
    told += told.empty() ? "" : " | ";
    told += to_label(entity.type);
    for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i)
      told += " " + std::string(words[i]);
  }
  return told;
}

}  // namespace nutgraf::test
