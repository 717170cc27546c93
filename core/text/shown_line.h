// A stretch of the text as it is shown by itself: a title, a name, a key phrase.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// `text` on one line: white space at its ends is left out, runs of it inside become one space, and so
/// does a line break with the ">" of a mail program behind it ("Port\n> Ellery": "Port Ellery").
inline std::string shown_line(std::string_view text) {
  std::string line;
  bool begins_line = false;  // nothing but marks and white space since the break
  for (const char c : text) {
    const bool breaks = c == '\n' || c == '\r';
    begins_line = breaks || (begins_line && (c == ' ' || c == '\t' || c == '>'));
    const char shown = breaks || begins_line || c == '\t' ? ' ' : c;
    if (shown != ' ' || (!line.empty() && line.back() != ' ')) line += shown;
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace nutgraf
