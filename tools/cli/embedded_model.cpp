// The model that was packed into the program when it was built: bytes taken in by the assembler.
// SPDX-License-Identifier: Apache-2.0
#include "tools/cli/embedded_model.h"

__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    ".global nutgraf_embedded_model_begin\n"
    ".global nutgraf_embedded_model_end\n"
    "nutgraf_embedded_model_begin:\n"
    ".incbin \"" NUTGRAF_EMBEDDED_MODEL
    "\"\n"
    "nutgraf_embedded_model_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const std::byte nutgraf_embedded_model_begin[];
extern "C" const std::byte nutgraf_embedded_model_end[];

namespace nutgraf::cli {

std::span<const std::byte> embedded_model() {
  return {nutgraf_embedded_model_begin,
          static_cast<std::size_t>(nutgraf_embedded_model_end - nutgraf_embedded_model_begin)};
}

}  // namespace nutgraf::cli
