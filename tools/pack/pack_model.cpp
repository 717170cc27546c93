// pack_model FOLDER OUT: packs every file of a folder into one model; a file's stem names its section. The
// words of the section "selftest" are tagged, and what comes out is what the model has to give whenever it is
// opened.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "core/model/model_format.h"
#include "tools/pack/model_writer.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: pack_model FOLDER OUT\n", stderr);
    return 2;
  }
  std::map<std::string, std::string> sections;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    const std::string name = entry.path().stem().string();
    if (name.empty() || name.size() > nutgraf::model_format::kNameSize || sections.count(name) != 0) {
      std::fprintf(stderr, "pack_model: %s: a section's name has 1 to 16 bytes and is unique\n",
                   entry.path().c_str());
      return 1;
    }
    std::ifstream file(entry.path(), std::ios::binary);
    sections[name] = std::string(std::istreambuf_iterator<char>(file), {});
    if (!file) {
      std::fprintf(stderr, "pack_model: cannot read %s\n", entry.path().c_str());
      return 1;
    }
  }
  const std::vector<std::byte> bytes = nutgraf::write_tested_model(std::move(sections));
  std::ofstream out(argv[2], std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    std::fprintf(stderr, "pack_model: cannot write %s\n", argv[2]);
    return 1;
  }
  return 0;
}
