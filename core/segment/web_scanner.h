// Finds the ends of web addresses, e-mail domains, handles and hashtags.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/lexicon.h"

namespace nutgraf {

/// Each takes the position where the thing would begin and returns where it ends; `position` itself where it
/// is none. Each reads no further than what it returns plus a constant, so that a tokenizer that calls them
/// stays linear.

/// "https://…", "ftp://…", "www.…": up to white space, quotation marks or angle brackets, without closing
/// punctuation.
std::uint32_t end_of_url(std::string_view text, std::uint32_t position);

/// "example.com", "bbc.co.uk/news": labels of letters, digits and hyphens, the last one a key of `suffixes`.
std::uint32_t end_of_domain(std::string_view text, std::uint32_t position, const Lexicon& suffixes);

/// What follows the "@" of an e-mail address, which stands at `position`: at least one letter or digit.
std::uint32_t end_of_mail_domain(std::string_view text, std::uint32_t position);

/// "@name", "#topic": a letter (handles: or digit), then letters, digits and underscores of any script.
std::uint32_t end_of_handle(std::string_view text, std::uint32_t position);
std::uint32_t end_of_hashtag(std::string_view text, std::uint32_t position);

/// Whether a byte may stand in the local part of an e-mail address.
bool is_mail_byte(char byte);

}  // namespace nutgraf
