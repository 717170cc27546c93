// The English model in the repository: packed from its sections, with everything that the code reads.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "core/model/sections.h"
#include "tools/pack/model_writer.h"
#include "tools/project_paths.h"

namespace nutgraf {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const fs::path kModels = source_path("core/models");

// What ships is what the sources say: byte for byte.
TEST(EnglishModel, IsPackedFromItsSections) {
  std::map<std::string, std::string> sections;
  for (const auto& entry : fs::directory_iterator(kModels / "english")) {
    sections[entry.path().stem().string()] = content_of(entry.path());
  }
  const std::vector<std::byte> packed = write_tested_model(sections);
  const std::string shipped = content_of(kModels / "english.nutgraf");
  const std::string_view expected(reinterpret_cast<const char*>(packed.data()), packed.size());
  EXPECT_TRUE(shipped == expected) << "core/models/english.nutgraf is out of date: run tools/build_model.sh";
}

TEST(EnglishModel, NeedsEverySectionThatTheCodeReads) {
  std::set<std::string> read = {"ner", "ner.document"};
  const std::regex call("(?:text|section)\\(\"([a-z_.]+)\"\\)");
  for (const auto& entry : fs::recursive_directory_iterator(source_path("core"))) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    const std::string source = content_of(entry.path());
    for (std::sregex_iterator match(source.begin(), source.end(), call), end; match != end; ++match) {
      read.insert((*match)[1].str());
    }
  }
  const std::set<std::string> needed(kNeededSections.begin(), kNeededSections.end());
  EXPECT_EQ(read, needed) << "core/model/sections.h must list what core reads";
  EXPECT_TRUE(std::is_sorted(kNeededSections.begin(), kNeededSections.end()));
}

}  // namespace
}  // namespace nutgraf
