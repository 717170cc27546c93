// Reads files of one JSON value a line.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/json_lines.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace nutgraf {

std::vector<nlohmann::json> read_json_lines(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(1);
  }
  std::vector<nlohmann::json> values;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) values.push_back(nlohmann::json::parse(line));
  }
  return values;
}

}  // namespace nutgraf
