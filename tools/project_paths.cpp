// Alone knows where the sources and the build are: all else compiles to the same wherever they lie.
// SPDX-License-Identifier: Apache-2.0
#include "tools/project_paths.h"

namespace nutgraf {

std::string source_path(std::string_view path) { return std::string(NUTGRAF_SOURCE_DIR "/").append(path); }

std::string packed_model_path() { return NUTGRAF_MODEL_FILE; }

}  // namespace nutgraf
