// The place of a dateline that only its name tells from other openings: "Port Ellery: The council …".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// The name of a place that opens one of the first paragraphs of the body and is parted from it by a colon or
/// dash ("New Delhi, May 3: …", "Bhopal (PTI) - …"), or that stands alone in a line above it ("New Delhi:"),
/// or ends a date line ("3 May 2020 | 08:39 pm - NEW DELHI:"). Empty where none does. Linear in the tokens.
std::string find_named_place(std::string_view text, const Segmentation& segmentation,
                             const std::vector<Block>& blocks, const std::vector<NamedEntity>& entities);

}  // namespace nutgraf
