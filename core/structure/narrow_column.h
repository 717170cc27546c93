// Whether lines break where a narrow column ends, as in what is copied from a newspaper's PDF.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/structure/paragraph.h"

namespace nutgraf {

/// True where nearly no line could have taken the first word of the line below it, and one in four or more of
/// these goes on in small letters. The segmenter joins such lines only where they are wider than verse and
/// lists are.
bool is_narrow_column(std::string_view text, const PastedText& pasted);

}  // namespace nutgraf
