// The model that is packed from core/models/english, for tests of stages whose tables are model data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/model.h"

namespace nutgraf::test {

/// Opened once; a model that can't be opened ends the program.
const Model& shipped_model();

}  // namespace nutgraf::test
