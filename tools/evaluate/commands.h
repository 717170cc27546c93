// The evaluations that exist; each takes its own arguments and returns an exit code.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/analyzer.h"

namespace nutgraf {

using Arguments = std::vector<std::string>;

/// The shipped model (or the file of $NUTGRAF_MODEL), opened; ends the program with a message if it can't be.
const Analyzer& shipped_analyzer();

}  // namespace nutgraf
