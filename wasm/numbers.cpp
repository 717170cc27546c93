// The C library's strtod and snprintf for the module.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>

#include "wasm/decimal.h"

// nlohmann/json calls them. Emscripten's have 22 kB, since they read and write numbers of 128 bits.
extern "C" {

double strtod(const char* text, char** end) {
  const char* rest = text;
  const double value = nutgraf::read_decimal(text, rest);
  if (end != nullptr) *end = const_cast<char*>(rest);
  return value;
}

float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

/// Writes nothing: the parser only spells control characters for messages that core/text/json.cpp drops.
int snprintf(char* text, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *text = '\0';
  return 0;
}

}  // extern "C"
