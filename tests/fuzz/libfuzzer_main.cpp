// What libFuzzer calls: one target, chosen when it is compiled. With --write-seeds FOLDER it writes the
// target's seeds. SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "tests/fuzz/fuzz_targets.h"

namespace {

const nutgraf::fuzz::FuzzTarget& target() {
  for (const nutgraf::fuzz::FuzzTarget& one : nutgraf::fuzz::fuzz_targets()) {
    if (one.name == NUTGRAF_FUZZ_TARGET) return one;
  }
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  if (*argc == 3 && std::strcmp((*argv)[1], "--write-seeds") == 0) {
    int number = 0;
    for (const std::string& seed : target().seeds()) {
      std::ofstream((*argv)[2] + std::string("/seed-") + std::to_string(number++), std::ios::binary) << seed;
    }
    std::exit(0);
  }
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  target().run({reinterpret_cast<const char*>(data), size});
  return 0;
}
