// Character references of HTML: "&amp;", "&#8217;", "&#x2019;", decoded after the HTML standard,
// section 13.2.5.72.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// All names of the standard; see character_reference_table.cpp.
extern const std::string_view kCharacterReferences;

/// Appends `html` to `text` with its character references decoded. In attribute values a name without a
/// semicolon is left alone where "=" or a letter or digit follows, as in "?a=1&copy=2".
void append_decoded(std::string& text, std::string_view html, bool in_attribute = false);

std::string decode_character_references(std::string_view html, bool in_attribute = false);

}  // namespace nutgraf
