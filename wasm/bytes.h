// Copying, filling and comparing bytes: what memory.cpp gives to the module. memmove is still Emscripten's.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace nutgraf {

namespace bytes {
using Two = std::uint16_t __attribute__((aligned(1), may_alias));
using Four = std::uint32_t __attribute__((aligned(1), may_alias));
using Eight = std::uint64_t __attribute__((aligned(1), may_alias));
using Block = std::uint64_t __attribute__((vector_size(16), aligned(1), may_alias));

/// The first and the last bytes of a stretch that is at least as long as one part and at most as long as two.
template <typename Part>
void copy_ends(char* to, const char* from, std::size_t size) {
  const Part first = *reinterpret_cast<const Part*>(from);
  const Part last = *reinterpret_cast<const Part*>(from + size - sizeof(Part));
  *reinterpret_cast<Part*>(to) = first;
  *reinterpret_cast<Part*>(to + size - sizeof(Part)) = last;
}

template <typename Part>
void fill_ends(char* to, Part part, std::size_t size) {
  *reinterpret_cast<Part*>(to) = part;
  *reinterpret_cast<Part*>(to + size - sizeof(Part)) = part;
}

/// Instructions of their own in WebAssembly (memory.copy and memory.fill), and not calls of what is defined
/// here.
inline void copy_long(char* to, const char* from, std::size_t size) { __builtin_memcpy(to, from, size); }
inline void fill_long(char* to, unsigned char byte, std::size_t size) { __builtin_memset(to, byte, size); }

/// As memcmp answers, for eight bytes or four at each place.
template <typename Part>
int compare_at(const char* a, const char* b) {
  const Part left = *reinterpret_cast<const Part*>(a);
  const Part right = *reinterpret_cast<const Part*>(b);
  if (left == right) return 0;
  const auto in_order = [](auto part) {  // the first byte counts most
    return sizeof(part) == 8 ? __builtin_bswap64(part) : __builtin_bswap32(static_cast<std::uint32_t>(part));
  };
  return in_order(left) < in_order(right) ? -1 : 1;
}
}  // namespace bytes

/// Stretches so long are left to the engine, whose functions are compiled already when the first text comes.
constexpr std::size_t kLong = 1024;

/// As memcpy. Most copies are words of some bytes, which begin anywhere.
inline void copy_bytes(char* to, const char* from, std::size_t size) {
  if (size >= kLong) {
    bytes::copy_long(to, from, size);
  } else if (size > 16) {
    const char* const last = from + size - 16;
    char* const to_last = to + size - 16;
    const bytes::Block tail = *reinterpret_cast<const bytes::Block*>(last);
    for (; from < last; from += 16, to += 16)
      *reinterpret_cast<bytes::Block*>(to) = *reinterpret_cast<const bytes::Block*>(from);
    *reinterpret_cast<bytes::Block*>(to_last) = tail;
  } else if (size >= 8) {
    bytes::copy_ends<bytes::Eight>(to, from, size);
  } else if (size >= 4) {
    bytes::copy_ends<bytes::Four>(to, from, size);
  } else if (size >= 2) {
    bytes::copy_ends<bytes::Two>(to, from, size);
  } else if (size != 0) {
    *to = *from;
  }
}

/// As memset.
inline void fill_bytes(char* to, unsigned char byte, std::size_t size) {
  const std::uint64_t eight = 0x0101010101010101u * byte;
  if (size >= kLong) {
    bytes::fill_long(to, byte, size);
  } else if (size > 16) {
    char* const last = to + size - 16;
    for (const bytes::Block block = {eight, eight};; to += 16) {
      if (to >= last) {
        *reinterpret_cast<bytes::Block*>(last) = block;
        return;
      }
      *reinterpret_cast<bytes::Block*>(to) = block;
    }
  } else if (size >= 8) {
    bytes::fill_ends<bytes::Eight>(to, eight, size);
  } else if (size >= 4) {
    bytes::fill_ends<bytes::Four>(to, static_cast<std::uint32_t>(eight), size);
  } else if (size != 0) {
    to[0] = to[size / 2] = to[size - 1] = static_cast<char>(byte);
  }
}

/// As memcmp; its answer is −1, 0 or 1.
inline int compare_bytes(const char* a, const char* b, std::size_t size) {
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      if (const int order = bytes::compare_at<bytes::Eight>(a + at, b + at); order != 0) return order;
    }
    return bytes::compare_at<bytes::Eight>(a + size - 8, b + size - 8);
  }
  if (size >= 4) {
    const int order = bytes::compare_at<bytes::Four>(a, b);
    return order != 0 ? order : bytes::compare_at<bytes::Four>(a + size - 4, b + size - 4);
  }
  for (std::size_t at = 0; at < size; ++at) {
    if (a[at] != b[at]) return static_cast<unsigned char>(a[at]) < static_cast<unsigned char>(b[at]) ? -1 : 1;
  }
  return 0;
}

}  // namespace nutgraf
