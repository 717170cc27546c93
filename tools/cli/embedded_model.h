// The model that was packed into the program when it was built.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace nutgraf::cli {

std::span<const std::byte> embedded_model();

}  // namespace nutgraf::cli
