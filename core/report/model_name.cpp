// Names a model in reports.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/model_name.h"

#include "core/text/json.h"

namespace nutgraf {

std::string model_name(const Model& model) {
  const nlohmann::json manifest = parse_json(model.text("manifest")).value;
  if (!manifest.is_object()) return "unnamed";
  const auto field = [&](const char* key) {
    const auto found = manifest.find(key);
    if (found == manifest.end()) return std::string{};
    const auto* value = found->get_ptr<const std::string*>();
    return value ? *value : std::string{};
  };
  const std::string name = field("name");
  const std::string version = field("version");
  if (name.empty()) return "unnamed";
  return version.empty() ? name : name + " " + version;
}

}  // namespace nutgraf
