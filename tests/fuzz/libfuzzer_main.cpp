// What libFuzzer calls: one target, chosen when it is compiled. With --write-seeds FOLDER it writes the
// target's seeds.
// SPDX-License-Identifier: Apache-2.0
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
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

/// Of the processor, for one input. libFuzzer's own limit is by the clock, which on a busy machine goes on
/// while the input waits for its turn.
constexpr int kMostSeconds = 20;

void end_slow_input(int /*signal*/) {
  constexpr std::string_view kMessage =
      "broken promise: an input takes at most 20 seconds of the processor\n";
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, kMessage.data(), kMessage.size());
  std::abort();
}

void limit_seconds(int seconds) {
  itimerval timer{};
  timer.it_value.tv_sec = seconds;
  setitimer(ITIMER_PROF, &timer, nullptr);
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
  std::signal(SIGPROF, end_slow_input);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  limit_seconds(kMostSeconds);
  target().run({reinterpret_cast<const char*>(data), size});
  limit_seconds(0);
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
