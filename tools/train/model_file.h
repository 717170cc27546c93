// The packed model that a trainer reads its tables from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/model/model.h"

namespace nutgraf {

/// The model in a file; ends the program with the reason where it can't be read or opened.
Model open_model_file(const std::string& path);

}  // namespace nutgraf
