// What white space parts in a line: addresses of pages, and words of programs, logs and data.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/code_line.h"

#include <cstdint>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

/// "/srv/app", also behind a quotation mark; no date.
bool is_path(std::string_view chunk) {
  const std::size_t root = chunk.find('/');
  return root <= 1 && root + 1 < chunk.size() && is_ascii_letter(chunk[root + 1]) &&
         chunk.find('/', root + 1) != std::string_view::npos;
}

/// Whether the sign at `i` stands as it does in code alone.
bool is_code_sign(std::string_view chunk, std::size_t i) {
  const auto at = [chunk](std::size_t place) { return place < chunk.size() ? chunk[place] : ' '; };
  const bool after_word = i > 0 && is_word(chunk[i - 1]);
  switch (chunk[i]) {
    case '{':
    case '}':
    case '=':
    case '\\':
    case '<':
    case '>':
      return true;
    case '(':
    case '[':
      return after_word;
    case '_':
      return after_word && is_ascii_letter(at(i + 1));
    case '.':  // "Amazon.com" is a company
      return after_word && !is_ascii_upper(chunk[0]) && is_ascii_lower(at(i + 1)) &&
             is_ascii_lower(at(i + 2));
    case ':':
      return at(i + 1) == ':';
    case '"':
      return after_word && at(i + 1) == ':';
    case ';':
      return i > 0 && (chunk[i - 1] == ')' || chunk[i - 1] == '"');
    default:
      return false;
  }
}

bool is_code(std::string_view chunk) {
  if (is_address(chunk)) return false;
  if (is_path(chunk)) return true;
  for (std::size_t i = 0; i < chunk.size(); ++i) {
    if (is_code_sign(chunk, i)) return true;
  }
  return false;
}

}  // namespace

bool is_address(std::string_view chunk) {
  const std::size_t at = chunk.find('@');
  const bool mail = at != std::string_view::npos && at > 0 && chunk.find('.', at) != std::string_view::npos &&
                    chunk.find('=') == std::string_view::npos;
  return mail || chunk.find("://") != std::string_view::npos || chunk.substr(0, 4) == "www.";
}

bool is_code_line(std::string_view line) {
  std::uint32_t chunks = 0;
  std::uint32_t code = 0;
  for_chunks(line, [&](std::string_view chunk) {
    ++chunks;
    code += is_code(chunk) ? 1u : 0u;
  });
  return code > 0 && code * 3 >= chunks;
}

}  // namespace nutgraf
