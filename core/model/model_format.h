// The layout of a model file: magic, header and section table, shared by reader and writer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace nutgraf::model_format {

static_assert(std::endian::native == std::endian::little, "model files are little-endian and read in place");

/// PNG's trick: a byte above 0x7F, CR LF and ^Z show damage done by text-mode transfers.
inline constexpr std::array<unsigned char, 8> kMagic = {0x89, 'N', 'G', 'R', 'F', '\r', '\n', 0x1A};
inline constexpr std::uint32_t kFormatVersion = 1;
inline constexpr std::size_t kAlignment = 8;
inline constexpr std::size_t kNameSize = 16;

struct Header {
  std::array<unsigned char, 8> magic = kMagic;
  std::uint32_t format_version = kFormatVersion;
  std::uint32_t section_count = 0;
  std::uint64_t file_size = 0;
  std::uint32_t crc32 = 0;  ///< of the whole file, with this field as zero
  std::uint32_t reserved = 0;
};
static_assert(sizeof(Header) == 32);

/// Entries are sorted by name; names are padded with zeros; sections are aligned, ascending and disjoint.
struct SectionEntry {
  std::array<char, kNameSize> name{};
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};
static_assert(sizeof(SectionEntry) == 32);

}  // namespace nutgraf::model_format
