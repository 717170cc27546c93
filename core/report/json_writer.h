// Writes a Document as JSON, offsets in the unit asked for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/document/document.h"
#include "core/text/offset_map.h"

namespace nutgraf {

/// The version of the JSON layout; fields may be added within a version, anything else raises it.
inline constexpr int kSchemaVersion = 1;

/// Compact JSON after core/report/document.schema.json. `model` names the model, as in "english 1". With a
/// non-empty `id` the object starts with it.
std::string to_json(const Document& document, OffsetEncoding encoding, std::string_view model,
                    std::string_view id = {});

}  // namespace nutgraf
