// Converts byte offsets of a text into UTF-16 or code-point offsets, and back.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace nutgraf {

/// The unit in which a report counts positions; the names are those of the Language Server Protocol.
enum class OffsetEncoding : std::uint8_t { Utf8, Utf16, Utf32 };

std::string_view to_label(OffsetEncoding encoding);
std::optional<OffsetEncoding> offset_encoding_from_label(std::string_view label);

/// Offsets of one text. Built in one pass; one checkpoint is kept for every 64 bytes, so a look-up reads at
/// most 64 bytes and the map takes a sixteenth of the text. A text of ASCII only needs no checkpoints.
/// The text must be valid UTF-8 and must outlive the map.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetEncoding encoding);

  /// Units before byte `byte_offset` (0 <= byte_offset <= size, on a code-point border).
  std::uint32_t from_bytes(std::uint32_t byte_offset) const;
  /// The byte offset of unit `offset`; inside a surrogate pair, that of its code point; past the end, the
  /// size.
  std::uint32_t to_bytes(std::uint32_t offset) const;

 private:
  std::string_view text_;
  OffsetEncoding encoding_;
  std::vector<std::uint32_t> checkpoints_;  // units before byte 64 * i; empty: identity
};

}  // namespace nutgraf
