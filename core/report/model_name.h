// Names a model in reports.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/model/model.h"

namespace nutgraf {

/// Name and version from the model's manifest, as in "english 1"; "unnamed" where the manifest gives no name.
std::string model_name(const Model& model);

}  // namespace nutgraf
