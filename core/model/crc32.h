// CRC-32 (IEEE 802.3, reflected polynomial 0xEDB88320), as in zlib and PNG.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace nutgraf {

std::uint32_t crc32(std::span<const std::byte> bytes, std::uint32_t seed = 0);

}  // namespace nutgraf
