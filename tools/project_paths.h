// Where programs that read files find the project's own: the sources, and the model that the build packed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// A file or folder of the sources by its path from their root: source_path("web/samples/ferry.txt").
std::string source_path(std::string_view path);

/// The model that the build packed from core/models/english.
std::string packed_model_path();

}  // namespace nutgraf
