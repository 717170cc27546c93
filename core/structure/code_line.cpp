// What white space parts in a line: addresses of pages, and words of programs, logs and data.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/code_line.h"

#include <array>

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

/// Most words have none of the signs that an address or code needs: one look at each byte says so.
enum Sign : std::uint8_t { kAt = 1, kSlash = 2, kCodeSign = 4, kSpace = 8 };
constexpr std::array<std::uint8_t, 256> kSigns = [] {
  std::array<std::uint8_t, 256> signs{};
  for (const char c : std::string_view("{}=\\<>([_.:\";")) signs[static_cast<unsigned char>(c)] = kCodeSign;
  signs['@'] = kAt;
  signs['/'] = kSlash;
  signs[' '] = signs['\t'] = kSpace;
  return signs;
}();

bool is_address(std::string_view chunk, std::uint32_t signs) {
  if ((signs & kAt) != 0) {
    const std::size_t at = chunk.find('@');
    if (at > 0 && chunk.find('.', at) != std::string_view::npos && chunk.find('=') == std::string_view::npos)
      return true;
  }
  if ((signs & kSlash) != 0 && chunk.find("://") != std::string_view::npos) return true;
  return chunk.substr(0, 4) == "www.";
}

bool is_code(std::string_view chunk, std::uint32_t signs) {
  if ((signs & kSlash) != 0 && is_path(chunk)) return true;
  if ((signs & kCodeSign) == 0) return false;
  for (std::size_t i = 0; i < chunk.size(); ++i) {
    if (is_code_sign(chunk, i)) return true;
  }
  return false;
}

}  // namespace

ChunkCounts count_chunks(std::string_view line) {
  ChunkCounts counts;
  for (std::size_t begin = 0; begin < line.size();) {  // as for_chunks, and what signs they have
    std::uint32_t signs = 0;
    std::size_t end = begin;
    for (; end < line.size(); ++end) {
      const std::uint8_t sign = kSigns[static_cast<unsigned char>(line[end])];
      if (sign == kSpace) break;
      signs |= sign;
    }
    const std::string_view chunk = line.substr(begin, end - begin);
    begin = end + 1;
    if (chunk.empty()) continue;
    ++counts.all;
    if (is_address(chunk, signs)) {
      ++counts.addresses;
    } else if (is_code(chunk, signs)) {
      ++counts.code;
    }
  }
  return counts;
}

}  // namespace nutgraf
