// Opens the model that evaluations run with.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tools/evaluate/commands.h"
#include "tools/project_paths.h"

namespace nutgraf {

const Analyzer& shipped_analyzer() {
  static const Analyzer kAnalyzer = [] {
    const char* const chosen = std::getenv("NUTGRAF_MODEL");
    std::ifstream file(chosen != nullptr ? chosen : packed_model_path(), std::ios::binary);
    const std::string content(std::istreambuf_iterator<char>(file), {});
    const auto* const data = reinterpret_cast<const std::byte*>(content.data());
    auto model = Model::open({data, data + content.size()});
    if (model.ok()) {
      auto created = Analyzer::create(std::move(model).value());
      if (created.ok()) return std::move(created).value();
      std::fprintf(stderr, "%s\n", created.error().message.c_str());
    } else {
      std::fprintf(stderr, "%s\n", model.error().message.c_str());
    }
    std::exit(1);
  }();
  return kAnalyzer;
}

}  // namespace nutgraf
