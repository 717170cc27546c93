// Folds Latin letters to lower-case letters without marks, so that "Erdoğan" and "ERDOGAN" compare equal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// Lower case without diacritics; curly apostrophes and Unicode hyphens become "'" and "-". For comparing and
/// looking up, never for showing.
///
///   latin_fold("Łukasz Szumowski’s");  // "lukasz szumowski's"
std::string latin_fold(std::string_view text);

/// The same, appended to `result`.
void append_latin_fold(std::string& result, std::string_view text);

}  // namespace nutgraf
