// The shipped word tables as a model, without anything learned: what grammars are tested with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "tests/support/model_of.h"
#include "tools/project_paths.h"

namespace nutgraf {

/// Every table of words of core/models/english.
inline const Model& english_tables() {
  static const Model kModel = [] {
    std::map<std::string, std::string> sections;
    for (const auto& entry : std::filesystem::directory_iterator(source_path("core/models/english"))) {
      if (entry.path().extension() != ".tsv") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      sections[entry.path().stem().string()] = std::string(std::istreambuf_iterator<char>(file), {});
    }
    return model_of(sections);
  }();
  return kModel;
}

}  // namespace nutgraf
