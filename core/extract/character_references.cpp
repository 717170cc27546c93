// Character references of HTML, decoded after the HTML standard, section 13.2.5.72.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/character_references.h"

#include <algorithm>
#include <cstdint>

#include "core/text/ascii.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

/// -1 where the character is no hexadecimal digit.
int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

struct Reference {
  std::string_view code_points;  // "3C" or "2242,338"; empty: there is none
  bool legacy = false;           // valid without a semicolon
};

/// Bisects the table's lines.
Reference find_name(std::string_view name) {
  const std::string_view table = kCharacterReferences;
  std::size_t low = 0;
  std::size_t high = table.size();
  while (low < high) {
    std::size_t begin = (low + high) / 2;
    while (begin > low && table[begin - 1] != '\n') --begin;
    const std::size_t end = table.find('\n', begin);
    const std::string_view line = table.substr(begin, end - begin);
    const std::size_t mark = line.find_first_of(" !");
    const int order = name.compare(line.substr(0, mark));
    if (order == 0) return {line.substr(mark + 1), line[mark] == '!'};
    if (order < 0) {
      high = begin;
    } else {
      low = end + 1;
    }
  }
  return {};
}

void append_code_points(std::string& text, std::string_view hexadecimal) {
  char32_t value = 0;
  for (const char c : hexadecimal) {
    if (c == ',') {
      append_utf8(text, value);
      value = 0;
    } else {
      value = value * 16 + static_cast<char32_t>(hex_value(c));
    }
  }
  append_utf8(text, value);
}

/// What the standard makes of numbers that are no characters: windows-1252 for 0x80 to 0x9F, U+FFFD for the
/// rest.
char32_t repaired(std::uint32_t number) {
  static constexpr char32_t kWindows1252[32] = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (number >= 0x80 && number < 0xA0) return kWindows1252[number - 0x80];
  return number == 0 ? kReplacementCharacter : number;
}

/// Decodes "#8217;" at the head of `rest` (after the "&"); returns the bytes taken, 0 where it is no
/// reference.
std::size_t append_numeric(std::string& text, std::string_view rest) {
  const bool hexadecimal = rest.size() > 1 && (rest[1] == 'x' || rest[1] == 'X');
  std::size_t i = hexadecimal ? 2 : 1;
  const std::size_t first = i;
  std::uint32_t number = 0;
  for (; i < rest.size(); ++i) {
    const int digit = hex_value(rest[i]);
    if (digit < 0 || (!hexadecimal && digit > 9)) break;
    number = std::min<std::uint32_t>(number * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit),
                                     0x110000);
  }
  if (i == first) return 0;
  append_utf8(text, repaired(number));
  return i < rest.size() && rest[i] == ';' ? i + 1 : i;
}

/// Decodes "amp;" at the head of `rest`; returns the bytes taken, 0 where it is no reference.
std::size_t append_named(std::string& text, std::string_view rest, bool in_attribute) {
  constexpr std::size_t kLongestName = 32;
  constexpr std::size_t kLongestLegacyName = 6;
  std::size_t size = 0;
  while (size < rest.size() && size < kLongestName && is_ascii_alphanumeric(rest[size])) ++size;
  if (size == 0) return 0;
  if (size < rest.size() && rest[size] == ';') {
    const Reference reference = find_name(rest.substr(0, size));
    if (!reference.code_points.empty()) {
      append_code_points(text, reference.code_points);
      return size + 1;
    }
  }
  for (std::size_t length = std::min(size, kLongestLegacyName); length >= 2; --length) {
    const Reference reference = find_name(rest.substr(0, length));
    if (!reference.legacy) continue;
    const bool glued = length < rest.size() && (rest[length] == '=' || is_ascii_alphanumeric(rest[length]));
    if (in_attribute && glued) return 0;
    append_code_points(text, reference.code_points);
    return length;
  }
  return 0;
}

}  // namespace

void append_decoded(std::string& text, std::string_view html, bool in_attribute) {
  while (!html.empty()) {
    const std::size_t ampersand = std::min(html.find('&'), html.size());
    text += html.substr(0, ampersand);
    html.remove_prefix(ampersand);
    if (html.empty()) return;
    const std::string_view rest = html.substr(1);
    const bool numeric = !rest.empty() && rest[0] == '#';
    const std::size_t taken = numeric ? append_numeric(text, rest) : append_named(text, rest, in_attribute);
    if (taken == 0) text += '&';
    html.remove_prefix(1 + taken);
  }
}

std::string decode_character_references(std::string_view html, bool in_attribute) {
  std::string text;
  append_decoded(text, html, in_attribute);
  return text;
}

}  // namespace nutgraf
