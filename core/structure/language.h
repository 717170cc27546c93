// Guesses whether a text is English from its function words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/model/word_table.h"
#include "core/text/words.h"

namespace nutgraf {

/// "en", or "und" where the text is not English, or is too little to tell and holds foreign function words or
/// letters outside of Latin. English news has about four function words in ten; other languages share almost
/// none of them.
std::string_view guess_language(std::string_view text, const std::vector<TextWord>& words,
                                const WordTable& table);

/// Whether most words that aren't numbers begin outside of Latin letters, in the first 20,000 words.
bool is_other_script(std::string_view text, const std::vector<TextWord>& words);

}  // namespace nutgraf
