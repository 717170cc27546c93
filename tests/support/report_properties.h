// What every report promises, whatever the text: checked by tests and fuzzers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/text/offset_map.h"

namespace nutgraf {

/// What a report breaks: it must be JSON, give the text as it is, and its positions, in the unit asked for,
/// must cut the text to the same words as the document's.
std::vector<std::string> broken_report(const Document& document, OffsetEncoding encoding,
                                       std::string_view json);

}  // namespace nutgraf
