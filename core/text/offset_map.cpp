// Converts byte offsets of a text into UTF-16 or code-point offsets, and back.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/offset_map.h"

#include <algorithm>
#include <cstring>

namespace nutgraf {
namespace {

constexpr std::uint32_t kBytesPerCheckpoint = 16;

/// Units that a byte contributes: a lead byte stands for its whole code point, a trail byte for nothing.
std::uint32_t units_of(char byte, OffsetEncoding encoding) {
  const auto value = static_cast<std::uint8_t>(byte);
  if ((value & 0xC0u) == 0x80u) return 0;
  return encoding == OffsetEncoding::Utf16 && value >= 0xF0u ? 2 : 1;
}

/// The same of the first `count` of eight bytes, 1 to 8, side by side.
std::uint32_t units_of_eight(const char* bytes, std::uint32_t count, OffsetEncoding encoding) {
  constexpr std::uint64_t kLowBits = 0x0101010101010101;
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, 8);
  const std::uint64_t ones = kLowBits >> (8 * (8 - count));
  const auto sum = [](std::uint64_t bits) { return static_cast<std::uint32_t>((bits * kLowBits) >> 56); };
  const std::uint32_t leads = count - sum((eight >> 7) & ~(eight >> 6) & ones);
  if (encoding != OffsetEncoding::Utf16) return leads;
  return leads + sum((eight >> 7) & (eight >> 6) & (eight >> 5) & (eight >> 4) & ones);
}

/// Of all bytes from `begin` to `end`.
std::uint32_t units_between(std::string_view text, std::size_t begin, std::size_t end,
                            OffsetEncoding encoding) {
  std::uint32_t units = 0;
  for (; begin < end && begin + 8 <= text.size(); begin += 8)
    units += units_of_eight(&text[begin], static_cast<std::uint32_t>(std::min<std::size_t>(end - begin, 8)),
                            encoding);
  for (; begin < end; ++begin) units += units_of(text[begin], encoding);
  return units;
}

}  // namespace

std::string_view to_label(OffsetEncoding encoding) {
  switch (encoding) {
    case OffsetEncoding::Utf8:
      return "utf-8";
    case OffsetEncoding::Utf16:
      return "utf-16";
    case OffsetEncoding::Utf32:
      return "utf-32";
  }
  return "utf-16";
}

std::optional<OffsetEncoding> offset_encoding_from_label(std::string_view label) {
  for (const OffsetEncoding encoding : {OffsetEncoding::Utf8, OffsetEncoding::Utf16, OffsetEncoding::Utf32}) {
    if (label == to_label(encoding)) return encoding;
  }
  return std::nullopt;
}

OffsetMap::OffsetMap(std::string_view text, OffsetEncoding encoding) : text_(text), encoding_(encoding) {
  const auto is_ascii = [](char byte) { return static_cast<std::uint8_t>(byte) < 0x80; };
  if (encoding == OffsetEncoding::Utf8 || std::all_of(text.begin(), text.end(), is_ascii)) return;
  checkpoints_.reserve(text.size() / kBytesPerCheckpoint + 1);
  std::uint32_t units = 0;
  for (std::size_t i = 0; i < text.size(); i += kBytesPerCheckpoint) {
    checkpoints_.push_back(units);
    units += units_between(text, i, std::min(i + kBytesPerCheckpoint, text.size()), encoding);
  }
}

std::uint32_t OffsetMap::from_bytes(std::uint32_t byte_offset) const {
  if (checkpoints_.empty()) return byte_offset;
  const std::size_t index = std::min<std::size_t>(byte_offset / kBytesPerCheckpoint, checkpoints_.size() - 1);
  return checkpoints_[index] + units_between(text_, index * kBytesPerCheckpoint, byte_offset, encoding_);
}

std::uint32_t OffsetMap::to_bytes(std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (checkpoints_.empty()) return std::min(offset, size);
  const auto above = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), offset);
  const auto index = static_cast<std::uint32_t>(above - checkpoints_.begin()) - 1;
  std::uint32_t units = checkpoints_[index];
  std::uint32_t lead = index * kBytesPerCheckpoint;
  for (std::uint32_t i = lead; i < size; ++i) {
    const std::uint32_t added = units_of(text_[i], encoding_);
    if (added == 0) continue;
    lead = i;
    if (units + added > offset) return lead;
    units += added;
  }
  return size;
}

}  // namespace nutgraf
