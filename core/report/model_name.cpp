// Names a model in reports.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/model_name.h"

#include "core/text/json_value.h"

namespace nutgraf {

std::string model_name(const Model& model) {
  const auto manifest = JsonValue::parse(model.text("manifest"));
  const auto field = [&](const char* key) {
    const auto value = manifest ? manifest->member(key) : std::nullopt;
    return value ? value->string() : std::string{};
  };
  const std::string name = field("name");
  const std::string version = field("version");
  if (name.empty()) return "unnamed";
  return version.empty() ? name : name + " " + version;
}

}  // namespace nutgraf
