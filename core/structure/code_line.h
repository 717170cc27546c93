// What white space parts in a line: addresses of pages, and words of programs, logs and data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

namespace nutgraf {

/// Visits what stands between spaces and tabs, in order.
template <typename Visit>
void for_chunks(std::string_view line, Visit visit) {
  constexpr std::string_view kSpaces = " \t";
  for (std::size_t begin = 0; (begin = line.find_first_not_of(kSpaces, begin)) != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(kSpaces, begin), line.size());
    visit(line.substr(begin, end - begin));
    begin = end;
  }
}

/// "https://…", "www.…", "name@host.example".
bool is_address(std::string_view chunk);

/// One chunk in three or more is code's: "items[0]", "size=41", "{", "snake_case", "std::map", "/srv/app",
/// "r.delay"; not "(AFP)", "and/or", "[his]", "p.m.", "Amazon.com".
bool is_code_line(std::string_view line);

}  // namespace nutgraf
