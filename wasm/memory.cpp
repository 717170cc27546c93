// The C library's memcpy, memset and memcmp for the module.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>

#include "wasm/bytes.h"

// In place of Emscripten's, which go byte by byte where two stretches don't lie alike, as words hardly ever
// do, and through JavaScript for more than 512 bytes.
extern "C" {

void* memcpy(void* __restrict to, const void* __restrict from, std::size_t size) {
  nutgraf::copy_bytes(static_cast<char*>(to), static_cast<const char*>(from), size);
  return to;
}

void* memset(void* to, int byte, std::size_t size) {
  nutgraf::fill_bytes(static_cast<char*>(to), static_cast<unsigned char>(byte), size);
  return to;
}

int memcmp(const void* a, const void* b, std::size_t size) {
  return nutgraf::compare_bytes(static_cast<const char*>(a), static_cast<const char*>(b), size);
}

}  // extern "C"
