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

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

/// Two of three mutants keep the form of their input, where the target knows it.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  nutgraf::Random random(seed);
  if (target().mutated != nullptr && random.below(3) != 0) {
    const std::string mutant = target().mutated({reinterpret_cast<const char*>(data), size}, random);
    if (!mutant.empty() && mutant.size() <= most) {
      std::memcpy(data, mutant.data(), mutant.size());
      return mutant.size();
    }
  }
  return LLVMFuzzerMutate(data, size, most);
}
