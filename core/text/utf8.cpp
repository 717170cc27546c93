// Decodes, validates and repairs UTF-8.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/utf8.h"

#include <cstring>

namespace nutgraf {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t position) {
  return static_cast<std::uint8_t>(text[position]);
}

/// Where well-formed text that begins at `position` ends; ASCII is passed over eight bytes at a time.
std::size_t end_of_valid(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    std::uint64_t eight = 0;
    if (position + sizeof(eight) <= text.size()) {
      std::memcpy(&eight, text.data() + position, sizeof(eight));
      if ((eight & 0x8080808080808080u) == 0) {
        position += sizeof(eight);
        continue;
      }
    }
    const DecodedCodePoint step = decode_utf8(text, position);
    if (!step.ok) break;
    position += step.length;
  }
  return position;
}

}  // namespace

DecodedCodePoint decode_beyond_ascii(std::string_view text, std::size_t position) {
  const std::uint8_t lead = byte_at(text, position);
  // The second byte's range depends on the lead byte; that alone excludes overlong forms, surrogates
  // and values above U+10FFFF (table 3-7 of the standard).
  std::uint32_t length = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  char32_t code_point = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
    code_point = lead & 0x1Fu;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    code_point = lead & 0x0Fu;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    code_point = lead & 0x07u;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {kReplacementCharacter, 1, false};
  }
  for (std::uint32_t i = 1; i < length; ++i) {
    if (position + i >= text.size()) return {kReplacementCharacter, i, false};
    const std::uint8_t trail = byte_at(text, position + i);
    if (trail < low || trail > high) return {kReplacementCharacter, i, false};
    code_point = (code_point << 6) | (trail & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  return {code_point, length, true};
}

std::size_t previous_code_point(std::string_view text, std::size_t position) {
  --position;
  while (position > 0 && (byte_at(text, position) & 0xC0u) == 0x80u) --position;
  return position;
}

void append_beyond_ascii(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
    code_point = kReplacementCharacter;
  if (code_point < 0x800) {
    text.push_back(static_cast<char>(0xC0u | (code_point >> 6)));
    text.push_back(static_cast<char>(0x80u | (code_point & 0x3Fu)));
  } else if (code_point < 0x10000) {
    text.push_back(static_cast<char>(0xE0u | (code_point >> 12)));
    text.push_back(static_cast<char>(0x80u | ((code_point >> 6) & 0x3Fu)));
    text.push_back(static_cast<char>(0x80u | (code_point & 0x3Fu)));
  } else {
    text.push_back(static_cast<char>(0xF0u | (code_point >> 18)));
    text.push_back(static_cast<char>(0x80u | ((code_point >> 12) & 0x3Fu)));
    text.push_back(static_cast<char>(0x80u | ((code_point >> 6) & 0x3Fu)));
    text.push_back(static_cast<char>(0x80u | (code_point & 0x3Fu)));
  }
}

bool is_valid_utf8(std::string_view text) { return end_of_valid(text, 0) == text.size(); }

std::string repair_utf8(std::string_view bytes) {
  std::string repaired;
  repaired.reserve(bytes.size());
  for (std::size_t position = 0; position < bytes.size();) {
    const std::size_t end = end_of_valid(bytes, position);
    repaired.append(bytes.substr(position, end - position));
    position = end;
    if (position == bytes.size()) break;
    append_utf8(repaired, kReplacementCharacter);
    position += decode_utf8(bytes, position).length;
  }
  return repaired;
}

}  // namespace nutgraf
