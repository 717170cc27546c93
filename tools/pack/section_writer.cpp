// Writes the parts that binary model sections are made of.
// SPDX-License-Identifier: Apache-2.0
#include "tools/pack/section_writer.h"

namespace nutgraf {

void append_key_index(std::string& out, const std::vector<std::uint32_t>& keys, std::uint32_t bits) {
  append_bytes(out, static_cast<std::uint32_t>(keys.size()));
  append_bytes(out, bits);
  for (std::uint32_t stream = 0; stream < 4; ++stream) {
    std::uint32_t previous = 0;
    for (const std::uint32_t key : keys) {
      out.push_back(static_cast<char>((key - previous) >> (8 * stream) & 0xFFu));
      previous = key;
    }
  }
}

}  // namespace nutgraf
