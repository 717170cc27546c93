// Gives changed model files a header that fits them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

#include "core/model/crc32.h"
#include "core/model/model_format.h"

namespace nutgraf::fuzz {

inline std::vector<std::byte> bytes_of(std::string_view text) {
  const auto* const data = reinterpret_cast<const std::byte*>(text.data());
  return {data, data + text.size()};
}

/// The same bytes with a header that fits them: size and checksum right, so that a mutant gets past the door.
inline std::vector<std::byte> sealed(std::string_view text) {
  std::vector<std::byte> bytes = bytes_of(text);
  model_format::Header header;
  if (bytes.size() < sizeof(header)) return bytes;
  header.section_count = 0;
  std::memcpy(&header.section_count, bytes.data() + 12, sizeof(header.section_count));
  header.file_size = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof(header));
  header.crc32 = crc32(bytes);
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

}  // namespace nutgraf::fuzz
