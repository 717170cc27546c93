// What white space parts in a line: addresses of pages, and words of programs, logs and data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nutgraf {

/// Visits what stands between spaces and tabs, in order.
template <typename Visit>
void for_chunks(std::string_view line, Visit visit) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = begin;
    while (end < line.size() && !is_space(line[end])) ++end;
    if (end > begin) visit(line.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// What the chunks of a line are.
struct ChunkCounts {
  std::uint32_t all = 0;
  std::uint32_t addresses = 0;  ///< "https://…", "www.…", "name@host.example"
  /// "items[0]", "size=41", "{", "snake_case", "std::map", "/srv/app", "r.delay"; not "(MWA)", "and/or",
  /// "[his]", "p.m.", "Amazon.com".
  std::uint32_t code = 0;

  /// So many in a hundred, or more.
  bool has_addresses(std::uint32_t per_cent) const {
    return addresses > 0 && std::uint64_t{addresses} * 100 >= std::uint64_t{all} * per_cent;
  }
  /// One chunk in three or more is code's.
  bool is_code() const { return code > 0 && code * 3 >= all; }
};
ChunkCounts count_chunks(std::string_view line);

}  // namespace nutgraf
