// What every Document promises, whatever the text: checked by tests and fuzzers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace nutgraf {

/// The promises of core/document/annotations.h that a segmentation of `text` breaks, in words; empty if it
/// keeps all.
std::vector<std::string> broken_promises(std::string_view text, const Segmentation& segmentation);

/// The same for all layers of a document.
std::vector<std::string> broken_promises(const Document& document);

}  // namespace nutgraf
