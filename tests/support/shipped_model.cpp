// The model that is packed from core/models/english, for tests of stages whose tables are model data.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/shipped_model.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "tools/project_paths.h"

namespace nutgraf::test {

const Model& shipped_model() {
  static const Model kModel = [] {
    std::ifstream file(packed_model_path(), std::ios::binary);
    const std::string content(std::istreambuf_iterator<char>(file), {});
    const auto* const data = reinterpret_cast<const std::byte*>(content.data());
    auto opened = Model::open({data, data + content.size()});
    if (!opened.ok()) {
      std::fprintf(stderr, "%s\n", opened.error().message.c_str());
      std::exit(1);
    }
    return std::move(opened).value();
  }();
  return kModel;
}

}  // namespace nutgraf::test
