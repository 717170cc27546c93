// Lines and names as pages write them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// `text` decoded, on one line, white space collapsed.
std::string cleaned_line(std::string_view text);

/// "By Jane Doe" as "Jane Doe".
std::string without_by(std::string name);

/// Appends a name to those before it; what is empty, too long for a name or an address is none.
void join_name(std::string& names, const std::string& name);

}  // namespace nutgraf
