// The packed model that a trainer reads its tables from.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/model_file.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

namespace nutgraf {

Model open_model_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(file), {});
  const auto* const data = reinterpret_cast<const std::byte*>(content.data());
  auto model = Model::open({data, data + content.size()});
  if (!model.ok()) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), model.error().message.c_str());
    std::exit(1);
  }
  return std::move(model.value());
}

}  // namespace nutgraf
