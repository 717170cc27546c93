// Reads files of one JSON value a line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace nutgraf {

/// The values of all lines that aren't empty. Ends the program, with a message, where the file can't be read.
std::vector<nlohmann::json> read_json_lines(const std::string& path);

}  // namespace nutgraf
