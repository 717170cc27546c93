// Writes model files (core/model/model_format.h).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace nutgraf {

/// Sections by name (1 to 16 bytes); the same sections give the same bytes.
std::vector<std::byte> write_model(const std::map<std::string, std::string>& sections);

/// The same, and the words of the section "selftest" (core/tag/self_test.h) get the tags that these sections
/// give them.
std::vector<std::byte> write_tested_model(std::map<std::string, std::string> sections);

}  // namespace nutgraf
