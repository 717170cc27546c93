// inspect_model FILE: lists the sections of a model and prints its manifest.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/model/model.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: inspect_model FILE\n", stderr);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  const auto model = nutgraf::Model::open(std::vector<std::byte>(data, data + content.size()));
  if (!model.ok()) {
    std::fprintf(stderr, "inspect_model: %s: %s\n", std::string(to_label(model.error().code)).c_str(),
                 model.error().message.c_str());
    return 1;
  }
  for (const std::string& name : model.value().section_names()) {
    std::printf("%-16s %10zu bytes\n", name.c_str(), model.value().section(name)->size());
  }
  std::printf("%s\n", std::string(model.value().text("manifest")).c_str());
  return 0;
}
