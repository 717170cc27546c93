// Reads JSON. All of core does it here, so that the module has nlohmann/json's parser once and for one kind
// of input.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace nutgraf {

enum class JsonComments : std::uint8_t { Forbidden, Skipped };

struct ParsedJson {
  /// `is_discarded()` where the text is no JSON. Of members with one name the last one counts.
  nlohmann::json value;
  /// A name that the outermost object has twice, else empty.
  std::string repeated_name;
};

ParsedJson parse_json(std::string_view text, JsonComments comments = JsonComments::Forbidden);

}  // namespace nutgraf
